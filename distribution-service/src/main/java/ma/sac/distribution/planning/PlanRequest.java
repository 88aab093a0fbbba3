package ma.sac.distribution.planning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On which days a campaign's households collect. */
@Schema(
    examples =
        "{\"campaignId\":\"01930000-0000-7000-8000-000000000001\",\"fromDay\":\"2020-05-04\",\"days\":10}")
record PlanRequest(
    @NotNull UUID campaignId, @NotNull LocalDate fromDay, @Min(1) @Max(366) int days) {}
