package ma.sac.localstack;

import java.time.Duration;

/** How a link treats what should pass. */
record LinkState(boolean isCut, boolean isHeldUp, Duration delay) {

  static final LinkState OPEN = new LinkState(false, false, Duration.ZERO);
  static final LinkState CUT = new LinkState(true, false, Duration.ZERO);
  static final LinkState HELD_UP = new LinkState(false, true, Duration.ZERO);

  /** Each piece of either direction comes so much later. */
  static LinkState slow(Duration delay) {
    return new LinkState(false, false, delay);
  }
}
