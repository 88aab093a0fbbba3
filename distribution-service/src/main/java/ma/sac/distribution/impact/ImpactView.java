package ma.sac.distribution.impact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A campaign's impact, with the time each source was last heard. Amounts in MAD, weights in grams.
 */
record ImpactView(
    UUID campaignId,
    String code,
    String nameFr,
    String nameAr,
    Map<String, Instant> asOf,
    Baskets baskets,
    Households households,
    long peopleReached,
    Cooperatives cooperatives,
    long weightGrams,
    Money money,
    Provenance provenance,
    long duplicatesPrevented,
    long openIncidents,
    List<Territory> byTerritory,
    List<Cooperative> byCooperative) {

  record Baskets(
      long target,
      long released,
      long inStock,
      long inTransit,
      long atSites,
      long handedOver,
      long givenWithoutRight,
      long returned,
      long damaged,
      long lost,
      long destroyed,
      long carriedOver,
      long donated) {}

  record Households(long enrolled, long served) {}

  record Cooperatives(long engaged, long womenLed) {}

  record Money(
      BigDecimal pledged,
      BigDecimal signed,
      BigDecimal received,
      BigDecimal authorised,
      BigDecimal committed,
      BigDecimal accepted,
      BigDecimal paid) {}

  /** The share, by value, of what is in the baskets that comes from rural verified cooperatives. */
  record Provenance(BigDecimal cooperativeShare) {}

  record Territory(
      String territory, String nameFr, String nameAr, long baskets, long households, long people) {}

  record Cooperative(
      UUID cooperativeId,
      String nameFr,
      String nameAr,
      String territory,
      boolean womenLed,
      BigDecimal ordered,
      BigDecimal accepted,
      BigDecimal paid,
      long weightGrams) {}
}
