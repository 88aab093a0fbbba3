package ma.sac.distribution.places;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A vehicle and how many baskets it takes. */
@Schema(examples = "{\"plate\":\"48213-A-6\",\"capacityBaskets\":260}")
record VehicleRequest(@NotBlank @Size(max = 40) String plate, @Min(1) int capacityBaskets) {}
