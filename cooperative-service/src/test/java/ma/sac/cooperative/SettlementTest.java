package ma.sac.cooperative;

import static ma.sac.cooperative.World.APPROVER;
import static ma.sac.cooperative.World.MANAGER;
import static ma.sac.cooperative.World.PAYER;
import static ma.sac.cooperative.World.as;
import static ma.sac.cooperative.World.get;
import static ma.sac.cooperative.World.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A treasurer's statement: it always adds up to the receipts. */
@QuarkusTest
class SettlementTest {
  private World.Supply supply;
  private UUID campaign;

  @BeforeEach
  void supply() {
    supply = World.supply(5000, "10.00");
    campaign = World.openCampaign("100000.00", "100000.00");
  }

  @Test
  void shouldAddUpWhenGoodsCameWentBackAndWerePaid() {
    UUID order = World.confirmedOrder(campaign, supply, 100);
    UUID line = World.line(order);
    UUID kept = UUID.randomUUID();
    UUID reversed = UUID.randomUUID();
    World.tellReceipt("goods-receipt.recorded", kept, order, campaign, line, 60);
    World.tellReceipt("goods-receipt.recorded", reversed, order, campaign, line, 30);
    World.awaitOrder(order, "acceptedAmount", "900.0");
    World.tellReceipt("goods-receipt.reversed", reversed, order, campaign, line, 30);
    World.awaitOrder(order, "acceptedAmount", "600.0");
    pay(order, "ADVANCE", "250.00", "2026-04-20");
    pay(order, "BALANCE", "100.00", "2026-05-10");

    JsonPath statement = statement();

    assertEquals(amount("1000.00"), amount(statement, "totals.ordered"));
    assertEquals(amount("600.00"), amount(statement, "totals.accepted"));
    assertEquals(amount("250.00"), amount(statement, "totals.advanced"));
    assertEquals(amount("350.00"), amount(statement, "totals.paid"));
    assertEquals(amount("250.00"), amount(statement, "totals.owed"));
    assertEquals(amount("0.00"), amount(statement, "totals.receivable"));
    assertEquals(2, statement.getList("orders[0].receipts").size());
    assertEquals(reversed.toString(), statement.getString("orders[0].creditNotes[0].receiptId"));
    assertEquals(amount("300.00"), amount(statement, "orders[0].creditNotes[0].amount"));
    assertEquals(amount("600.00"), amount(statement, "orders[0].receivedAmount"));
    assertTrue(statement.getBoolean("reconciles"));
    assertNull(statement.get("daysToPayment.average"));
    assertTrue(statement.getLong("daysToPayment.waiting") > 0);

    pay(order, "BALANCE", "250.00", "2026-05-15");
    JsonPath paid = statement();
    assertEquals(20, paid.getLong("orders[0].daysToPayment"));
    assertEquals(20.0f, paid.getFloat("daysToPayment.average"));
    assertNull(paid.get("daysToPayment.waiting"));
  }

  @Test
  void shouldNameWhatCameBeyondTheOrderWhenMoreWasAccepted() {
    UUID order = World.confirmedOrder(campaign, supply, 10);
    UUID line = World.line(order);
    World.tellReceipt("goods-receipt.recorded", UUID.randomUUID(), order, campaign, line, 14);
    World.awaitOrder(order, "status", "DELIVERED");

    JsonPath statement = statement();

    assertEquals(amount("140.00"), amount(statement, "orders[0].receivedAmount"));
    assertEquals(amount("40.00"), amount(statement, "orders[0].beyondOrder"));
    assertEquals(amount("100.00"), amount(statement, "totals.accepted"));
    assertTrue(statement.getBoolean("reconciles"));
  }

  @Test
  void shouldNotCountAReversalWhenItsReceiptWasNeverHeardOf() {
    UUID order = World.confirmedOrder(campaign, supply, 10);
    UUID line = World.line(order);
    UUID unknown = UUID.randomUUID();
    World.tellReceipt("goods-receipt.reversed", unknown, order, campaign, line, 5);
    World.tellReceipt("goods-receipt.recorded", UUID.randomUUID(), order, campaign, line, 4);
    World.awaitOrder(order, "acceptedAmount", "40.0");
    assertTrue(statement().getBoolean("reconciles"));
    World.tellReceipt("goods-receipt.recorded", unknown, order, campaign, line, 5);
    World.tellReceipt("goods-receipt.recorded", UUID.randomUUID(), order, campaign, line, 1);
    World.awaitOrder(order, "acceptedAmount", "50.0");
    assertTrue(statement().getBoolean("reconciles"));
  }

  @Test
  void shouldBeSeenByItselfAndBeEmptyWhenNothingWasOrdered() {
    String path = "/cooperatives/" + supply.cooperative() + "/settlement?campaignId=" + campaign;
    String own = Tokens.of("cooperative").cooperative(supply.cooperative()).bearer();
    as(own)
        .get(path)
        .then()
        .statusCode(200)
        .body("orders", hasSize(0))
        .body("totals.owed", equalTo(0.0f));
    as(Tokens.of("cooperative").cooperative(UUID.randomUUID()).bearer())
        .get(path)
        .then()
        .statusCode(404);
    as(Tokens.of("finance-officer").campaigns(UUID.randomUUID()).bearer())
        .get(path)
        .then()
        .statusCode(404);
    as(MANAGER)
        .get("/cooperatives/" + UUID.randomUUID() + "/settlement?campaignId=" + campaign)
        .then()
        .statusCode(404);
    as(MANAGER).get("/cooperatives/" + supply.cooperative() + "/settlement").then().statusCode(422);
  }

  private JsonPath statement() {
    return get(
        MANAGER, "/cooperatives/" + supply.cooperative() + "/settlement?campaignId=" + campaign);
  }

  private static void pay(UUID order, String kind, String amount, String on) {
    UUID payment =
        World.created(
            post(
                PAYER,
                "/payments",
                Map.of("orderId", order, "kind", kind, "amount", new BigDecimal(amount))));
    post(APPROVER, "/payments/" + payment + "/approval", null).then().statusCode(200);
    post(
            PAYER,
            "/payments/" + payment + "/execution",
            Map.of("reference", "VIR-" + payment, "paidOn", on))
        .then()
        .statusCode(200);
  }

  private static BigDecimal amount(String text) {
    return new BigDecimal(text);
  }

  private static BigDecimal amount(JsonPath statement, String path) {
    return new BigDecimal(statement.getString(path)).setScale(2);
  }
}
