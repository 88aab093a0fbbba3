package ma.sac.distribution.places;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A warehouse; the territory is an official code. */
@Schema(
    examples =
        "{\"nameFr\":\"Entrepôt solidaire Aïn Sebaâ\",\"nameAr\":\"المستودع التضامني عين السبع\",\"territory\":\"06.141.01.20\",\"latitude\":33.6105,\"longitude\":-7.5205,\"capacityBaskets\":8000}")
record WarehouseRequest(
    @NotBlank @Size(max = 200) String nameFr,
    @NotBlank @Size(max = 200) String nameAr,
    @NotBlank @JsonAlias("territoryCode") String territory,
    @Min(-90) @Max(90) double latitude,
    @Min(-180) @Max(180) double longitude,
    @Min(1) int capacityBaskets) {}
