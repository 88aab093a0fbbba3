package ma.sac.distribution.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
    List<Cooperative> byCooperative,
    Spread spread,
    Support support) {

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

  /** Percent of the money ordered: what one cooperative has at least and at most, and women. */
  record Spread(
      BigDecimal smallestSharePercent,
      BigDecimal largestSharePercent,
      BigDecimal womenLedSharePercent) {

    static Spread of(List<Cooperative> cooperatives) {
      BigDecimal total = BigDecimal.ZERO;
      BigDecimal womenLed = BigDecimal.ZERO;
      for (Cooperative cooperative : cooperatives) {
        total = total.add(cooperative.ordered());
        womenLed = womenLed.add(cooperative.womenLed() ? cooperative.ordered() : BigDecimal.ZERO);
      }
      BigDecimal all = total;
      List<BigDecimal> shares =
          cooperatives.stream().map(c -> percent(c.ordered(), all)).sorted().toList();
      return shares.isEmpty()
          ? new Spread(percent(all, all), percent(all, all), percent(all, all))
          : new Spread(shares.get(0), shares.get(shares.size() - 1), percent(womenLed, all));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
      return whole.signum() == 0
          ? new BigDecimal("0.00")
          : part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
    }
  }

  /** The ODCO's support actions that count for the campaign. */
  record Support(long opened, long closed, List<SupportGiven> byKindAndCause) {

    static Support of(List<SupportGiven> given) {
      return new Support(
          given.stream().mapToLong(SupportGiven::opened).sum(),
          given.stream().mapToLong(SupportGiven::closed).sum(),
          given);
    }

    long openedOf(String kind) {
      return byKindAndCause.stream()
          .filter(given -> given.kind().equals(kind))
          .mapToLong(SupportGiven::opened)
          .sum();
    }
  }

  record SupportGiven(
      @Schema(description = "TRAINING, INFORMATION or LEGAL") String kind,
      @Schema(
              description =
                  "Why it was opened: OFFICER where an officer did so by hand, else the cause that the system saw, such as GOODS_REJECTED")
          String cause,
      long opened,
      @Schema(description = "How many of them have ended") long closed) {}

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
