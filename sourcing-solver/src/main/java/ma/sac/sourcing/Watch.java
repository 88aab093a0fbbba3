package ma.sac.sourcing;

import java.time.Duration;

/** Is told how long a search has been running; throwing ends the search with what was thrown. */
@FunctionalInterface
public interface Watch {
  Watch NOBODY = (elapsed, limit) -> {};

  void elapsed(Duration elapsed, Duration limit);
}
