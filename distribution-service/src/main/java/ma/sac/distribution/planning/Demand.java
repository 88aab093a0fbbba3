package ma.sac.distribution.planning;

import java.util.UUID;

/** An enrolment that still has baskets to collect. */
record Demand(UUID enrolmentId, UUID zoneId, String territory, int baskets) {}
