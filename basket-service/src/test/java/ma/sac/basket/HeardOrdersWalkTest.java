package ma.sac.basket;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.sac.kit.db.Sql;
import ma.sac.test.contracts.ConsistencyTables;
import ma.sac.test.contracts.ConsistencyTables.Cell;
import ma.sac.test.contracts.ForeignEvent;
import ma.sac.test.contracts.ForeignFacts;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What was heard of an order decides about payments told of it and goods that arrive for it. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class HeardOrdersWalkTest {
  private static final String TOPIC = "sac.purchase-orders.v1";
  private static final String OWNER = "cooperative-service";
  private static final Pattern PROBLEM = Pattern.compile("^(503|409) `([a-z-]+)`");
  private static final Instant LAST = Instant.parse("2020-05-04T10:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();
  @Inject Sql sql;
  @Inject Taken taken;

  @Test
  void shouldComeToWhatIsWrittenWhenAPaymentIsToldOfAnOrder() {
    Map<Cell, UUID> orders = new LinkedHashMap<>();
    ConsistencyTables.about(ConsistencyWalkTest.SERVICE, "payment.recorded").cells().stream()
        .filter(cell -> !cell.isImpossible())
        .forEach(cell -> orders.put(cell, UUID.randomUUID()));
    taken.untroubled(
        () -> {
          try (ForeignFacts facts = ForeignFacts.to(RealServers.kafka())) {
            orders.forEach((cell, order) -> tellPayments(facts, cell, order));
            taken.await(facts.ids());
          }
        });
    List<Executable> checks = new ArrayList<>();
    orders.forEach((cell, order) -> checks.add(() -> checkPaid(cell, order)));
    assertAll(checks);
    assertEquals(4, checks.size());
  }

  private static void tellPayments(ForeignFacts facts, Cell cell, UUID order) {
    if (cell.state().equals("known")) {
      tellOrder(facts, order, "CONFIRMED", true);
      if (!cell.condition().equals("no payment heard of")) {
        tellPayment(facts, order, LAST, "50.00");
      }
    }
    boolean isEarlier = cell.condition().startsWith("earlier");
    tellPayment(facts, order, LAST.plusSeconds(isEarlier ? -60 : 60), "70.00");
  }

  private static void tellPayment(ForeignFacts facts, UUID order, Instant at, String paid) {
    ObjectNode payment = example("payment.recorded");
    UUID id = UUID.randomUUID();
    payment.put("paymentId", id.toString()).put("orderId", order.toString());
    payment.put("orderPaidAmount", new BigDecimal(paid));
    facts.tellAt(
        at, TOPIC, order.toString(), "payment.recorded", id.toString(), 1, payment.toString());
  }

  private void checkPaid(Cell cell, UUID order) {
    String outcome = cell.outcome();
    List<String> expected = List.of();
    if (cell.state().equals("known")) {
      expected = List.of(outcome.startsWith("passed over") ? "50.00 true" : "70.00 true");
    }
    assertEquals(
        expected,
        sql.list(
            "SELECT paid_amount || ' ' || settled FROM known_order WHERE id = ?",
            row -> row.getString(1),
            order),
        cell + ": " + outcome);
  }

  @Test
  void shouldAnswerWhatIsWrittenWhenGoodsArrive() {
    Map<Cell, UUID> orders = new LinkedHashMap<>();
    try (ForeignFacts facts = ForeignFacts.to(RealServers.kafka())) {
      for (Cell cell :
          ConsistencyTables.headed(ConsistencyWalkTest.SERVICE, "Receiving against what was heard")
              .cells()) {
        orders.put(cell, UUID.randomUUID());
        switch (cell.state()) {
          case "unknown" -> {}
          case "closed here" -> tellOrder(facts, orders.get(cell), "CONFIRMED", true);
          case "placed with a cooperative not VERIFIED and rural" ->
              tellOrder(facts, orders.get(cell), "CONFIRMED", false);
          default -> tellOrder(facts, orders.get(cell), cell.state(), true);
        }
      }
      taken.await(facts.ids());
    }
    List<Executable> checks = new ArrayList<>();
    orders.forEach((cell, order) -> checks.add(() -> checkReceiving(cell, order)));
    assertAll(checks);
    assertEquals(12, checks.size());
  }

  private static void checkReceiving(Cell cell, UUID order) {
    if (cell.state().equals("closed here")) {
      Programme.as(Tokens.service("cooperative-service", "basket-service"))
          .post("/order-receipts/" + order + "/closing")
          .then()
          .statusCode(200);
    }
    Response answer = receive(order, 2000);
    Matcher problem = PROBLEM.matcher(cell.outcome());
    if (problem.find()) {
      assertProblem(cell, problem.group(1), problem.group(2), answer);
      return;
    }
    assertEquals(201, answer.statusCode(), cell.toString());
    assertEquals("201, up to what was confirmed, else 409 `more-than-outstanding`", cell.outcome());
    assertProblem(cell, "409", "more-than-outstanding", receive(order, 1001));
    assertEquals(201, receive(order, 1000).statusCode(), cell.toString());
  }

  private static void assertProblem(Cell cell, String status, String slug, Response answer) {
    assertEquals(
        status + " /problems/" + slug,
        answer.statusCode() + " " + answer.jsonPath().getString("type"),
        cell.toString());
  }

  private static Response receive(UUID order, int units) {
    ObjectNode example = example("purchase-order.confirmed");
    Map<String, Object> line =
        Map.of(
            "lineId",
            example.at("/lines/0/lineId").asText(),
            "lotCode",
            "L-" + UUID.randomUUID(),
            "received",
            units,
            "accepted",
            units,
            "rejected",
            0);
    return Programme.as(Programme.receiver())
        .body(
            Map.of(
                "orderId", order,
                "warehouseId", example.get("warehouseId").asText(),
                "receivedOn", Programme.TODAY.toString(),
                "lines", List.of(line)))
        .post("/goods-receipts");
  }

  private static void tellOrder(ForeignFacts facts, UUID id, String status, boolean rural) {
    ObjectNode order = example("purchase-order.confirmed");
    order.put("orderId", id.toString()).put("status", status);
    order.withObject("/cooperative").put("rural", rural);
    facts.tell(
        TOPIC, id.toString(), "purchase-order.confirmed", id.toString(), 2, order.toString());
  }

  private static ObjectNode example(String type) {
    try {
      return (ObjectNode) JSON.readTree(ForeignEvent.example(OWNER, type));
    } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
