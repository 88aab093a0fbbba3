package ma.sac.cooperative.cooperatives;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is needed to register a cooperative. */
record CooperativeRequest(
    @Schema(examples = "26/0042") @NotBlank @Size(max = 40) String registrationNumber,
    @Schema(examples = "Coopérative Ain Lhjar du Plateau") @NotBlank @Size(max = 200) String nameFr,
    @Schema(examples = "تعاونية عين الحجر الهضبة") @NotBlank @Size(max = 200) String nameAr,
    @Schema(examples = "07.427.07.23", description = "HCP code of its commune") @NotBlank
        String commune,
    @Schema(examples = "CEREALS") @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String sector,
    @Schema(examples = "51") @NotNull @Min(1) Integer members,
    @Schema(examples = "19") @NotNull @Min(0) Integer women,
    @Schema(examples = "19") @NotNull @Min(0) Integer youth,
    @Schema(examples = "false") @NotNull Boolean womenLed,
    @Schema(examples = "002600042000042", description = "15 digits")
        @NotNull
        @Pattern(regexp = "[0-9]{15}")
        String ice,
    @NotNull @Valid Contact contact,
    @Schema(examples = "999387000000000000004236", description = "Bank account, 24 digits")
        @NotNull
        @Pattern(regexp = "[0-9]{24}")
        String rib) {

  @JsonIgnore
  @Schema(hidden = true)
  @AssertTrue(message = "the key of the bank account is wrong")
  boolean isRibRight() {
    return rib == null || rib.length() != 24 || Rib.isRight(rib);
  }

  @JsonIgnore
  @Schema(hidden = true)
  @AssertTrue(message = "women and youth are among the members")
  boolean isMembersConsistent() {
    return members == null
        || women == null
        || youth == null
        || women <= members && youth <= members;
  }

  Profile profile() {
    return new Profile(nameFr, nameAr, sector, members, women, youth, womenLed);
  }
}
