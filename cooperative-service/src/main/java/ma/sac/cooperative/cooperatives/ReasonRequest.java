package ma.sac.cooperative.cooperatives;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record ReasonRequest(
    @Schema(examples = "Its production site was closed by the health office")
        @NotBlank
        @Size(max = 500)
        String reason) {}
