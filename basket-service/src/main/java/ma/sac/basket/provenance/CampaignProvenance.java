package ma.sac.basket.provenance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a campaign's baskets are made of, by cooperative and by commune. */
record CampaignProvenance(
    UUID campaignId,
    Map<String, Instant> asOf,
    long baskets,
    long released,
    BigDecimal cooperativeShare,
    BigDecimal womenLedShare,
    long weightGrams,
    @Schema(description = "MAD for the goods in the baskets, at the ordered prices")
        BigDecimal amount,
    @Schema(
            description =
                "MAD for fetching goods at cooperatives, of all receipts that stand; apart from the goods and in no basket's cost")
        BigDecimal transportAmount,
    List<OfCooperative> byCooperative,
    List<OfCommune> byCommune,
    Map<String, Long> byPlace) {

  /** {@code statusNow} flags a standing that changed after the orders were placed. */
  record OfCooperative(
      UUID cooperativeId,
      String nameFr,
      String nameAr,
      String territory,
      boolean womenLed,
      long quantity,
      long weightGrams,
      BigDecimal amount,
      int orders,
      BigDecimal orderedAmount,
      BigDecimal paidAmount,
      boolean settled,
      String statusNow) {}

  record OfCommune(
      String territory,
      String nameFr,
      String nameAr,
      int cooperatives,
      long weightGrams,
      BigDecimal amount) {}
}
