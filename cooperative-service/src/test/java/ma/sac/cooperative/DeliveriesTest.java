package ma.sac.cooperative;

import static ma.sac.cooperative.World.MANAGER;
import static ma.sac.cooperative.World.get;
import static ma.sac.cooperative.World.post;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.jobs.Jobs;
import ma.sac.test.contracts.ForeignEvent;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What warehouses tell, in every state of an order; and how orders end. */
@QuarkusTest
class DeliveriesTest {
  private static final String RECORDED = "goods-receipt.recorded";
  private static final String REVERSED = "goods-receipt.reversed";
  @Inject Jobs jobs;
  private World.Supply supply;
  private UUID campaign;

  @BeforeEach
  void supply() {
    supply = World.supply(100, "10.00");
    campaign = World.openCampaign("10000.00", "10000.00");
  }

  @Test
  void shouldCountAReceiptOnceWhenItIsToldTwice() {
    UUID order = World.confirmedOrder(campaign, supply, 20);
    UUID line = World.line(order);
    UUID receipt = UUID.randomUUID();
    UUID event = UUID.randomUUID();
    RealServers.createTopics(12, "sac.receipts.v1");
    for (int i = 0; i < 3; i++) {
      ForeignEvent.send(
          RealServers.kafka(),
          "sac.receipts.v1",
          order.toString(),
          RECORDED,
          receipt.toString(),
          1,
          World.receipt(receipt, order, campaign, line, 5),
          event);
    }
    World.tellReceipt(RECORDED, receipt, order, campaign, line, 5);
    World.tellReceipt(RECORDED, UUID.randomUUID(), order, campaign, line, 1);
    World.awaitOrder(order, "lines[0].quantityAccepted", 6);
  }

  @Test
  void shouldTakeItBackWhenAReceiptIsReversed() {
    UUID order = World.confirmedOrder(campaign, supply, 20);
    UUID line = World.line(order);
    UUID receipt = UUID.randomUUID();
    World.tellReceipt(RECORDED, receipt, order, campaign, line, 20);
    World.awaitOrder(order, "status", "DELIVERED");
    NoOverspendTest.execute(NoOverspendTest.approved(order, "BALANCE", "200.00"))
        .then()
        .statusCode(200);
    World.tellReceipt(REVERSED, receipt, order, campaign, line, 20);
    World.awaitOrder(order, "status", "CONFIRMED");
    assertEquals(200f, get(MANAGER, "/purchase-orders/" + order).getFloat("receivableAmount"));
    World.tellReceipt(RECORDED, UUID.randomUUID(), order, campaign, line, 20);
    World.awaitOrder(order, "settled", true);
  }

  @Test
  void shouldComeToTheSameWhenAReversalIsToldFirst() {
    UUID order = World.confirmedOrder(campaign, supply, 20);
    UUID line = World.line(order);
    UUID receipt = UUID.randomUUID();
    World.tellReceipt(REVERSED, receipt, order, campaign, line, 20);
    World.tellReceipt(RECORDED, receipt, order, campaign, line, 20);
    World.tellReceipt(RECORDED, UUID.randomUUID(), order, campaign, line, 7);
    World.awaitOrder(order, "lines[0].quantityAccepted", 7);
  }

  @Test
  void shouldPayOnlyWhatWasOrderedWhenMoreComes() throws SQLException {
    UUID order = World.confirmedOrder(campaign, supply, 20);
    UUID receipt = UUID.randomUUID();
    World.tellReceipt(RECORDED, receipt, order, campaign, World.line(order), 25);
    World.awaitOrder(order, "status", "DELIVERED");
    assertEquals(200f, get(MANAGER, "/purchase-orders/" + order).getFloat("acceptedAmount"));
    assertEquals(
        1,
        OwnDatabase.number(
            "SELECT count(*) FROM discrepancy WHERE kind = 'DELIVERED_BEYOND_ORDER' AND subject = 'goods-receipt:%s'"
                .formatted(receipt)));
    assertThrows(
        SQLException.class, () -> OwnDatabase.asService("UPDATE receipt_entry SET accepted = 0"));
  }

  @Test
  void shouldTellThatTheSidesAgreeWhenWhatCameBeyondAnOrderIsTakenBack() throws SQLException {
    UUID order = World.confirmedOrder(campaign, supply, 20);
    UUID line = World.line(order);
    UUID first = UUID.randomUUID();
    UUID beyond = UUID.randomUUID();
    World.tellReceipt(RECORDED, first, order, campaign, line, 15);
    World.tellReceipt(RECORDED, beyond, order, campaign, line, 10);
    World.awaitOrder(order, "status", "DELIVERED");
    World.tellReceipt(REVERSED, first, order, campaign, line, 15);
    World.awaitOrder(order, "status", "PARTLY_DELIVERED");

    assertEquals(
        1,
        OwnDatabase.number(
            "SELECT count(*) FROM discrepancy WHERE subject = 'goods-receipt:%s' AND resolved_at IS NOT NULL"
                .formatted(beyond)));
    List<ReadTopics.Fact> all =
        ReadTopics.until(
            RealServers.kafka(),
            Duration.ofSeconds(20),
            facts -> toldOf(beyond, facts).size() >= 2,
            "sac.discrepancies.v1");
    assertEquals(List.of("discrepancy.found", "discrepancy.resolved"), toldOf(beyond, all));
    assertThrows(
        SQLException.class, () -> OwnDatabase.asService("UPDATE discrepancy SET here = 'other'"));
  }

  private static List<String> toldOf(UUID receipt, List<ReadTopics.Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.value().contains(receipt.toString()))
        .map(ReadTopics.Fact::type)
        .toList();
  }

  @Test
  void shouldTakeADeliveryAsConfirmationWhenNobodyAnswered() {
    UUID order = World.order(campaign, supply, 20);
    World.tellReceipt(RECORDED, UUID.randomUUID(), order, campaign, World.line(order), 20);
    World.awaitOrder(order, "status", "DELIVERED");
    assertEquals(200f, get(MANAGER, "/purchase-orders/" + order).getFloat("confirmedAmount"));
  }

  @Test
  void shouldFreeTheRestOnlyWhenReceiptsAreClosed() {
    UUID order = World.confirmedOrder(campaign, supply, 20);
    UUID line = World.line(order);
    World.tellReceipt(RECORDED, UUID.randomUUID(), order, campaign, line, 5);
    World.awaitOrder(order, "status", "PARTLY_DELIVERED");
    post(MANAGER, "/purchase-orders/" + order + "/cancellation", Map.of("reason", "less needed"))
        .then()
        .statusCode(200)
        .body("status", equalTo("CLOSING"));
    assertEquals(80, get(MANAGER, "/offers/" + supply.offer()).getLong("quantityLeft"));
    // The warehouse accepted 8; the fact about the last 3 is still on its way.
    BasketStandIn.answers(order, line, 8);
    World.awaitOrder(order, "status", "CLOSED_SHORT");
    assertEquals(92, get(MANAGER, "/offers/" + supply.offer()).getLong("quantityLeft"));
    assertEquals(80f, get(MANAGER, "/campaign-budgets/" + campaign).getFloat("committedAmount"));
    World.tellReceipt(RECORDED, UUID.randomUUID(), order, campaign, line, 3);
    World.awaitOrder(order, "lines[0].quantityAccepted", 8);
    NoOverspendTest.execute(NoOverspendTest.approved(order, "BALANCE", "80.00"))
        .then()
        .statusCode(200);
    World.awaitOrder(order, "settled", true);
  }

  @Test
  void shouldCancelWhenNothingCame() {
    UUID order = World.confirmedOrder(campaign, supply, 20);
    BasketStandIn.answers(order, World.line(order), 0);
    post(MANAGER, "/purchase-orders/" + order + "/short-closing", Map.of("reason", "no harvest"))
        .then()
        .statusCode(200);
    World.awaitOrder(order, "status", "CANCELLED");
    assertEquals(100, get(MANAGER, "/offers/" + supply.offer()).getLong("quantityLeft"));
    assertEquals(0f, get(MANAGER, "/campaign-budgets/" + campaign).getFloat("committedAmount"));
  }

  @Test
  void shouldExpireAnOrderWhenNobodyAnswersInTime() throws SQLException {
    UUID order = World.order(campaign, supply, 20);
    UUID answered = World.confirmedOrder(campaign, supply, 20);
    OwnDatabase.asOwner(
        "UPDATE purchase_order SET answer_by = now() - interval '1 day' WHERE campaign_id = '%s'"
            .formatted(campaign));
    jobs.submit("expire-purchase-orders", "", "test");
    World.awaitOrder(order, "status", "EXPIRED");
    World.awaitOrder(answered, "status", "CONFIRMED");
    assertEquals(80, get(MANAGER, "/offers/" + supply.offer()).getLong("quantityLeft"));
  }

  @Test
  void shouldEndAVerificationWhenItsDayCame() throws SQLException {
    OwnDatabase.asOwner(
        "UPDATE cooperative SET valid_until = current_date - 2 WHERE id = '%s'"
            .formatted(supply.cooperative()));
    jobs.submit("expire-cooperatives", "", "test");
    await("the cooperative to be EXPIRED")
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                get(MANAGER, "/cooperatives/" + supply.cooperative())
                    .getString("status")
                    .equals("EXPIRED"));
  }
}
