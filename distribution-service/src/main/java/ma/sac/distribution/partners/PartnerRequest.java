package ma.sac.distribution.partners;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation that joins the alliance. */
@Schema(
    examples =
        "{\"nameFr\":\"Association Maroc Impact\",\"nameAr\":\"جمعية ماروك إمباكت\",\"sector\":\"CIVIL_SOCIETY\"}")
record PartnerRequest(
    @NotBlank @Size(max = 200) String nameFr,
    @NotBlank @Size(max = 200) String nameAr,
    @NotNull Sector sector) {}
