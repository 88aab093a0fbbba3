package ma.sac.distribution.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/** What this service reads of {@code lot.recalled} and {@code lot.recall-lifted}. */
record RecalledLot(
    @NotNull UUID lotId,
    @NotNull String lotCode,
    @NotNull UUID cooperativeId,
    @NotNull String category,
    @NotNull String reason,
    @NotNull List<@NotNull @Valid SerialRange> serialRanges) {}
