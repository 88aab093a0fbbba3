package ma.sac.system.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ma.sac.system.client.Json;
import ma.sac.system.partner.CloudEvent;
import ma.sac.system.programme.History;
import ma.sac.system.programme.LotReceived;
import ma.sac.system.programme.OfferMade;
import ma.sac.system.programme.OrderMade;
import ma.sac.system.programme.SerialRange;

/** Promises about goods: all of it from cooperatives, never more than offered, nothing vanishes. */
final class GoodsVerdict {

  private static final List<String> PLACES =
      List.of(
          "inStock",
          "inTransit",
          "atSites",
          "handedOver",
          "givenWithoutRight",
          "returned",
          "damaged",
          "lost",
          "destroyed",
          "carriedOver",
          "donated");

  private final Evidence evidence;
  private final History history;

  GoodsVerdict(Evidence evidence) {
    this.evidence = evidence;
    this.history = evidence.history();
  }

  Invariant hundredPercent() {
    Map<String, JsonNode> orders = evidence.ordersPlaced();
    List<JsonNode> lots = evidence.lotsUsed();
    List<String> wrong = new ArrayList<>();
    Set<String> kinds = new HashSet<>();
    for (JsonNode lot : lots) {
      JsonNode order = orders.get(Json.text(lot, "orderId"));
      kinds.add(Json.text(lot, "kind"));
      if (order == null) {
        wrong.add("lot " + Json.text(lot, "lotId") + " has no order");
      } else if (!order.at("/cooperative/status").asText().equals("VERIFIED")
          || !order.at("/cooperative/rural").asBoolean()) {
        wrong.add(
            "lot "
                + Json.text(lot, "lotId")
                + " of order "
                + Json.text(lot, "orderId")
                + " is not from a verified rural cooperative");
      }
      if (!history.lots.containsKey(Json.text(lot, "lotId"))) {
        wrong.add("lot " + Json.text(lot, "lotId") + " was never received by us");
      }
    }
    return new Invariant("hundredPercent")
        .some("lotsUsed", lots.size())
        .none("lotsFromVerifiedRuralCooperatives", lots.size(), wrong)
        .same("kindsInBaskets", Set.of("CONTENT", "CONTAINER"), kinds)
        .none("unitsByCategory", unitsUsed().size(), unitsMissing())
        .same(
            "cooperativeShare",
            BigDecimal.ONE,
            Json.money(evidence.findings().provenance.path("cooperativeShare")))
        .refused(history.refusals, 1, 2);
  }

  private Map<String, Integer> unitsUsed() {
    Map<String, Integer> units = new HashMap<>();
    evidence
        .lotsUsed()
        .forEach(
            lot ->
                units.merge(
                    Json.text(lot, "category"), lot.path("quantity").asInt(), Integer::sum));
    return units;
  }

  /** Where the lots used are not exactly what the model wants for so many baskets. */
  private List<String> unitsMissing() {
    return new UnitsByCategory(evidence.run().scenario().model(), history.basketsAssembled())
        .wrong(unitsUsed());
  }

  Invariant noOversell() {
    Map<String, Integer> ordered = new HashMap<>();
    for (OrderMade order : history.orders.values()) {
      for (OrderMade.Line line : order.lines()) {
        ordered.merge(line.offerId(), line.quantity(), Integer::sum);
      }
    }
    Map<String, Integer> offered = new HashMap<>();
    for (JsonNode offer : evidence.data("offer.published")) {
      offered.put(Json.text(offer, "offerId"), offer.path("quantity").asInt());
    }
    history.offers.values().forEach(offer -> offered.put(offer.id(), offer.quantity()));
    List<String> wrong = new ArrayList<>();
    ordered.forEach(
        (offer, quantity) -> {
          if (quantity > offered.getOrDefault(offer, 0)) {
            wrong.add(quantity + " ordered of offer " + offer + ", offered " + offered.get(offer));
          }
        });
    return new Invariant("noOversell")
        .some("offersOrdered", ordered.size())
        .none("offersNotExceeded", ordered.size(), wrong)
        .none("quantitiesLeft", history.leftBefore.size(), leftOver(ordered))
        .refused(history.refusals, 2, 1);
  }

  /** What the news of each offer say is left, against what it was and what was ordered of it. */
  private List<String> leftOver(Map<String, Integer> ordered) {
    List<String> wrong = new ArrayList<>();
    Map<String, CloudEvent> last = new HashMap<>();
    evidence
        .partner()
        .of("offer.changed")
        .forEach(event -> last.merge(event.subject(), event, CloudEvent::later));
    history.leftBefore.forEach(
        (offer, before) -> {
          int left =
              last.containsKey(offer)
                  ? last.get(offer).data().path("quantityLeft").asInt()
                  : before;
          int sold = ordered.getOrDefault(offer, 0);
          if (left != before - sold) {
            wrong.add(
                "offer "
                    + offer
                    + " had "
                    + before
                    + ", "
                    + sold
                    + " were ordered, and "
                    + left
                    + " are still on sale");
          }
        });
    for (String type : List.of("offer.published", "offer.changed")) {
      for (JsonNode offer : evidence.data(type)) {
        OfferMade ours = history.offers.get(Json.text(offer, "offerId"));
        int left = offer.path("quantityLeft").asInt();
        if (ours != null && (left < 0 || left > ours.quantity())) {
          wrong.add("offer " + ours.id() + " has " + left + " left of " + ours.quantity());
        }
      }
    }
    return wrong;
  }

  Invariant conservation() {
    JsonNode baskets = evidence.findings().impact.path("baskets");
    int released = baskets.path("released").asInt();
    Map<String, Integer> byPlace = new TreeMap<>();
    for (String place : PLACES) {
      byPlace.put(place, baskets.path(place).asInt());
    }
    int everywhere = byPlace.values().stream().mapToInt(Integer::intValue).sum();
    // All that was assembled was handed over: nothing is anywhere else.
    byPlace.values().removeIf(count -> count == 0);
    int received = history.lots.values().stream().mapToInt(LotReceived::accepted).sum();
    int ordered =
        history.orders.values().stream()
            .map(OrderMade::lines)
            .flatMap(Collection::stream)
            .mapToInt(OrderMade.Line::quantity)
            .sum();
    int used = unitsUsed().values().stream().mapToInt(Integer::intValue).sum();
    return new Invariant("conservation")
        .same("unitsOrderedAndAccepted", ordered, received)
        .atMost("unitsUsed", BigDecimal.valueOf(used), BigDecimal.valueOf(received))
        .same(
            "basketsAssembled",
            history.basketsAssembled(),
            evidence.sum("baskets.assembled", "baskets"))
        .same(
            "basketsReleased",
            history.basketsAssembled(),
            evidence.sum("baskets.released", "baskets"))
        .same("basketsShipped", shipped(), evidence.sum("shipment.departed", "baskets"))
        .same("serialsLabelled", history.basketsAssembled(), history.labels.size())
        .same("basketsSomewhere", released, everywhere)
        .same("basketsReleasedByImpact", history.basketsAssembled(), released)
        .same("basketsByPlace", Map.of("handedOver", history.given.size()), byPlace)
        .same("basketsHandedOver", history.given.size(), baskets.path("handedOver").asInt())
        .none("unitsOfLots", history.lots.size(), unbalanced())
        .same("gramsHandedOver", evidence.gramsUsed(), weight())
        .none("serialsOfOurRuns", history.given.size(), strangers())
        .refused(history.refusals, 4, 1);
  }

  /** Lots whose accounts do not hold what we accepted of them, no more and no less. */
  private List<String> unbalanced() {
    List<String> wrong = new ArrayList<>();
    for (LotReceived lot : history.lots.values()) {
      int held = evidence.findings().unitsOfLots.getOrDefault(lot.id(), 0);
      if (held != lot.accepted()) {
        wrong.add("lot " + lot.id() + " holds " + held + " of " + lot.accepted() + " accepted");
      }
    }
    return wrong;
  }

  /** All of what was assembled was handed over, so the two weights are one. */
  private long weight() {
    return evidence.findings().impact.path("weightGrams").asLong();
  }

  private int shipped() {
    return history.shipments.values().stream()
        .flatMap(Collection::stream)
        .mapToInt(SerialRange::size)
        .sum();
  }

  private List<String> strangers() {
    return evidence.partner().subjects("basket.handed-over").stream()
        .filter(serial -> !history.labels.containsKey(serial))
        .toList();
  }
}
