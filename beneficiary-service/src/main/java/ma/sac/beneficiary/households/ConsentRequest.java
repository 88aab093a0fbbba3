package ma.sac.beneficiary.households;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consent as it was given: to which words, how, by whom, before whom, until when. */
@Schema(
    examples =
        "{\"purpose\":\"HEALTH_FACTS\",\"wordingVersion\":\"2020-04-FR\",\"how\":\"ORAL_WITH_WITNESS\",\"givenBy\":\"Saida Alaoui\",\"witness\":\"Driss Amrani\",\"givenOn\":\"2020-04-15\"}")
record ConsentRequest(
    @NotNull Consent.Purpose purpose,
    @Schema(examples = "2020-04-FR")
        @NotBlank
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}", message = "is no version of a wording")
        String wordingVersion,
    @NotNull Given how,
    @Schema(examples = "Saida Alaoui") @NotBlank @Size(max = 200) String givenBy,
    @Schema(examples = "Driss Amrani", description = "Of an oral consent, and only of that")
        @Size(max = 200)
        String witness,
    @Schema(examples = "2020-04-15") @NotNull @PastOrPresent LocalDate givenOn,
    @Schema(examples = "2099-04-15", description = "Its last day; empty when it has none") @Future
        LocalDate validUntil) {

  /** The ways in which somebody can give it. */
  enum Given {
    SIGNED,
    ORAL_WITH_WITNESS
  }

  Consent consent() {
    return new Consent(
        purpose,
        wordingVersion,
        Consent.Manner.valueOf(how.name()),
        givenBy.strip(),
        PersonRules.text(witness),
        givenOn);
  }

  @Override
  public String toString() {
    return "ConsentRequest[sealed]";
  }
}
