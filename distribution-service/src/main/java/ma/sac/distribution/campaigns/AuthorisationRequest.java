package ma.sac.distribution.campaigns;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An authority's yes: the governor's names the territory it holds for. */
@Schema(
    examples =
        "{\"kind\":\"GOVERNOR\",\"territory\":\"06.141\",\"reference\":\"WC-CAS-2020-0187\",\"issuedOn\":\"2020-04-18\"}")
record AuthorisationRequest(
    @NotNull Kind kind,
    String territory,
    @NotBlank @Size(max = 200) String reference,
    @NotNull LocalDate issuedOn) {

  enum Kind {
    DATA_PROTECTION,
    GOVERNOR
  }
}
