package ma.sac.cooperative;

import static ma.sac.cooperative.World.APPROVER;
import static ma.sac.cooperative.World.MANAGER;
import static ma.sac.cooperative.World.PAYER;
import static ma.sac.cooperative.World.get;
import static ma.sac.cooperative.World.post;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invariant 3 where money leaves: once, as far as it is covered, whoever else is at it. */
@QuarkusTest
class PaymentRacesTest {
  private static final String SECOND_PAYER = Tokens.of("finance-officer").sub("payer-2").bearer();
  @Inject Sql sql;
  private World.Supply supply;
  private UUID campaign;

  @BeforeEach
  void supply() {
    supply = World.supply(1000, "10.00");
    campaign = World.openCampaign("10000.00", "10000.00");
  }

  @Test
  void shouldPayOnceWhenTwoPeopleExecuteAPaymentAtOnce() {
    UUID order = NoOverspendTest.delivered(campaign, supply, 10);
    UUID payment = NoOverspendTest.approved(order, "BALANCE", "50.00");
    List<Response> answers =
        Race.of(16, i -> execute(i % 2 == 0 ? PAYER : SECOND_PAYER, payment, "VIR-" + payment + i));
    oneOf(answers, "/problems/conflict");
    paid(order, "50.00");
    assertEquals(
        1,
        sql.number("SELECT count(*) FROM payment WHERE order_id = ? AND status = 'PAID'", order));
  }

  @Test
  void shouldApproveOnceWhenManyApproveAnAdvanceAtOnce() {
    UUID order = World.confirmedOrder(campaign, supply, 10);
    UUID advance = NoOverspendTest.proposed(order, "ADVANCE", "40.00");
    oneOf(Race.of(16, i -> approve(advance)), "/problems/conflict");
    assertEquals(new BigDecimal("40.00"), advances(order));
  }

  @Test
  void shouldAdvanceNoMoreThanTheOrderHoldsWhenAdvancesAreApprovedAtOnce() {
    UUID order = World.confirmedOrder(campaign, supply, 10);
    List<UUID> advances = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      advances.add(NoOverspendTest.proposed(order, "ADVANCE", "30.00"));
    }
    List<Response> answers = Race.of(16, i -> approve(advances.get(i)));
    assertEquals(3, answers.stream().filter(answer -> answer.statusCode() == 200).count());
    answers.stream()
        .filter(answer -> answer.statusCode() != 200)
        .forEach(
            answer ->
                answer
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/payment-not-covered"))
                    .body("asked", equalTo(30.0f))
                    .body("payable", equalTo(10.0f)));
    assertEquals(new BigDecimal("90.00"), advances(order));
  }

  @Test
  void shouldInvoiceOnceWhenAnInvoiceIsProposedByManyAtOnce() {
    UUID order = NoOverspendTest.delivered(campaign, supply, 10);
    Map<String, Object> invoice =
        Map.of("orderId", order, "kind", "BALANCE", "amount", 50, "invoiceReference", "FA-7");
    List<Response> answers = Race.of(16, i -> post(PAYER, "/payments", invoice));
    oneOf(answers, "/problems/already-invoiced");
  }

  @Test
  void shouldPayOrRefuseWhenBothAreTriedAtOnce() {
    UUID order = NoOverspendTest.delivered(campaign, supply, 10);
    int paid = 0;
    for (int round = 0; round < 6; round++) {
      UUID payment = NoOverspendTest.approved(order, "BALANCE", "10.00");
      List<Response> answers =
          Race.of(
              2,
              i ->
                  i == 0
                      ? NoOverspendTest.execute(payment)
                      : post(
                          PAYER, "/payments/" + payment + "/refusal", Map.of("reason", "wrong")));
      oneOf(answers, "/problems/conflict");
      paid += answers.get(0).statusCode() == 200 ? 10 : 0;
    }
    paid(order, paid + ".00");
  }

  @Test
  void shouldOweWhatWasPaidWhenGoodsGoBackWhileTheyArePaid() {
    for (int round = 0; round < 4; round++) {
      UUID order = World.confirmedOrder(campaign, supply, 10);
      UUID line = World.line(order);
      UUID receipt = UUID.randomUUID();
      World.tellReceipt("goods-receipt.recorded", receipt, order, campaign, line, 10);
      World.awaitOrder(order, "status", "DELIVERED");
      UUID payment = NoOverspendTest.approved(order, "BALANCE", "100.00");
      List<Integer> answers =
          Race.of(
              2,
              i -> {
                if (i == 0) {
                  World.tellReceipt("goods-receipt.reversed", receipt, order, campaign, line, 10);
                  return 200;
                }
                return NoOverspendTest.execute(payment).statusCode();
              });
      World.awaitOrder(order, "status", "CONFIRMED");
      assertTrue(Set.of(200, 409).contains(answers.get(1)));
      float owed = answers.get(1) == 200 ? 100f : 0f;
      assertEquals(owed, get(MANAGER, "/purchase-orders/" + order).getFloat("receivableAmount"));
    }
  }

  private static Response approve(UUID payment) {
    return post(APPROVER, "/payments/" + payment + "/approval", null);
  }

  private static Response execute(String by, UUID payment, String reference) {
    return post(
        by,
        "/payments/" + payment + "/execution",
        Map.of("reference", reference, "paidOn", "2026-05-04"));
  }

  private static void oneOf(List<Response> answers, String refusal) {
    assertEquals(1, answers.stream().filter(answer -> answer.statusCode() < 300).count());
    answers.stream()
        .filter(answer -> answer.statusCode() >= 300)
        .forEach(answer -> answer.then().statusCode(409).body("type", equalTo(refusal)));
  }

  private BigDecimal advances(UUID order) {
    return sql.first(
            "SELECT advance_amount FROM purchase_order WHERE id = ?",
            row -> row.getBigDecimal(1),
            order)
        .orElseThrow();
  }

  /** By the order, by the campaign's budget, and by the payments themselves. */
  private void paid(UUID order, String amount) {
    for (String query :
        List.of(
            "SELECT paid_amount FROM purchase_order WHERE id = ?",
            "SELECT b.paid_amount FROM campaign_budget b JOIN purchase_order o USING (campaign_id) WHERE o.id = ?",
            "SELECT coalesce(sum(amount), 0.00) FROM payment WHERE order_id = ? AND status = 'PAID'")) {
      assertEquals(
          new BigDecimal(amount),
          sql.first(query, row -> row.getBigDecimal(1), order).orElseThrow(),
          query);
    }
  }
}
