package ma.sac.distribution.impact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where a basket came from and where it went: as of when each source was last heard. */
record JourneyView(
    String serial,
    UUID campaignId,
    String status,
    boolean recalled,
    long weightGrams,
    LocalDate bestBefore,
    Map<String, Instant> asOf,
    List<Lot> lots,
    List<Step> steps,
    Given handover,
    List<String> openIncidents) {

  /** A lot in it, from whom, at what price ordered, and whether that order is settled. */
  record Lot(
      UUID lotId,
      String lotCode,
      String kind,
      String category,
      UUID cooperativeId,
      String cooperativeNameFr,
      String cooperativeNameAr,
      String territory,
      boolean womenLed,
      UUID orderId,
      BigDecimal unitPrice,
      boolean orderSettled) {}

  /** A change of custody. */
  record Step(
      Instant at,
      String cause,
      String from,
      UUID fromPlace,
      String to,
      UUID toPlace,
      UUID reference) {}

  /** That it was given; to whom stays with the registry. */
  record Given(UUID handoverId, Instant at, UUID siteId, String verdict) {}
}
