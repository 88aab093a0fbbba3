package ma.sac.basket.receiving;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.basket.PlainText;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
    examples =
        """
        {"orderId": "019a0000-0000-7000-8000-000000000010", "warehouseId": "019a0000-0000-7000-8000-000000000002",
         "receivedOn": "2026-11-23", "lines": [{"lineId": "019a0000-0000-7000-8000-000000000011", "lotCode": "SEM-2026-11-A",
         "bestBefore": "2027-11-01", "received": 100, "accepted": 98, "rejected": 2, "reason": "2 sacs déchirés"}]}
        """)
record GoodsReceiptRequest(
    @NotNull UUID orderId,
    @NotNull UUID warehouseId,
    @NotNull LocalDate receivedOn,
    @Schema(description = "Of an order that is collected at its cooperative, and of no other")
        @Valid
        Transport transport,
    @NotEmpty @Size(max = 500) List<@Valid @NotNull Line> lines) {

  record Line(
      @NotNull UUID lineId,
      @NotBlank @Size(max = 80) @Pattern(regexp = PlainText.REGEX) String lotCode,
      LocalDate bestBefore,
      @Min(1) @Max(100_000_000) int received,
      @Min(0) @Max(100_000_000) int accepted,
      @Min(0) @Max(100_000_000) int rejected,
      @Size(max = 500) @Pattern(regexp = PlainText.REGEX) String reason) {}

  void mustMakeSense(LocalDate today) {
    if (receivedOn.isAfter(today)) {
      throw Refusal.invalid("receivedOn", "lies in the future");
    }
    for (Line line : lines) {
      if (line.received() != line.accepted() + line.rejected()) {
        throw Refusal.invalid("lines.received", "is what was accepted and rejected together");
      }
      if (line.rejected() > 0 && (line.reason() == null || line.reason().isBlank())) {
        throw Refusal.invalid("lines.reason", "say why goods were rejected");
      }
      if (line.accepted() > 0
          && line.bestBefore() != null
          && line.bestBefore().isBefore(receivedOn)) {
        throw Refusal.invalid("lines.bestBefore", "goods past their best-before are rejected");
      }
    }
  }
}
