package ma.sac.basket.sourcing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What cooperative-service is asked for a plan's revision, one order for each cooperative. */
record PurchaseOrderBatch(
    UUID planId, int planRevision, UUID campaignId, List<OrderWanted> orders) {

  record OrderWanted(
      UUID cooperativeId,
      UUID warehouseId,
      LocalDate deliveryDate,
      String delivery,
      List<LineWanted> lines) {}

  record LineWanted(UUID offerId, int quantity) {}

  /** Its answer: a verdict for each order; fields not needed here may be added over there. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Verdicts(List<Verdict> verdicts) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Verdict(UUID cooperativeId, String verdict, UUID orderId, Refused refusal) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Refused(String type, String detail) {}

  static PurchaseOrderBatch of(SourcingPlan plan, List<SourcingLine> lines) {
    Map<UUID, Map<UUID, Integer>> wanted = new TreeMap<>();
    for (SourcingLine line : lines) {
      if (!line.isPlaced()) {
        wanted
            .computeIfAbsent(line.cooperativeId(), c -> new LinkedHashMap<>())
            .merge(line.offerId(), line.quantity(), Integer::sum);
      }
    }
    List<OrderWanted> orders =
        wanted.entrySet().stream()
            .map(
                entry ->
                    new OrderWanted(
                        entry.getKey(),
                        plan.warehouseId(),
                        plan.deliveryDate(),
                        plan.delivery().name(),
                        entry.getValue().entrySet().stream()
                            .map(offer -> new LineWanted(offer.getKey(), offer.getValue()))
                            .toList()))
            .toList();
    return new PurchaseOrderBatch(plan.id(), plan.revision(), plan.campaignId(), orders);
  }
}
