package ma.sac.system.faults;

import java.util.List;

/** What may go wrong, with whom, and for how many seconds. */
enum FaultKind {
  KILL(0, 0, Targets.ALL),
  PAUSE(3, 12, Targets.SERVICES),
  AWAY(5, 60, Targets.SERVERS),
  HELD_UP(3, 10, Targets.SERVERS),
  CUT(0, 0, Targets.SERVERS),
  SLOW(5, 15, Targets.SERVERS),
  REPEAT(0, 0, List.of("topics")),
  POISON(0, 0, Poison.TYPES);

  private final int least;
  private final int most;
  private final List<String> targets;

  FaultKind(int least, int most, List<String> targets) {
    this.least = least;
    this.most = most;
    this.targets = targets;
  }

  int least() {
    return least;
  }

  /** A short run has no room for an outage of a minute. */
  int most(int seconds) {
    return Math.max(least, Math.min(most, seconds / 6));
  }

  List<String> targets() {
    return targets;
  }

  String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  private static final class Targets {
    static final List<String> SERVERS = List.of("kafka", "postgresql");
    static final List<String> SERVICES =
        List.of(
            "cooperative-service",
            "cooperative-service-2",
            "basket-service",
            "basket-service-2",
            "distribution-service",
            "distribution-service-2",
            "beneficiary-service",
            "beneficiary-service-2");
    static final List<String> ALL =
        java.util.stream.Stream.of(SERVERS, SERVICES).flatMap(List::stream).toList();
  }
}
