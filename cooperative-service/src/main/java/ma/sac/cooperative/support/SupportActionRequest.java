package ma.sac.cooperative.support;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record SupportActionRequest(
    @Schema(examples = "0199aa00-0000-7000-8000-000000000001") @NotNull UUID cooperativeId,
    @NotNull SupportAction.Kind kind,
    @Schema(examples = "Labelling rules for honey") @NotBlank @Size(max = 300) String subject) {

  @Schema(name = "SupportActionClosing")
  record Closing(
      @Schema(examples = "Twelve members trained") @NotBlank @Size(max = 500) String result) {}
}
