package ma.sac.distribution.handovers;

import ma.sac.distribution.Example;

/** A value of each fact about a hand-over. */
public final class HandoverExamples {
  private HandoverExamples() {}

  public static ReversedPayload reversed() {
    return new ReversedPayload(
        Example.SERIAL, Example.CAMPAIGN, Example.SITE, Example.DAY, ReversalReason.WRONG_BASKET);
  }
}
