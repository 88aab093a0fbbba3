package ma.sac.beneficiary.households;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A paper that somebody has beside the national id. Only ever stored sealed. */
@Schema(examples = "{\"kind\":\"IDCS\",\"number\":\"1234567890\"}")
public record Identifier(@NotNull IdentifierKind kind, @NotBlank @Size(max = 30) String number) {

  /** Without blanks, in capitals. */
  Identifier normal() {
    return new Identifier(kind, number.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return "Identifier[sealed]";
  }
}
