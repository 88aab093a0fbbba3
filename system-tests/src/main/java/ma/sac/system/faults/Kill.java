package ma.sac.system.faults;

import java.util.Locale;

/**
 * A process killed with -9, and how busy the suite was at that moment.
 *
 * @param inFlight requests sent and not yet answered
 * @param outboxRows facts that a service had committed and not yet told
 * @param pid the process that was killed
 */
public record Kill(
    String target,
    String stage,
    int afterAnswers,
    int inFlight,
    String outboxOf,
    long outboxRows,
    long pid) {

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "kill -9 %-20s in '%s' after %d answers: %d requests in flight, %d rows in the outbox of"
            + " %s, process %d",
        target,
        stage,
        afterAnswers,
        inFlight,
        outboxRows,
        outboxOf,
        pid);
  }
}
