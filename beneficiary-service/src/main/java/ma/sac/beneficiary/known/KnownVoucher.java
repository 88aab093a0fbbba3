package ma.sac.beneficiary.known;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** The right of an enrolment to a basket, as distribution last told it; never its token. */
public record KnownVoucher(
    @NotNull UUID voucherId,
    @NotNull UUID enrolmentId,
    @NotNull UUID campaignId,
    UUID siteId,
    UUID roundId,
    @NotNull LocalDate day,
    @NotNull String slot,
    @NotNull String status) {}
