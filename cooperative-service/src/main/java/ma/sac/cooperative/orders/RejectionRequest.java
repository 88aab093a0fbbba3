package ma.sac.cooperative.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import ma.sac.cooperative.web.OnBehalfOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record RejectionRequest(
    @Schema(examples = "The harvest was lost") @NotBlank @Size(max = 500) String reason,
    @Valid OnBehalfOf onBehalfOf) {

  @Schema(name = "PurchaseOrderClosing")
  record Closing(
      @Schema(examples = "The campaign needs less") @NotBlank @Size(max = 500) String reason) {}
}
