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
public final class Receiving {

  /** Units of the first delivery that arrive broken; the cooperative brings others. */
  private static final int BROKEN = 2;

  /** What was sent for an order, and the lots that it was answered with. */
  private record Receipt(String id, OrderMade order, ArrayNode lines, JsonNode lots) {
    OrderMade.Line line(String id) {
      return order.lines().stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }
  }

  private final Run run;
  private final History history;

  public Receiving(Run run) {
    this.run = run;
    this.history = run.history();
  }

  public String receive() {
    List<OrderMade> orders = List.copyOf(history.orders.values());
    Connections.each(orders, order -> receive(order, order.equals(orders.get(0))))
        .forEach(receipts -> receipts.forEach(this::keep));
    return history.facts("goods-receipt.recorded").size()
        + " receipts, "
        + history.lots.size()
        + " lots, "
        + history.rejectedUnits
        + " units rejected";
  }

  private List<Receipt> receive(OrderMade order, boolean isFirst) {
    List<Integer> all = order.lines().stream().map(OrderMade.Line::quantity).toList();
    if (!isFirst || all.get(0) <= BROKEN) {
      return List.of(bringIn(order, all, 0));
    }
    List<Integer> later = new ArrayList<>(all);
    later.replaceAll(any -> 0);
    later.set(0, BROKEN);
    return List.of(bringIn(order, all, BROKEN), bringIn(order, later, 0));
  }

  /**
   * @param received units by line, none where it says 0
   */
  public void receive(OrderMade order, List<Integer> received) {
    keep(bringIn(order, received, 0));
  }

  /**
   * @param broken of the first line's, how many are rejected
   */
  private Receipt bringIn(OrderMade order, List<Integer> received, int broken) {
    ObjectNode body =
        Json.object(
            "orderId", order.id(), "warehouseId", run.warehouse(), "receivedOn", run.day(0));
    ArrayNode lines = body.putArray("lines");
    for (int i = 0; i < order.lines().size(); i++) {
      if (received.get(i) > 0) {
        lines.add(line(order.lines().get(i), received.get(i), i == 0 ? broken : 0));
      }
    }
    Person agent = run.people().receives(run.warehouse());
    JsonNode receipt = agent.post(BASKET, "/goods-receipts", body).json();
    String id = Json.text(receipt, "id");
    history.fact("goods-receipt.recorded", id);
    return new Receipt(id, order, lines, receipt.path("lots"));
  }

  private void keep(Receipt receipt) {
    for (JsonNode sent : receipt.lines()) {
      OrderMade.Line line = receipt.line(Json.text(sent, "lineId"));
      int accepted = sent.path("accepted").asInt();
      int rejected = sent.path("rejected").asInt();
      history.rejectedUnits += rejected;
      if (rejected > 0) {
        history.causesOfHelp.add("goods-receipt:" + receipt.id());
      }
      BigDecimal worth = line.unitPrice().multiply(BigDecimal.valueOf(accepted));
      history.accepted = history.accepted.add(worth);
      history.acceptedOf.merge(receipt.order().cooperativeId(), worth, BigDecimal::add);
      for (JsonNode lot : receipt.lots()) {
        if (Json.text(lot, "lineId").equals(line.id())) {
          keep(receipt.order(), line, Json.text(lot, "lotId", "id"), accepted);
        }
      }
    }
  }

  private void keep(OrderMade order, OrderMade.Line line, String lot, int accepted) {
    history.lots.put(
        lot,
        new LotReceived(
            lot, order.id(), line.id(), order.cooperativeId(), line.category(), accepted));
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

  public String release() {
    Person agent = run.people().releases(run.warehouse());
    List<String> lots =
        history.lots.keySet().stream().filter(lot -> history.lotsReleased.add(lot)).toList();
    Connections.each(lots, lot -> agent.post(BASKET, "/lots/" + lot + "/release", Json.object()));
    return lots.size() + " lots, by another person than who received them";
  }
}
