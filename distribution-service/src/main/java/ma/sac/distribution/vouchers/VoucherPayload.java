package ma.sac.distribution.vouchers;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.UUID;

/** Value of the facts about a voucher: where and when, never its token. */
public record VoucherPayload(
    UUID voucherId,
    UUID enrolmentId,
    UUID campaignId,
    UUID planId,
    @Nullable UUID siteId,
    @Nullable UUID roundId,
    LocalDate day,
    String slot,
    VoucherStatus status) {}
