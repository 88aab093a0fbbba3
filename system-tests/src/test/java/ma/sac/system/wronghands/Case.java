package ma.sac.system.wronghands;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A request, and the statuses that are right for it: mostly one. */
record Case(Asked asked, Set<Integer> fitting) {

  static Case of(Asked asked, int... fitting) {
    return new Case(asked, Arrays.stream(fitting).boxed().collect(Collectors.toSet()));
  }

  /** What is wrong with the answer's status; empty when nothing is. */
  Optional<String> fault(Answered answer) {
    if (!fitting.contains(answer.status())) {
      return Optional.of("should be " + fitting);
    }
    return asked.operation().documents(answer.status())
        ? Optional.empty()
        : Optional.of("is not documented");
  }
}
