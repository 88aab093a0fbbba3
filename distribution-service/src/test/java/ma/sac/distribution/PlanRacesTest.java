package ma.sac.distribution;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Attacks a plan's approval: rights are made once, and no place at a site is given twice. */
@QuarkusTest
class PlanRacesTest {
  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
  }

  static UUID proposed(Ground ground, int enrolments) {
    Heard.released(ground, Heard.run(enrolments));
    Heard.enrolled(ground, enrolments);
    Steps.awaitStock(ground, "IN_STOCK", enrolments);
    return Steps.planProposed(ground, 5);
  }

  private static int approve(UUID plan) {
    return Api.as(Api.LOGISTICS).post("/distribution-plans/" + plan + "/approval").statusCode();
  }

  private static long vouchers(Ground ground) throws Exception {
    return Database.number(
        "SELECT count(*) FROM voucher WHERE campaign_id = '%s'".formatted(ground.campaign()));
  }

  @Test
  void shouldIssueOnceWhenFiftyApproveOnePlan() throws Exception {
    Ground ground = Ground.open(20);
    UUID plan = proposed(ground, 20);

    List<Integer> codes = Race.of(50, i -> () -> approve(plan));

    // One that comes when all is issued finds a plan that is no proposal any more.
    assertTrue(Set.of(202, 409).containsAll(codes), () -> "codes " + codes);
    assertTrue(codes.contains(202), () -> "codes " + codes);
    Steps.awaitPlan(plan, "APPROVED");
    assertEquals(20, vouchers(ground));
    assertEquals(
        1,
        Database.number(
            "SELECT count(*) FROM job WHERE type = 'issue-vouchers' AND input LIKE '%%%s%%'"
                .formatted(plan)));
    Books.agree(ground);
  }

  @Test
  void shouldGiveNoPlaceTwiceWhenPlansOfTwoCampaignsForOneSiteAreApprovedAtOnce() throws Exception {
    Ground one = Ground.open(20);
    Ground drawn = Ground.open(20);
    Ground two = new Ground(drawn.campaign(), drawn.warehouse(), one.zone(), one.site());
    List<UUID> plans = List.of(proposed(one, 20), proposed(two, 20));

    List<Integer> codes = Race.of(20, i -> () -> approve(plans.get(i % 2)));

    assertTrue(Set.of(202, 409).containsAll(codes), () -> "codes " + codes);
    await("one of them is in force")
        .atMost(Duration.ofSeconds(30))
        .until(() -> vouchers(one) + vouchers(two) == 20);
    for (int i = 0; i < 2; i++) {
      assertTrue(Set.of(202, 409).contains(approve(plans.get(i))));
    }
    assertEquals(20, vouchers(one) + vouchers(two));
    assertEquals(
        5,
        Database.number(
            "SELECT max(families) FROM (SELECT count(*) AS families FROM voucher WHERE site_id = '%s' GROUP BY day, slot) slots"
                .formatted(one.site())));
  }
}
