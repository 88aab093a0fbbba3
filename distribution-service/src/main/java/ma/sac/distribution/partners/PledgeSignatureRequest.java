package ma.sac.distribution.partners;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The signed agreement. */
@Schema(examples = "{\"reference\":\"CONV-2020-014\",\"signedOn\":\"2020-04-14\"}")
record PledgeSignatureRequest(
    @NotBlank @Size(max = 200) String reference, @NotNull LocalDate signedOn) {}
