package ma.sac.system.programme;

/** A basket that a field agent gave, and what the suite acknowledged. */
public record Given(
    String handoverId,
    String serial,
    String voucherId,
    String enrolmentId,
    String siteId,
    boolean offline) {}
