package ma.sac.distribution.incidents;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody in the field saw. */
@Schema(
    examples =
        "{\"type\":\"ABSENT\",\"campaignId\":\"01930000-0000-7000-8000-000000000001\",\"siteId\":\"01930000-0000-7000-8000-000000000002\",\"day\":\"2020-05-04\",\"description\":\"Nobody came in the slot\"}")
record IncidentRequest(
    @NotNull IncidentType type,
    @NotNull UUID campaignId,
    UUID siteId,
    @Schema(examples = "000001-000017-5") String serial,
    @NotNull LocalDate day,
    @Size(max = 2000) String description) {}
