package ma.sac.distribution.places;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A neighbourhood with its centre; the territory is its district's official code. */
@Schema(
    examples =
        "{\"nameFr\":\"Derb Bouchentouf\",\"nameAr\":\"درب بوشنتوف\",\"territory\":\"06.141.01.10\",\"latitude\":33.5755,\"longitude\":-7.604}")
record ZoneRequest(
    @NotBlank @Size(max = 200) String nameFr,
    @NotBlank @Size(max = 200) String nameAr,
    @NotBlank @JsonAlias("territoryCode") String territory,
    @Min(-90) @Max(90) double latitude,
    @Min(-180) @Max(180) double longitude) {}
