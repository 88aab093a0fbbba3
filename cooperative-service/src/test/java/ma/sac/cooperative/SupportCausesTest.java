package ma.sac.cooperative;

import static ma.sac.cooperative.World.MANAGER;
import static ma.sac.cooperative.World.OFFICER;
import static ma.sac.cooperative.World.get;
import static ma.sac.cooperative.World.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.contracts.ForeignEvent;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Help is opened once for each rejection of goods and each order that ended short. */
@QuarkusTest
class SupportCausesTest {
  private static final String RECORDED = "goods-receipt.recorded";
  @Inject Taken taken;
  private World.Supply supply;
  private UUID campaign;

  @BeforeEach
  void supply() {
    supply = World.supply(100, "10.00");
    campaign = World.openCampaign("10000.00", "0.00");
  }

  @Test
  void shouldOpenHelpOnceAReceiptOfWhichGoodsWereRejected() {
    UUID order = World.confirmedOrder(campaign, supply, 20);
    UUID receipt = UUID.randomUUID();

    tell(order, receipt, 5, 3);
    tell(order, receipt, 5, 3);
    tell(order, UUID.randomUUID(), 5, 0);

    List<Map<String, Object>> opened = actions();
    assertEquals(1, opened.size());
    assertEquals("TRAINING", opened.get(0).get("kind"));
    assertEquals(
        "Of purchase order %s 3 units were rejected on 2026-04-25".formatted(order),
        opened.get(0).get("subject"));
    assertEquals(
        Map.of(
            "type",
            "GOODS_REJECTED",
            "subject",
            "goods-receipt:" + receipt,
            "orderId",
            order.toString()),
        opened.get(0).get("cause"));
    assertTold("\"type\":\"GOODS_REJECTED\"", "\"orderId\":\"" + order + "\"");

    tell(order, UUID.randomUUID(), 0, 2);
    assertEquals(2, actions().size(), "another receipt is another cause");
  }

  @Test
  void shouldOpenNoneForAReceiptThatWasTakenBackBeforeOrAnUnknownOrder() {
    UUID order = World.confirmedOrder(campaign, supply, 20);
    UUID receipt = UUID.randomUUID();
    send("goods-receipt.reversed", order, receipt, World.line(order), 5, 3);
    tell(order, receipt, 5, 3);
    send(RECORDED, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 5, 3);

    assertEquals(List.of(), actions());
  }

  @Test
  void shouldOpenHelpWhenAnOrderEndsShortAndNoneWhenItIsCancelled() {
    UUID order = World.confirmedOrder(campaign, supply, 20);
    BasketStandIn.answers(order, World.line(order), 8);
    tell(order, UUID.randomUUID(), 8, 0);
    end(order, "short-closing");
    World.awaitOrder(order, "status", "CLOSED_SHORT");
    UUID none = World.confirmedOrder(campaign, supply, 20);
    BasketStandIn.answers(none, World.line(none), 0);
    end(none, "short-closing");
    World.awaitOrder(none, "status", "CANCELLED");

    List<Map<String, Object>> opened = actions();
    assertEquals(1, opened.size());
    assertEquals(
        "Of purchase order %s 8 of 20 confirmed units came".formatted(order),
        opened.get(0).get("subject"));
    assertEquals(
        Map.of(
            "type",
            "SHORT_DELIVERY",
            "subject",
            "purchase-order:" + order,
            "orderId",
            order.toString()),
        opened.get(0).get("cause"));
    assertTold("\"type\":\"SHORT_DELIVERY\"", "\"orderId\":\"" + order + "\"");
    String action = opened.get(0).get("id").toString();
    post(OFFICER, "/support-actions/" + action + "/closing", Map.of("result", "A second harvest"))
        .then()
        .statusCode(200);
  }

  @Test
  void shouldHoldInTheDatabaseToo() throws SQLException {
    String insert =
        "INSERT INTO support_action (id, cooperative_id, kind, subject, status, opened_by, version, cause_type, cause_subject) VALUES (gen_random_uuid(), '%s', 'TRAINING', 'x', 'OPEN', 'x', 1, %s)";
    String cause = "'SHORT_DELIVERY', 'purchase-order:" + UUID.randomUUID() + "'";
    OwnDatabase.asService(insert.formatted(supply.cooperative(), cause));
    for (String wrong : List.of(cause, "'SHORT_DELIVERY', NULL", "'WEATHER', 'x'", "NULL, 'x'")) {
      assertThrows(
          SQLException.class,
          () -> OwnDatabase.asService(insert.formatted(supply.cooperative(), wrong)),
          wrong);
    }
  }

  private static void end(UUID order, String how) {
    post(MANAGER, "/purchase-orders/" + order + "/" + how, Map.of("reason", "no harvest"))
        .then()
        .statusCode(200);
  }

  private List<Map<String, Object>> actions() {
    return get(OFFICER, "/support-actions?cooperativeId=" + supply.cooperative()).getList("items");
  }

  private void tell(UUID order, UUID receipt, long accepted, long rejected) {
    send(RECORDED, order, receipt, World.line(order), accepted, rejected);
  }

  /** Each time another event of the same receipt; returns when it was taken. */
  private void send(
      String type, UUID order, UUID receipt, UUID line, long accepted, long rejected) {
    RealServers.createTopics(12, "sac.receipts.v1");
    String value =
        World.receipt(receipt, order, campaign, line, accepted)
            .replace("\"rejected\":0", "\"rejected\":" + rejected);
    UUID event = UUID.randomUUID();
    ForeignEvent.send(
        RealServers.kafka(),
        "sac.receipts.v1",
        order.toString(),
        type,
        receipt.toString(),
        1,
        value,
        event);
    taken.await(new ArrayList<>(List.of(event)));
  }

  private void assertTold(String... parts) {
    List<ReadTopics.Fact> facts =
        ReadTopics.until(
            RealServers.kafka(),
            Duration.ofSeconds(20),
            soFar ->
                soFar.stream()
                    .anyMatch(
                        fact ->
                            fact.type().equals("support-action.opened")
                                && fact.key().equals(supply.cooperative().toString())),
            "sac.cooperatives.v1");
    String told =
        facts.stream()
            .filter(fact -> fact.type().equals("support-action.opened"))
            .filter(fact -> fact.key().equals(supply.cooperative().toString()))
            .findFirst()
            .orElseThrow()
            .value();
    for (String part : parts) {
      assertTrue(told.contains(part), told);
    }
  }
}
