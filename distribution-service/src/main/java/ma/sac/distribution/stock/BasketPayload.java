package ma.sac.distribution.stock;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.UUID;

/** Value of the facts about one basket. */
public record BasketPayload(
    String serial,
    UUID campaignId,
    @Nullable UUID siteId,
    @Nullable UUID warehouseId,
    @Nullable String territory,
    LocalDate day) {}
