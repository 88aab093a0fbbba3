package ma.sac.basket.transfers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import ma.sac.basket.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The waybill is the number on the paper that travels along. */
@Schema(
    examples =
        """
        {"lotId": "019a0000-0000-7000-8000-000000000031", "fromWarehouseId": "019a0000-0000-7000-8000-000000000002",
         "toWarehouseId": "019a0000-0000-7000-8000-000000000007", "quantity": 200, "waybill": "BT-2026-0042"}
        """)
record LotTransferRequest(
    @NotNull UUID lotId,
    @NotNull UUID fromWarehouseId,
    @NotNull UUID toWarehouseId,
    @Min(1) @Max(100_000_000) int quantity,
    @NotBlank @Size(max = 80) @Pattern(regexp = PlainText.REGEX) String waybill) {

  @Schema(examples = "{\"received\": 198, \"reason\": \"2 sacs mouillés pendant le trajet\"}")
  record Arrival(
      @Min(0) @Max(100_000_000) int received,
      @Size(max = 500) @Pattern(regexp = PlainText.REGEX) String reason) {

    LotTransfer.Arrival by(String person) {
      String said = reason == null || reason.isBlank() ? null : reason;
      return new LotTransfer.Arrival(received, said, person);
    }
  }
}
