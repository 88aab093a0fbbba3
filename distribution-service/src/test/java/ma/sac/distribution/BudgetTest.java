package ma.sac.distribution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Attacks invariant 3: authorised never exceeds signed; lowering asks first. */
@QuarkusTest
class BudgetTest {
  @AfterEach
  void nothingCommitted() {
    CooperativeServiceDouble.COMMITTED.set(null);
  }

  private static int authorise(Ground ground, String amount) {
    return Api.as(Api.MANAGER)
        .body(Map.of("amount", new BigDecimal(amount)))
        .post("/campaigns/" + ground.campaign() + "/budget-authorisations")
        .statusCode();
  }

  private static BigDecimal authorised(Ground ground) {
    return new BigDecimal(
        Api.get(Api.MANAGER, "/campaigns/{id}", ground.campaign())
            .extract()
            .path("budget.authorisedAmount")
            .toString());
  }

  @Test
  void shouldNeverAuthoriseMoreThanSignedWhenManyRaiseAndWithdrawAtOnce() throws Exception {
    Ground ground = Ground.draft(10);
    ground.signedPledge("500.00");
    UUID second = ground.signedPledge("500.00");

    Race.of(
        16,
        i ->
            () ->
                i % 4 == 0
                    ? Api.as(Api.MANAGER)
                        .body(Map.of("reason", "board"))
                        .post("/pledges/" + second + "/withdrawal")
                        .statusCode()
                    : authorise(ground, i % 2 == 0 ? "1000.00" : "700.00"));

    assertEquals(409, authorise(ground, "1000.01"));
    assertEquals(
        0,
        Database.number(
            "SELECT count(*) FROM campaign_budget WHERE campaign_id = '%s' AND (authorised > signed OR signed > pledged)"
                .formatted(ground.campaign())));
    SQLException refused =
        assertThrows(
            SQLException.class,
            () ->
                Database.execute(
                    "UPDATE campaign_budget SET authorised = 99999 WHERE campaign_id = '%s'"
                        .formatted(ground.campaign())));
    assertTrue(refused.getMessage().contains("campaign_budget_authorised_within_signed"));
  }

  @Test
  void shouldLowerOnlyWhatIsFreeWhenOrdersHoldTheRest() {
    Ground ground = Ground.draft(10);
    UUID pledge = ground.signedPledge("1000.00");
    assertEquals(200, authorise(ground, "1000.00"));
    int asked = CooperativeServiceDouble.ASKED.get();

    CooperativeServiceDouble.COMMITTED.set("800.00");
    Api.post(
            Api.MANAGER,
            "/campaigns/" + ground.campaign() + "/budget-authorisations",
            Map.of("amount", new BigDecimal("500.00")))
        .statusCode(409)
        .body("type", equalTo("/problems/budget-committed"))
        .body("committed", equalTo(800.00f));
    Api.post(Api.MANAGER, "/pledges/" + pledge + "/withdrawal", Map.of("reason", "board"))
        .statusCode(409)
        .body("type", equalTo("/problems/budget-committed"));
    assertEquals(0, new BigDecimal("1000.00").compareTo(authorised(ground)));
    assertEquals(asked + 2, CooperativeServiceDouble.ASKED.get());

    CooperativeServiceDouble.COMMITTED.set(null);
    assertEquals(200, authorise(ground, "800.00"));
    assertEquals(0, new BigDecimal("800.00").compareTo(authorised(ground)));
  }

  @Test
  void shouldCountATransferOnceWhenItIsReportedByMany() throws Exception {
    Ground ground = Ground.draft(10);
    UUID pledge = ground.signedPledge("1000.00");

    List<Integer> codes =
        Race.of(
            16,
            i ->
                () ->
                    Api.as(Api.MANAGER)
                        .body(
                            Map.of(
                                "amount",
                                new BigDecimal("300.00"),
                                "receivedOn",
                                "2020-04-18",
                                "reference",
                                "VIR-7"))
                        .post("/pledges/" + pledge + "/receipts")
                        .statusCode());

    assertEquals(1, codes.stream().filter(code -> code == 200).count(), () -> "codes " + codes);
    Api.get(Api.MANAGER, "/pledges/{id}", pledge)
        .body("receivedAmount", equalTo(300.00f))
        .body("status", equalTo("PARTLY_RECEIVED"));
    Api.post(
            Api.MANAGER,
            "/pledges/" + pledge + "/receipts",
            Map.of(
                "amount",
                new BigDecimal("700.01"),
                "receivedOn",
                "2020-04-18",
                "reference",
                "VIR-8"))
        .statusCode(409)
        .body("left", equalTo(700.00f));
  }

  @Test
  void shouldShowAPartnerItsOwnPledgesAndNoneWhenItIsBoundToNoPartner() {
    Ground ground = Ground.draft(10);
    UUID pledge = ground.signedPledge("100.00");
    String partner =
        Api.get(Api.MANAGER, "/pledges/{id}", pledge).statusCode(200).extract().path("partnerId");
    Tokens unbound = Tokens.of(Roles.PARTNER);
    String list = "/pledges?campaignId=" + ground.campaign();

    Api.get(unbound.partner(partner), list).body("items", hasSize(1));
    for (Tokens other :
        List.of(unbound, unbound.partner("nobody"), unbound.partner(UUID.randomUUID()))) {
      Api.get(other, list).statusCode(200).body("items", hasSize(0));
      Api.get(other, "/pledges/{id}", pledge).statusCode(404);
    }
  }
}
