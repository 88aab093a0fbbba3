package ma.sac.distribution.incidents;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.UUID;

/** Value of {@code incident.reported} and {@code incident.resolved}; free text stays here. */
public record IncidentPayload(
    UUID incidentId,
    IncidentType type,
    UUID campaignId,
    @Nullable UUID siteId,
    @Nullable String serial,
    LocalDate day,
    String status,
    @Nullable String resolution) {}
