package ma.sac.beneficiary.known;

import java.time.LocalDate;
import java.util.UUID;

/** The right of an enrolment to a basket, as distribution last told it; never its token. */
public record KnownVoucher(
    UUID voucherId,
    UUID enrolmentId,
    UUID campaignId,
    UUID siteId,
    UUID roundId,
    LocalDate day,
    String slot,
    String status) {}
