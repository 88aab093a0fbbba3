package ma.sac.basket.receiving;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import ma.sac.basket.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(examples = "{\"reason\": \"Saisi sur le mauvais bon de commande\"}")
record ReversalRequest(
    @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.REGEX) String reason) {}
