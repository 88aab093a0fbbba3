package ma.sac.cooperative;

import static ma.sac.cooperative.World.APPROVER;
import static ma.sac.cooperative.World.BASKET;
import static ma.sac.cooperative.World.DISTRIBUTION;
import static ma.sac.cooperative.World.MANAGER;
import static ma.sac.cooperative.World.PAYER;
import static ma.sac.cooperative.World.get;
import static ma.sac.cooperative.World.post;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Invariant 3: committed ≤ authorised, paid ≤ received, paid ≤ accepted and approved advances. */
@QuarkusTest
class NoOverspendTest {

  @Test
  void shouldOrderForWhatIsAuthorisedWhenPlansRace() {
    List<World.Supply> supplies = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      supplies.add(World.supply(1000, "10.00"));
    }
    UUID campaign = World.openCampaign("1000.00", "0.00");
    List<String> verdicts =
        Race.of(
            32,
            i -> {
              World.Supply supply = supplies.get(i % 8);
              return post(
                      BASKET,
                      "/purchase-order-batches",
                      World.batch(
                          UUID.randomUUID(), 1, campaign, supply.cooperative(), supply.offer(), 10))
                  .then()
                  .statusCode(200)
                  .extract()
                  .path("verdicts[0].verdict");
            });
    assertEquals(10, verdicts.stream().filter("PLACED"::equals).count());
    assertEquals(1000f, get(MANAGER, "/campaign-budgets/" + campaign).getFloat("committedAmount"));
  }

  @Test
  void shouldNeverCommitMoreThanTheLoweredAmountWhenOrdersRaceAReduction() {
    World.Supply supply = World.supply(1000, "10.00");
    UUID campaign = World.openCampaign("1000.00", "0.00");
    Race.of(
        17,
        i ->
            i == 8
                ? post(
                    DISTRIBUTION,
                    "/campaign-budgets/" + campaign + "/reductions",
                    Map.of("revision", 2, "authorisedAmount", 500))
                : post(
                    BASKET,
                    "/purchase-order-batches",
                    World.batch(
                        UUID.randomUUID(), 1, campaign, supply.cooperative(), supply.offer(), 5)));
    var budget = get(MANAGER, "/campaign-budgets/" + campaign);
    assertTrue(budget.getFloat("committedAmount") <= budget.getFloat("authorisedAmount"));
  }

  @Test
  void shouldSayWhatIsCommittedWhenAReductionGoesBelowIt() {
    World.Supply supply = World.supply(1000, "10.00");
    UUID campaign = World.openCampaign("1000.00", "0.00");
    World.order(campaign, supply, 60);
    post(
            DISTRIBUTION,
            "/campaign-budgets/" + campaign + "/reductions",
            Map.of("revision", 2, "authorisedAmount", 599.99))
        .then()
        .statusCode(409)
        .body("committed", equalTo(600.0f));
    post(
            DISTRIBUTION,
            "/campaign-budgets/" + campaign + "/reductions",
            Map.of("revision", 2, "authorisedAmount", 600))
        .then()
        .statusCode(200);
  }

  @Test
  void shouldIgnoreALowerRevisionWhenBudgetsComeOutOfOrder() {
    UUID campaign = World.openCampaign("1000.00", "0.00");
    World.tellBudget(campaign, 5, "3000.00", "10.00");
    World.tellBudget(campaign, 4, "2000.00", "9.00");
    World.tellBudget(campaign, 6, "3000.00", "11.00");
    await("revision 6")
        .atMost(Duration.ofSeconds(20))
        .until(() -> get(MANAGER, "/campaign-budgets/" + campaign).getInt("revision") == 6);
    assertEquals(3000f, get(MANAGER, "/campaign-budgets/" + campaign).getFloat("authorisedAmount"));
  }

  @Test
  void shouldPayWhatIsCoveredOnceWhenPaymentsRace() {
    World.Supply supply = World.supply(1000, "10.00");
    UUID campaign = World.openCampaign("10000.00", "10000.00");
    UUID order = delivered(campaign, supply, 10);
    List<UUID> payments = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      payments.add(approved(order, "BALANCE", "30.00"));
    }
    List<Response> answers = Race.of(16, i -> execute(payments.get(i)));
    assertEquals(3, answers.stream().filter(answer -> answer.statusCode() == 200).count());
    answers.stream()
        .filter(answer -> answer.statusCode() != 200)
        .forEach(
            answer ->
                answer
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/payment-not-covered")));
    assertEquals(90f, get(MANAGER, "/campaign-budgets/" + campaign).getFloat("paidAmount"));
  }

  @Test
  void shouldPayNoMoreThanWasReceivedWhenPaymentsOfTwoOrdersRace() {
    World.Supply one = World.supply(1000, "10.00");
    World.Supply other = World.supply(1000, "10.00");
    UUID campaign = World.openCampaign("10000.00", "100.00");
    List<UUID> payments = new ArrayList<>();
    for (World.Supply supply : List.of(one, other)) {
      UUID order = delivered(campaign, supply, 10);
      for (int i = 0; i < 4; i++) {
        payments.add(approved(order, "BALANCE", "25.00"));
      }
    }
    List<Response> answers = Race.of(8, i -> execute(payments.get(i)));
    assertEquals(4, answers.stream().filter(answer -> answer.statusCode() == 200).count());
    answers.stream()
        .filter(answer -> answer.statusCode() != 200)
        .forEach(
            answer ->
                answer
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/funds-not-received")));
  }

  @Test
  void shouldPayAnAdvanceWhenNothingCameYetButNoMoreThanIsOrdered() {
    World.Supply supply = World.supply(1000, "10.00");
    UUID campaign = World.openCampaign("10000.00", "10000.00");
    UUID order = World.confirmedOrder(campaign, supply, 10);
    UUID balance = approved(order, "BALANCE", "1.00");
    execute(balance).then().statusCode(409).body("payable", equalTo(0.00f));
    execute(approved(order, "ADVANCE", "40.00")).then().statusCode(200);
    assertEquals(40f, get(MANAGER, "/purchase-orders/" + order).getFloat("receivableAmount"));
    UUID tooMuch = proposed(order, "ADVANCE", "60.01");
    post(APPROVER, "/payments/" + tooMuch + "/approval", null)
        .then()
        .statusCode(409)
        .body("payable", equalTo(60.0f));
  }

  @Test
  void shouldRefuseToPayWhenTheSamePersonApproved() {
    World.Supply supply = World.supply(1000, "10.00");
    UUID campaign = World.openCampaign("10000.00", "10000.00");
    UUID order = delivered(campaign, supply, 10);
    UUID payment = approved(order, "BALANCE", "100.00");
    post(
            APPROVER,
            "/payments/" + payment + "/execution",
            Map.of("reference", "VIR-1", "paidOn", "2026-05-04"))
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/duties-apart"));
    assertThrows(
        SQLException.class,
        () ->
            OwnDatabase.asService(
                "UPDATE payment SET executed_by = approved_by WHERE id = '%s'".formatted(payment)));
    assertThrows(
        SQLException.class,
        () ->
            OwnDatabase.asService(
                "UPDATE purchase_order SET paid_amount = 100.01 WHERE id = '%s'".formatted(order)));
    assertThrows(
        SQLException.class,
        () ->
            OwnDatabase.asService(
                "UPDATE campaign_budget SET committed_amount = 10000.01 WHERE campaign_id = '%s'"
                    .formatted(campaign)));
  }

  @Test
  void shouldRefuseAnInvoiceWhenItIsProposedAgain() {
    World.Supply supply = World.supply(1000, "10.00");
    UUID campaign = World.openCampaign("10000.00", "10000.00");
    UUID order = delivered(campaign, supply, 10);
    Map<String, Object> invoice =
        Map.of("orderId", order, "kind", "BALANCE", "amount", 50, "invoiceReference", "FA-1");
    UUID first = World.created(post(PAYER, "/payments", invoice));
    post(PAYER, "/payments", invoice).then().statusCode(409);
    post(PAYER, "/payments/" + first + "/refusal", Map.of("reason", "wrong amount"))
        .then()
        .statusCode(200);
    World.created(post(PAYER, "/payments", invoice));
  }

  static UUID delivered(UUID campaign, World.Supply supply, long units) {
    UUID order = World.confirmedOrder(campaign, supply, units);
    World.tellReceipt(
        "goods-receipt.recorded", UUID.randomUUID(), order, campaign, World.line(order), units);
    World.awaitOrder(order, "status", "DELIVERED");
    return order;
  }

  static UUID proposed(UUID order, String kind, String amount) {
    return World.created(
        post(
            PAYER,
            "/payments",
            Map.of("orderId", order, "kind", kind, "amount", new java.math.BigDecimal(amount))));
  }

  static UUID approved(UUID order, String kind, String amount) {
    UUID payment = proposed(order, kind, amount);
    post(APPROVER, "/payments/" + payment + "/approval", null).then().statusCode(200);
    return payment;
  }

  static Response execute(UUID payment) {
    return post(
        PAYER,
        "/payments/" + payment + "/execution",
        Map.of("reference", "VIR-" + payment, "paidOn", "2026-05-04"));
  }
}
