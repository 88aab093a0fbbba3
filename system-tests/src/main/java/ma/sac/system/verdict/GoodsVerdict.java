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
import ma.sac.system.programme.History;
import ma.sac.system.programme.LotReceived;
import ma.sac.system.programme.OrderMade;
import ma.sac.system.programme.SerialRange;
import ma.sac.system.programme.Whereabouts;

/** Promises about goods: all of it from cooperatives, nothing vanishes. */
final class GoodsVerdict {

  /** Where a basket can be: as the impact calls it, and as its stock does. */
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("inStock", "IN_STOCK"),
          Map.entry("inTransit", "IN_TRANSIT"),
          Map.entry("atSites", "AT_SITE"),
          Map.entry("handedOver", "HANDED_OVER"),
          Map.entry("givenWithoutRight", "GIVEN_WITHOUT_RIGHT"),
          Map.entry("returned", "RETURNED"),
          Map.entry("damaged", "DAMAGED"),
          Map.entry("lost", "LOST"),
          Map.entry("destroyed", "DESTROYED"),
          Map.entry("carriedOver", "CARRIED_OVER"),
          Map.entry("donated", "DONATED"));

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
        .also(history.compared, 1)
        .refused(history.refusals, 1, history.attacks.get(1));
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

  Invariant conservation() {
    JsonNode baskets = evidence.findings().impact.path("baskets");
    int released = baskets.path("released").asInt();
    Map<String, Integer> byPlace = new TreeMap<>();
    for (String place : PLACES.keySet()) {
      byPlace.put(place, baskets.path(place).asInt());
    }
    int everywhere = byPlace.values().stream().mapToInt(Integer::intValue).sum();
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
        .same("basketsByPlace", ourBasketsByPlace(), byPlace)
        .same("basketsHandedOver", history.given.size(), baskets.path("handedOver").asInt())
        .none("unitsOfLots", history.lots.size(), unbalanced())
        .same("gramsAssembled", evidence.gramsUsed(), gramsOf(history.labels.keySet()))
        .same("gramsHandedOver", gramsOf(history.given.keySet()), weight())
        .none("serialsOfOurRuns", history.given.size(), strangers())
        .also(history.compared, 4)
        .refused(history.refusals, 4, history.attacks.get(4));
  }

  private Map<String, Integer> ourBasketsByPlace() {
    Map<String, Integer> byStatus = new Whereabouts(history).basketsByStatus();
    Map<String, Integer> ours = new TreeMap<>();
    PLACES.forEach(
        (place, status) -> {
          if (byStatus.containsKey(status)) {
            ours.put(place, byStatus.get(status));
          }
        });
    return ours;
  }

  /** Each basket weighs what its run's baskets were said to weigh. */
  private long gramsOf(Collection<String> serials) {
    Map<Long, Long> byRun = new HashMap<>();
    for (JsonNode released : evidence.data("baskets.released")) {
      SerialRange.of(released.path("serialRanges"))
          .forEach(range -> byRun.put(range.run(), released.path("basketWeightGrams").asLong()));
    }
    return serials.stream()
        .mapToLong(serial -> byRun.getOrDefault(SerialRange.runOf(serial), 0L))
        .sum();
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
