package ma.sac.distribution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Attacks invariants 4 and 5 online: one voucher, one basket; all accounts add up. */
@QuarkusTest
class OneVoucherOneBasketTest {
  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
  }

  private static Ground withBasketsAtSite(Heard.Run run, int enrolments) {
    Ground ground = Ground.open(run.baskets());
    Heard.released(ground, run);
    Heard.enrolled(ground, enrolments);
    Steps.awaitStock(ground, "IN_STOCK", run.baskets());
    Steps.planApproved(ground, 5);
    Steps.shipped(ground, run.baskets());
    return ground;
  }

  private static int handOver(Map<String, Object> request) {
    return Api.as(Api.AGENT).body(request).post("/handovers").statusCode();
  }

  @Test
  void shouldRedeemVoucherOnceWhenFiftyDevicesShowIt() throws Exception {
    Heard.Run run = Heard.run(50);
    Ground ground = withBasketsAtSite(run, 2);
    Steps.Right right = Steps.rights(ground).get(0);

    List<Integer> codes =
        Race.of(50, i -> () -> handOver(Steps.handover(ground, right, run.serial(i + 1))));

    assertEquals(1, codes.stream().filter(code -> code == 201).count(), () -> "codes " + codes);
    assertEquals(49, codes.stream().filter(code -> code == 409).count(), () -> "codes " + codes);
    assertEquals(1, Steps.count(ground, "HANDED_OVER"));
    assertEquals(0, Database.accountsThatDiffer(ground));
    assertEquals(
        49,
        Database.number(
            "SELECT count(*) FROM handover_attempt WHERE voucher_id = '%s' AND verdict = 'VOUCHER_ALREADY_REDEEMED'"
                .formatted(right.voucherId())));
  }

  @Test
  void shouldGiveBasketOnceWhenFiftyVouchersClaimIt() throws Exception {
    Heard.Run run = Heard.run(60);
    Ground ground = withBasketsAtSite(run, 50);
    List<Steps.Right> rights = Steps.rights(ground);

    List<Integer> codes =
        Race.of(50, i -> () -> handOver(Steps.handover(ground, rights.get(i), run.serial(7))));

    assertEquals(1, codes.stream().filter(code -> code == 201).count(), () -> "codes " + codes);
    assertEquals(
        1,
        Database.number(
            "SELECT count(*) FROM voucher WHERE campaign_id = '%s' AND status = 'REDEEMED'"
                .formatted(ground.campaign())));
    assertEquals(0, Database.accountsThatDiffer(ground));
  }

  @Test
  void shouldAnswerTheSameWhenARequestIsRepeated() {
    Heard.Run run = Heard.run(5);
    Ground ground = withBasketsAtSite(run, 1);
    Map<String, Object> request =
        Steps.handover(ground, Steps.rights(ground).get(0), run.serial(1));
    String key = UUID.randomUUID().toString();

    Api.as(Api.AGENT).header("Idempotency-Key", key).body(request).post("/handovers");
    Api.post(Api.AGENT, "/handovers", request).statusCode(201).body("verdict", equalTo("RECORDED"));
    assertEquals(1, Steps.count(ground, "HANDED_OVER"));
  }

  @Test
  void shouldRefuseAndKeepTraceWhenVoucherIsForgedOrElsewhere() throws Exception {
    Heard.Run run = Heard.run(5);
    Ground ground = withBasketsAtSite(run, 2);
    Steps.Right right = Steps.rights(ground).get(0);
    String token = right.token();
    char first = token.charAt(30);
    String forged = token.substring(0, 30) + (first == 'A' ? 'B' : 'A') + token.substring(31);

    Api.post(
            Api.AGENT,
            "/handovers",
            Steps.handover(ground, new Steps.Right(null, null, forged, null), run.serial(1)))
        .statusCode(422)
        .body("type", equalTo("/problems/voucher-forged"));
    UUID otherSite = Ground.site(ground.zone(), 10, 5);
    Ground elsewhere = new Ground(ground.campaign(), ground.warehouse(), ground.zone(), otherSite);
    Api.post(Api.AGENT, "/handovers", Steps.handover(elsewhere, right, run.serial(1)))
        .statusCode(409)
        .body("type", equalTo("/problems/voucher-of-another-site"));
    Api.post(Api.AGENT.sites(otherSite), "/handovers", Steps.handover(ground, right, run.serial(1)))
        .statusCode(404);

    assertEquals(
        2, Database.number("SELECT count(*) FROM handover_attempt WHERE run = " + run.number()));
    assertEquals(5, Steps.count(ground, "AT_SITE"));
  }

  @Test
  void shouldGiveTheRightBackWhenHandoverIsReversed() throws Exception {
    Heard.Run run = Heard.run(5);
    Ground ground = withBasketsAtSite(run, 1);
    Steps.Right right = Steps.rights(ground).get(0);
    Map<String, Object> request = Steps.handover(ground, right, run.serial(1));
    Api.post(Api.AGENT, "/handovers", request).statusCode(201);

    Api.post(
            Api.LOGISTICS,
            "/handovers/" + request.get("handoverId") + "/reversal",
            Map.of("reason", "WRONG_BASKET"))
        .statusCode(200)
        .body("status", equalTo("REVERSED"));

    assertEquals(5, Steps.count(ground, "AT_SITE"));
    Api.post(Api.AGENT, "/handovers", Steps.handover(ground, right, run.serial(2))).statusCode(201);
    assertEquals(0, Database.accountsThatDiffer(ground));
  }

  @Test
  void shouldKeepLedgerWhenServiceRoleTriesToChangeIt() {
    for (String attack :
        List.of(
            "UPDATE stock_move SET to_counter = to_counter",
            "DELETE FROM stock_move",
            "DELETE FROM handover_attempt",
            "UPDATE handover_report SET reason = 'x'",
            "DELETE FROM pledge_receipt")) {
      SQLException refused = assertThrows(SQLException.class, () -> Database.execute(attack));
      assertTrue(refused.getMessage().contains("permission denied"), attack);
    }
  }

  @Test
  void shouldRefuseAnIdThatAnotherOrAReversedHandoverHas() {
    Heard.Run run = Heard.run(5);
    Ground ground = withBasketsAtSite(run, 2);
    List<Steps.Right> rights = Steps.rights(ground);
    UUID id = UUID.randomUUID();
    Map<String, Object> request =
        Steps.handover(ground, id, rights.get(0), run.serial(1), "tablette-1");
    assertEquals(201, handOver(request));

    Api.post(
            Api.AGENT,
            "/handovers",
            Steps.handover(ground, id, rights.get(1), run.serial(1), "tablette-2"))
        .statusCode(409)
        .body("type", equalTo("/problems/conflict"))
        .body("enrolmentId", nullValue());
    assertEquals(
        409, handOver(Steps.handover(ground, id, rights.get(0), run.serial(2), "tablette-1")));
    assertEquals(201, handOver(request));
    Api.post(Api.AGENT, "/handovers/" + id + "/reversal", Map.of("reason", "ENTRY_ERROR"))
        .statusCode(200);
    assertEquals(409, handOver(request));
    assertEquals(0, Steps.count(ground, "HANDED_OVER"));
  }

  @Test
  void shouldGoByOurClockWhenTheDeviceSaysItWasEarlier() throws Exception {
    Heard.Run run = Heard.run(5);
    Ground ground = withBasketsAtSite(run, 1);
    Database.execute(
        "UPDATE basket SET best_before = '2020-05-01' WHERE run = %d AND counter = 1"
            .formatted(run.number()));
    Map<String, Object> request =
        new HashMap<>(Steps.handover(ground, Steps.rights(ground).get(0), run.serial(1)));
    request.put("handedOverAt", "2020-04-30T09:00:00Z");

    Api.post(Api.AGENT, "/handovers", request)
        .statusCode(409)
        .body("type", equalTo("/problems/basket-past-best-before"));
  }

  @Test
  void shouldRefuseAVoucherOfACampaignThatTheAgentDoesNotWorkFor() {
    Heard.Run run = Heard.run(5);
    Ground ground = withBasketsAtSite(run, 1);
    Map<String, Object> request =
        Steps.handover(ground, Steps.rights(ground).get(0), run.serial(1));

    Api.post(Api.AGENT.campaigns(UUID.randomUUID()), "/handovers", request)
        .statusCode(409)
        .body("type", equalTo("/problems/voucher-not-valid"))
        .body("status", equalTo(409));
    assertEquals(5, Steps.count(ground, "AT_SITE"));
    Api.post(Api.AGENT.campaigns(ground.campaign()), "/handovers", request).statusCode(201);
  }
}
