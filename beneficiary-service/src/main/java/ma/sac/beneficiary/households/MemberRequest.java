package ma.sac.beneficiary.households;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person of a family beside its head. Children mostly have no CIN. */
@Schema(
    examples =
        "{\"familyName\":\"Alaoui\",\"givenName\":\"Yassine\",\"fatherName\":\"Ahmed\",\"birthYear\":2009,\"sex\":\"M\",\"relation\":\"CHILD\"}")
public record MemberRequest(
    @Schema(examples = "BK823189", description = "CIN, where there is one") @Size(max = 30)
        String nationalId,
    @Schema(examples = "Alaoui") @NotBlank @Size(max = 100) String familyName,
    @Schema(examples = "Yassine") @NotBlank @Size(max = 100) String givenName,
    @Schema(examples = "Ahmed") @Size(max = 100) String fatherName,
    @Schema(examples = "2009-03-01", description = "Or birthYear, where the day is not known") @Past
        LocalDate birthDate,
    @Schema(examples = "2009") @Min(1800) @Max(2200) Integer birthYear,
    @NotNull Sex sex,
    @NotNull Relation relation,
    @Schema(description = "A fact of health: only with express consent") Boolean disability,
    @Size(max = 5) List<@Valid @NotNull Identifier> identifiers) {

  MemberRequest as(Relation other) {
    return new MemberRequest(
        nationalId,
        familyName,
        givenName,
        fatherName,
        birthDate,
        birthYear,
        sex,
        other,
        disability,
        identifiers);
  }

  @Override
  public String toString() {
    return "MemberRequest[sealed]";
  }
}
