package ma.sac.distribution.incidents;

import java.time.LocalDate;
import java.util.UUID;

/** An incident with its free text, for those who work on it. */
record IncidentView(
    UUID id,
    IncidentType type,
    UUID campaignId,
    UUID siteId,
    String serial,
    LocalDate day,
    String description,
    String status,
    String resolution,
    long version) {}
