package ma.sac.cooperative.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.cooperative.web.OnBehalfOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything as ordered, unless said otherwise. */
@Schema(
    examples =
        "{\"lines\":[{\"lineId\":\"0199aa00-0000-7000-8000-000000000020\",\"quantity\":3000}],\"deliveryDate\":\"2026-04-27\"}")
record ConfirmationRequest(
    @Schema(description = "Lines of which less is confirmed; the others are confirmed as ordered")
        @Size(max = 100)
        List<@NotNull @Valid Line> lines,
    @Schema(examples = "2026-04-27", description = "When it comes on another day")
        LocalDate deliveryDate,
    @Valid OnBehalfOf onBehalfOf) {

  @Schema(name = "LineToConfirm")
  record Line(
      @Schema(examples = "0199aa00-0000-7000-8000-000000000020") @NotNull UUID lineId,
      @Schema(examples = "3000") @NotNull @Min(0) Long quantity) {}
}
