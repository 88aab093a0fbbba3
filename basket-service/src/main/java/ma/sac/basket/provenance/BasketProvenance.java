package ma.sac.basket.provenance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.basket.custody.Custody;

/**
 * All that is in one basket, back to its cooperatives, their orders and whether these are settled.
 */
record BasketProvenance(
    String serial,
    UUID runId,
    UUID campaignId,
    String status,
    boolean recalled,
    Instant assembledAt,
    Instant releasedAt,
    LocalDate bestBefore,
    Integer weightGrams,
    BigDecimal cost,
    BigDecimal cooperativeShare,
    List<Origin> components,
    Custody.Place custody,
    Map<String, Instant> asOf) {

  /**
   * Units of one lot. The standing is the cooperative's when the order was placed; {@code
   * statusNow} flags what changed since.
   */
  record Origin(
      String kind,
      String category,
      String productNameFr,
      String productNameAr,
      int quantity,
      int netWeightGrams,
      UUID lotId,
      String lotCode,
      String lotStatus,
      LocalDate bestBefore,
      UUID cooperativeId,
      String cooperativeNameFr,
      String cooperativeNameAr,
      String territory,
      String communeFr,
      String communeAr,
      boolean womenLed,
      boolean rural,
      String statusWhenOrdered,
      String statusNow,
      UUID orderId,
      String orderStatus,
      BigDecimal unitPrice,
      boolean settled) {

    boolean isEligible() {
      return rural && statusWhenOrdered.equals("VERIFIED");
    }
  }
}
