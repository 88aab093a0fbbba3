package ma.sac.distribution.stock;

import java.time.LocalDate;
import java.util.UUID;

/** Value of {@code recall.exposed}: an enrolment that got a basket with a recalled lot in it. */
public record RecallExposedPayload(
    UUID lotId, UUID enrolmentId, UUID campaignId, String serial, LocalDate handedOverOn) {}
