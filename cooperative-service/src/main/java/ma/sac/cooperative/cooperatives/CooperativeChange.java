package ma.sac.cooperative.cooperatives;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be edited of a cooperative. */
record CooperativeChange(
    @NotBlank @Size(max = 200) String nameFr,
    @NotBlank @Size(max = 200) String nameAr,
    @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String sector,
    @Schema(examples = "54") @Min(1) int members,
    @Schema(examples = "21") @Min(0) int women,
    @Schema(examples = "20") @Min(0) int youth,
    boolean womenLed,
    @NotNull @Valid Contact contact,
    @NotNull @Pattern(regexp = "[0-9]{24}") String rib) {

  Profile profile() {
    return new Profile(nameFr, nameAr, sector, members, women, youth, womenLed);
  }
}
