package ma.sac.basket;

import static ma.sac.basket.Programme.as;
import static ma.sac.test.db.RefusedAttempt.of;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.test.db.RefusedAttempt;
import ma.sac.test.servers.Tokens;
import org.awaitility.Awaitility;

/** What is refused about goods that come in or go back. */
final class ReceivingRefusals {
  private ReceivingRefusals() {}

  static List<RefusedAttempt> all(Sql sql) {
    Programme programme = Programme.open(100);
    Told.Order order = programme.ordered(programme.semolina, 100);
    String lot = programme.received(order, 30);
    as(Programme.receiver())
        .body(programme.receipt(order, "ONCE", 10))
        .post("/goods-receipts")
        .then()
        .statusCode(201);
    Told.Order closed = programme.ordered(programme.semolina, 50);
    String kept = receiptOf(programme.received(closed, 10));
    as(Tokens.service("cooperative-service", "basket-service"))
        .post("/order-receipts/" + closed.id() + "/closing")
        .then()
        .statusCode(200);
    Told.Supplier town = new Told.Supplier("town", "02.411.01.23", "VERIFIED", false);
    Told.Order urban =
        programme.ordered(new Told.Offer(town, "CONTENT", programme.grain, "1.00", 100, 10), 10);
    Told.Order placed = order(programme, "placed");
    Told.Order cancelled = order(programme, "cancelled");
    Awaitility.await("the orders to be heard of")
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                sql.number(
                        "SELECT count(*) FROM known_order WHERE id = ANY (?::uuid[])",
                        List.of(urban.id(), placed.id(), cancelled.id()))
                    == 3);
    String used = used();
    return List.of(
        of(
            "receive for an order not heard of",
            "order-not-yet-known",
            () -> receive(programme, order(programme, null), 10)),
        of(
            "receive for an order whose confirmation was not heard of",
            "order-not-yet-known",
            () -> receive(programme, placed, 10)),
        of(
                "receive of a cooperative that is not rural",
                "order-not-eligible",
                () -> receive(programme, urban, 10))
            .telling(Map.of("standing", "VERIFIED", "rural", false)),
        of(
                "receive for an order that was cancelled",
                "order-closed",
                () -> receive(programme, cancelled, 10))
            .telling(Map.of("orderId", cancelled.id(), "status", "CANCELLED")),
        of(
                "receive for an order that is closed here",
                "order-closed",
                () -> receive(programme, closed, 10))
            .telling(Map.of("orderId", closed.id())),
        of("take back of an order that is closed here", "order-closed", () -> reverse(kept))
            .telling(Map.of("orderId", closed.id())),
        of(
                "receive more than is outstanding, after a line that would do",
                "more-than-outstanding",
                () -> receiveTwice(programme, order, 60))
            .telling(Map.of("lineId", order.lineId(), "asked", 60, "outstanding", 0)),
        of(
                "receive the same goods again",
                "receipt-already-recorded",
                () ->
                    as(Programme.receiver())
                        .body(programme.receipt(order, "ONCE", 10))
                        .post("/goods-receipts"))
            .telling(Map.of("lineId", order.lineId(), "lotCode", "ONCE")),
        of("take back what is in baskets", "goods-already-used", () -> reverse(receiptOf(used)))
            .telling(Map.of("lotId", used, "asked", 20, "available", 10)),
        of(
            "receive what does not add up",
            "invalid",
            () ->
                as(Programme.receiver()).body(wrongSum(programme, order)).post("/goods-receipts")),
        of("take back from nowhere", "not-found", () -> reverse(UUID.randomUUID().toString())),
        of(
            "release what is not quarantined",
            "conflict",
            () -> as(Programme.checker()).post("/lots/" + used + "/release")),
        of(
            "release one's own",
            "duties-apart",
            () -> as(Programme.receiver()).post("/lots/" + lot + "/release")));
  }

  private static Told.Order order(Programme programme, String what) {
    Told.Order order =
        new Told.Order(programme.campaign, programme.warehouse, programme.semolina, 50);
    if (what != null) {
      order.tell(what, 1);
    }
    return order;
  }

  /** A lot of 20 of which half is in baskets. */
  private static String used() {
    Programme programme = Programme.open(100);
    String lot = programme.stockFor(10).get(0);
    programme.madeRun(5);
    return lot;
  }

  private static String receiptOf(String lot) {
    return as("auditor").get("/lots/" + lot).jsonPath().getString("receiptId");
  }

  private static Response reverse(String receipt) {
    return as(Programme.receiver())
        .body(Map.of("reason", "wrong order"))
        .post("/goods-receipts/" + receipt + "/reversal");
  }

  private static Response receive(Programme programme, Told.Order order, int units) {
    return as(Programme.receiver())
        .body(programme.receipt(order, "LOT-" + UUID.randomUUID(), units))
        .post("/goods-receipts");
  }

  private static Response receiveTwice(Programme programme, Told.Order order, int units) {
    Map<String, Object> receipt = new HashMap<>(programme.receipt(order, "A", units));
    receipt.put(
        "lines",
        List.of(
            lines(programme.receipt(order, "A", units)),
            lines(programme.receipt(order, "B", units))));
    return as(Programme.receiver()).body(receipt).post("/goods-receipts");
  }

  private static Object lines(Map<String, Object> receipt) {
    return ((List<?>) receipt.get("lines")).get(0);
  }

  private static Map<String, Object> wrongSum(Programme programme, Told.Order order) {
    Map<String, Object> receipt = new HashMap<>(programme.receipt(order, "C", 10));
    Map<String, Object> line = new HashMap<>();
    ((Map<?, ?>) lines(receipt)).forEach((name, value) -> line.put(String.valueOf(name), value));
    line.put("received", 11);
    receipt.put("lines", List.of(line));
    return receipt;
  }
}
