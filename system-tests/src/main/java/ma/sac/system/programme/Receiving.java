package ma.sac.system.programme;

import static ma.sac.system.client.Service.BASKET;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import ma.sac.system.client.Json;
import ma.sac.system.client.Person;
import ma.sac.system.scenario.Row;

/** Goods come in, and another person lets them be used. */
final class Receiving {

  /** Units of the first delivery that arrive broken; the cooperative brings others. */
  private static final int BROKEN = 2;

  private final Run run;
  private final History history;

  Receiving(Run run) {
    this.run = run;
    this.history = run.history();
  }

  String receive() {
    Person agent = run.people().receives(run.warehouse());
    for (OrderMade order : history.orders.values()) {
      List<Integer> all = order.lines().stream().map(OrderMade.Line::quantity).toList();
      boolean someBroken = history.lots.isEmpty() && all.get(0) > BROKEN;
      if (someBroken) {
        List<Integer> later = new ArrayList<>(all);
        later.replaceAll(any -> 0);
        later.set(0, BROKEN);
        receive(agent, order, all, BROKEN);
        receive(agent, order, later, 0);
      } else {
        receive(agent, order, all, 0);
      }
    }
    return history.facts("goods-receipt.recorded").size()
        + " receipts, "
        + history.lots.size()
        + " lots, "
        + history.rejectedUnits
        + " units rejected";
  }

  private void receive(Person agent, OrderMade order, List<Integer> received, int broken) {
    ObjectNode body =
        Json.object(
            "orderId", order.id(), "warehouseId", run.warehouse(), "receivedOn", run.day(0));
    ArrayNode lines = body.putArray("lines");
    for (int i = 0; i < order.lines().size(); i++) {
      if (received.get(i) > 0) {
        int rejected = i == 0 ? broken : 0;
        lines.add(line(order.lines().get(i), received.get(i), rejected));
        history.rejectedUnits += rejected;
        history.accepted =
            history.accepted.add(
                order
                    .lines()
                    .get(i)
                    .unitPrice()
                    .multiply(BigDecimal.valueOf(received.get(i) - rejected)));
      }
    }
    JsonNode receipt = agent.post(BASKET, "/goods-receipts", body).json();
    history.fact("goods-receipt.recorded", Json.text(receipt, "id"));
    for (JsonNode lot : receipt.path("lots")) {
      keep(order, lot, lines);
    }
  }

  private void keep(OrderMade order, JsonNode lot, ArrayNode lines) {
    String lineId = Json.text(lot, "lineId");
    OrderMade.Line line =
        order.lines().stream().filter(l -> l.id().equals(lineId)).findFirst().orElseThrow();
    for (JsonNode sent : lines) {
      if (Json.text(sent, "lineId").equals(lineId)) {
        String id = Json.text(lot, "lotId", "id");
        history.lots.put(
            id,
            new LotReceived(
                id,
                order.id(),
                order.cooperativeId(),
                line.category(),
                sent.path("accepted").asInt()));
      }
    }
  }

  private ObjectNode line(OrderMade.Line line, int received, int rejected) {
    Integer shelfLife = shelfLife(line);
    return Json.object(
        "lineId",
        line.id(),
        "lotCode",
        "LOT-" + line.id().substring(line.id().length() - 8) + "-" + received,
        "bestBefore",
        shelfLife == null ? null : run.day(shelfLife),
        "received",
        received,
        "accepted",
        received - rejected,
        "rejected",
        rejected,
        "reason",
        rejected > 0 ? "torn bags" : null);
  }

  private Integer shelfLife(OrderMade.Line line) {
    for (Row product : run.scenario().products()) {
      if (product.get("category").equals(line.category())) {
        return product.numberOrNull("shelfLifeDays");
      }
    }
    return null;
  }

  String release() {
    Person agent = run.people().releases(run.warehouse());
    for (LotReceived lot : history.lots.values()) {
      agent.post(BASKET, "/lots/" + lot.id() + "/release", Json.object());
    }
    return history.lots.size() + " lots, by another person than who received them";
  }
}
