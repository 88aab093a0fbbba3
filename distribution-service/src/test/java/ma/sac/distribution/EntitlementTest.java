package ma.sac.distribution;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Attacks an enrolment's entitlement: never more vouchers than baskets it may have. */
@QuarkusTest
class EntitlementTest {
  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
  }

  private static Ground withStock(Heard.Run run) {
    Ground ground = Ground.open(run.baskets());
    Heard.released(ground, run);
    Steps.awaitStock(ground, "IN_STOCK", run.baskets());
    return ground;
  }

  private static long vouchers(Ground ground, String status) throws Exception {
    return Database.number(
        "SELECT count(*) FROM voucher WHERE campaign_id = '%s' AND status = '%s'"
            .formatted(ground.campaign(), status));
  }

  @Test
  void shouldIssueEachRightOnceWhenTwoPlansAreApprovedAtOnce() throws Exception {
    Ground ground = withStock(Heard.run(60));
    for (int i = 0; i < 30; i++) {
      Heard.enrolment("enrolment.approved", ground, UUID.randomUUID(), 2, "APPROVED", 1);
    }
    Heard.listApproved(ground, 30, 60);
    UUID first = Steps.planProposed(ground, 5);
    Map<String, Object> request =
        Map.of(
            "campaignId",
            ground.campaign(),
            "fromDay",
            Ground.FIRST_DAY.plusDays(30).toString(),
            "days",
            5);
    UUID second =
        UUID.fromString(
            Api.post(Api.LOGISTICS, "/distribution-plans", request)
                .statusCode(202)
                .extract()
                .path("id"));
    Steps.awaitPlan(second, "PROPOSED");

    List<Integer> codes =
        Race.of(
            16,
            i ->
                () ->
                    Api.as(Api.LOGISTICS)
                        .post("/distribution-plans/" + (i % 2 == 0 ? first : second) + "/approval")
                        .statusCode());

    assertEquals(
        true, codes.stream().allMatch(code -> code == 202 || code == 409), () -> "" + codes);
    await("one plan in force")
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Database.number(
                        "SELECT count(*) FROM distribution_plan WHERE campaign_id = '%s' AND status IN ('APPROVED', 'SUPERSEDED')"
                            .formatted(ground.campaign()))
                    == 2);
    assertEquals(60, vouchers(ground, "ISSUED"));
    assertEquals(
        0,
        Database.number(
            "SELECT count(*) FROM (SELECT enrolment_id FROM voucher WHERE campaign_id = '%s' AND ordinal IS NOT NULL GROUP BY enrolment_id HAVING count(*) > 2) more"
                .formatted(ground.campaign())));
  }

  @Test
  void shouldRevokeWhatIsNotUsedWhenEntitlementFallsAndOpenExcessWhenItWas() throws Exception {
    Heard.Run run = Heard.run(10);
    Ground ground = withStock(run);
    UUID enrolment = UUID.randomUUID();
    Heard.enrolment("enrolment.approved", ground, enrolment, 3, "APPROVED", 1);
    Heard.listApproved(ground, 1, 3);
    Steps.planApproved(ground, 3);
    Steps.shipped(ground, 10);
    List<Steps.Right> rights = Steps.rights(ground);
    assertEquals(3, rights.size());
    for (int i = 0; i < 2; i++) {
      Api.post(Api.AGENT, "/handovers", Steps.handover(ground, rights.get(i), run.serial(i + 1)))
          .statusCode(201);
    }

    Heard.enrolment("enrolment.changed", ground, enrolment, 1, "APPROVED", 3);
    // An older word that comes late changes nothing.
    Heard.enrolment("enrolment.changed", ground, enrolment, 3, "APPROVED", 2);

    await("excess incident")
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                Api.get(Api.LOGISTICS, "/incidents?campaignId={c}", ground.campaign())
                    .body("items.type", equalTo(List.of("EXCESS"))));
    assertEquals(1, vouchers(ground, "REVOKED"));
    Api.post(Api.AGENT, "/handovers", Steps.handover(ground, rights.get(2), run.serial(3)))
        .statusCode(409)
        .body("type", equalTo("/problems/voucher-not-valid"));
  }

  @Test
  void shouldExpireWhatNobodyUsedWhenTheCampaignCloses() throws Exception {
    Heard.Run run = Heard.run(10);
    Ground ground = withStock(run);
    Heard.enrolled(ground, 4);
    Steps.planApproved(ground, 3);
    String path = "/campaigns/" + ground.campaign();

    Api.post(Api.MANAGER, path + "/closing", null).statusCode(200);
    Api.post(Api.MANAGER, path + "/closure", null)
        .statusCode(200)
        .body("status", equalTo("CLOSED"));

    await("vouchers expired")
        .atMost(Duration.ofSeconds(20))
        .until(() -> vouchers(ground, "EXPIRED") == 4);
    Api.post(Api.MANAGER, path + "/opening", null)
        .statusCode(409)
        .body("type", equalTo("/problems/campaign-not-open"));
  }

  @Test
  void shouldKeepEverySlotWithinItsCapacityWhenThePlanIsFull() throws Exception {
    Heard.Run run = Heard.run(60);
    Ground ground = withStock(run);
    Heard.enrolled(ground, 50);

    UUID plan = Steps.planProposed(ground, 1);

    // The nearest site takes what it can; the rest goes to others of the district.
    Api.get(Api.LOGISTICS, "/distribution-plans/{id}", plan)
        .body("bySite.find { it.siteId == '%s' }.enrolments".formatted(ground.site()), equalTo(40));
    assertEquals(
        5,
        Database.number(
            "SELECT max(n) FROM (SELECT count(*) AS n FROM plan_assignment WHERE plan_id = '%s' AND site_id IS NOT NULL GROUP BY site_id, day, slot) slots"
                .formatted(plan)));
  }

  @Test
  void shouldRevokeForAWordAndNotForATextThatMayNameSomebody() throws Exception {
    Heard.Run run = Heard.run(5);
    Ground ground = withStock(run);
    Heard.enrolled(ground, 1);
    Steps.planApproved(ground, 3);
    String path = "/vouchers/" + Steps.rights(ground).get(0).voucherId() + "/revocation";

    Api.post(Api.LOGISTICS, path, Map.of("reason", "Fatima moved away")).statusCode(422);
    assertEquals(1, vouchers(ground, "ISSUED"));
    Api.post(Api.LOGISTICS, path, Map.of("reason", "MOVED_AWAY")).statusCode(200);
    assertEquals(1, vouchers(ground, "REVOKED"));
  }

  @Test
  void shouldRefuseARightBeyondTheEntitlementWhenTheRunningRoleWritesIt() throws Exception {
    Ground ground = Ground.open(10);
    UUID enrolment = UUID.randomUUID();
    Heard.enrolment("enrolment.approved", ground, enrolment, 2, "APPROVED", 1);
    awaitKnown(enrolment, 2);

    refused(voucher(ground, enrolment, 3));
    refused(voucher(ground, UUID.randomUUID(), 1));
    Database.execute(voucher(ground, enrolment, 1));
    refused(
        "UPDATE voucher SET ordinal = 3 WHERE enrolment_id = '%s' AND ordinal = 1"
            .formatted(enrolment));
    refused(
        "UPDATE voucher SET enrolment_id = gen_random_uuid() WHERE enrolment_id = '%s'"
            .formatted(enrolment));

    assertEquals(1, vouchers(ground, "ISSUED"));
  }

  @Test
  void shouldLetAnEntitlementFallAndThenGiveNoMoreWhenTwoWereUsed() throws Exception {
    Ground ground = Ground.open(10);
    UUID enrolment = UUID.randomUUID();
    Heard.enrolment("enrolment.approved", ground, enrolment, 3, "APPROVED", 1);
    awaitKnown(enrolment, 3);
    for (int ordinal = 2; ordinal <= 3; ordinal++) {
      Database.execute(voucher(ground, enrolment, ordinal));
    }
    Database.execute(
        "UPDATE voucher SET status = 'REDEEMED' WHERE enrolment_id = '%s'".formatted(enrolment));

    Heard.enrolment("enrolment.changed", ground, enrolment, 1, "APPROVED", 2);
    awaitKnown(enrolment, 1);

    assertEquals(2, vouchers(ground, "REDEEMED"));
    refused(voucher(ground, enrolment, 1));
    Database.execute(
        "UPDATE voucher SET status = 'ISSUED' WHERE enrolment_id = '%s' AND ordinal = 3"
            .formatted(enrolment));
  }

  private static void awaitKnown(UUID enrolment, int entitlement) {
    await("enrolment known")
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Database.number(
                        "SELECT count(*) FROM known_enrolment WHERE enrolment_id = '%s' AND entitlement = %d"
                            .formatted(enrolment, entitlement))
                    == 1);
  }

  private static String voucher(Ground ground, UUID enrolment, int ordinal) {
    return "INSERT INTO voucher (id, enrolment_id, ordinal, campaign_id, plan_id, site_id, day, slot, status) VALUES (gen_random_uuid(), '%s', %d, '%s', gen_random_uuid(), '%s', current_date, '09:00-10:00', 'ISSUED')"
        .formatted(enrolment, ordinal, ground.campaign(), ground.site());
  }

  private static void refused(String attack) {
    SQLException refused = assertThrows(SQLException.class, () -> Database.execute(attack));
    assertTrue(refused.getMessage().contains("is entitled to"), refused.getMessage());
  }
}
