package ma.sac.basket.lots;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import ma.sac.basket.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(examples = "{\"reason\": \"Humidité trop élevée, analyse du 12 mai\"}")
record RecallRequest(@NotBlank @Size(max = 500) @Pattern(regexp = PlainText.REGEX) String reason) {}
