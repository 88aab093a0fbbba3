package ma.sac.system.dirty;

import static ma.sac.system.client.Service.BASKET;
import static ma.sac.system.client.Service.COOPERATIVE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.sac.system.client.Json;
import ma.sac.system.client.Pause;
import ma.sac.system.client.Person;
import ma.sac.system.programme.Attacks;
import ma.sac.system.programme.History;
import ma.sac.system.programme.LotReceived;
import ma.sac.system.programme.OrderMade;
import ma.sac.system.programme.Run;

/** Orders of which nothing more comes are closed, and what their cooperatives offered is gone. */
final class ShortEndings {

  private final Run run;
  private final History history;
  private final Supply supply;

  /** Why an offer cannot be counted on, by its id. */
  private final Map<String, String> gone = new HashMap<>();

  ShortEndings(Run run, Supply supply) {
    this.run = run;
    this.history = run.history();
    this.supply = supply;
  }

  Map<String, String> gone() {
    return gone;
  }

  /** Nothing more comes of these orders: what came is kept and paid, the rest is free again. */
  String closeShort() {
    Person manager = run.people().manager();
    for (OrderMade order : supply.ended()) {
      manager.post(
          COOPERATIVE,
          "/purchase-orders/" + order.id() + "/short-closing",
          Json.object("reason", "nothing more comes"));
      closed(order);
      if (order.id().equals(supply.suspended().id())) {
        order.lines().forEach(line -> gone.put(line.offerId(), "the cooperative is SUSPENDED"));
      } else {
        withdrawOffers(order);
      }
    }
    OrderMade one = supply.ended().get(0);
    new Attacks(history)
        .refuse(
            4,
            "receiving goods of an order that was closed short",
            "order-closed",
            run.people().receives(run.warehouse()),
            BASKET,
            "/goods-receipts",
            oneUnit(one));
    return supply.ended().size() + " orders, " + history.committed() + " MAD still committed";
  }

  private ObjectNode oneUnit(OrderMade order) {
    return Json.object(
        "orderId",
        order.id(),
        "warehouseId",
        run.warehouse(),
        "receivedOn",
        run.today().toString(),
        "lines",
        List.of(
            Json.object(
                "lineId",
                order.lines().get(0).id(),
                "lotCode",
                "LOT-TOO-LATE",
                "bestBefore",
                run.today().plusDays(90).toString(),
                "received",
                1,
                "accepted",
                1,
                "rejected",
                0)));
  }

  private void closed(OrderMade order) {
    JsonNode now =
        run.people()
            .manager()
            .until(COOPERATIVE, "/purchase-orders/" + order.id(), Run.JOB, "CLOSED_SHORT");
    history.fact("purchase-order.closed-short", order.id());
    history.causesOfHelp.add("purchase-order:" + order.id());
    OrderMade held = order.heldTo(cameOf(order));
    history.orders.put(order.id(), held);
    history.compare(
        3, "heldOf " + order.id(), held.amount(), Json.money(now.path("committedAmount")));
  }

  /** Accepted units by line. */
  private Map<String, Integer> cameOf(OrderMade order) {
    return history.lots.values().stream()
        .filter(lot -> lot.orderId().equals(order.id()))
        .collect(Collectors.toMap(LotReceived::lineId, LotReceived::accepted, Integer::sum));
  }

  /** All that it still offers of it. */
  private void withdrawOffers(OrderMade order) {
    Person seller = run.people().cooperative(order.cooperativeId());
    String path =
        "/offers?cooperativeId="
            + order.cooperativeId()
            + "&category="
            + order.lines().get(0).category();
    for (JsonNode offer : seller.all(COOPERATIVE, path)) {
      if (Json.text(offer, "status").equals("PUBLISHED")) {
        String id = Json.text(offer, "id");
        seller.post(COOPERATIVE, "/offers/" + id + "/withdrawal", Json.object());
        history.fact("offer.withdrawn", id);
        gone.put(id, "the offer is WITHDRAWN");
      }
    }
  }

  /** Waits until it is known where plans are made that these orders ended. */
  void awaitKnownAsEnded() {
    Set<String> ids = new HashSet<>();
    supply.ended().forEach(order -> ids.add(order.id()));
    Pause.until(
        "basket-service to know the closed orders",
        Run.JOB,
        () -> {
          JsonNode plan =
              run.people().manager().get(BASKET, "/sourcing-plans/" + history.planId).json();
          boolean all =
              Json.list(plan.path("lines")).stream()
                  .filter(line -> ids.contains(Json.text(line, "orderId")))
                  .allMatch(line -> Json.text(line, "orderStatus").equals("CLOSED_SHORT"));
          return all ? true : null;
        });
  }
}
