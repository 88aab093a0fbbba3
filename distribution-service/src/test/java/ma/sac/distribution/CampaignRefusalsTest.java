package ma.sac.distribution;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.http.CommonProblem;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Provokes the refusals about a campaign's life, its money and its plans. */
@QuarkusTest
class CampaignRefusalsTest {
  static final Set<DistributionProblem> OF_MONEY =
      EnumSet.of(
          DistributionProblem.AUTHORISED_ABOVE_SIGNED,
          DistributionProblem.BUDGET_COMMITTED,
          DistributionProblem.PLEDGE_RECEIPT_ABOVE_AMOUNT);
  static final Set<DistributionProblem> OF_CAMPAIGNS =
      EnumSet.of(
          DistributionProblem.CAMPAIGN_NOT_READY,
          DistributionProblem.CAMPAIGN_NOT_OPEN,
          DistributionProblem.ENROLMENTS_INCOMPLETE,
          DistributionProblem.PLAN_STALE);

  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
  }

  private static ValidatableResponse step(Ground ground, String step) {
    return Api.post(Api.MANAGER, "/campaigns/" + ground.campaign() + step, null);
  }

  private static ValidatableResponse authorise(Ground ground, String amount) {
    return Api.post(
        Api.MANAGER,
        "/campaigns/" + ground.campaign() + "/budget-authorisations",
        Map.of("amount", new BigDecimal(amount)));
  }

  @Test
  void shouldSayHowMuchAndChangeNothingWhenMoneyIsRefused() {
    Ground ground = Ground.draft(10);
    UUID pledge = ground.signedPledge("500.00");
    authorise(ground, "500.00").statusCode(200);
    Map<String, Object> transfer =
        Map.of(
            "amount", new BigDecimal("300.00"), "receivedOn", "2020-04-18", "reference", "VIR-1");
    String receipts = "/pledges/" + pledge + "/receipts";
    Api.post(Api.MANAGER, receipts, transfer).statusCode(200);
    Refused refused = new Refused();

    refused.now(
        DistributionProblem.AUTHORISED_ABOVE_SIGNED,
        authorise(ground, "600.00"),
        Map.of("asked", 600, "signed", 500));
    refused.now(
        DistributionProblem.PLEDGE_RECEIPT_ABOVE_AMOUNT,
        Api.post(
            Api.MANAGER,
            receipts,
            Map.of(
                "amount",
                new BigDecimal("200.01"),
                "receivedOn",
                "2020-04-18",
                "reference",
                "VIR-2")),
        Map.of("asked", 200.01, "left", 200));
    refused.now(
        CommonProblem.CONFLICT,
        Api.post(Api.MANAGER, receipts, transfer),
        Map.of("reference", "VIR-1"));
    refused.now(
        CommonProblem.CONFLICT,
        Api.post(
            Api.MANAGER,
            "/pledges/" + pledge + "/signature",
            Map.of("reference", "CONV-2", "signedOn", "2020-04-14")),
        Map.of());
    // The revision under which the reduction was asked is used up, whatever the answer.
    refused.keeps("campaign_budget");
    CooperativeServiceDouble.COMMITTED.set("400.00");
    try {
      refused.now(
          DistributionProblem.BUDGET_COMMITTED,
          authorise(ground, "250.00"),
          Map.of("asked", 250, "committed", 400));
      refused.now(
          DistributionProblem.BUDGET_COMMITTED,
          Api.post(Api.MANAGER, "/pledges/" + pledge + "/withdrawal", Map.of("reason", "board")),
          Map.of("asked", 300, "committed", 400));
    } finally {
      CooperativeServiceDouble.COMMITTED.set(null);
    }
    Api.get(Api.MANAGER, "/campaigns/{id}", ground.campaign())
        .body("budget.authorisedAmount", org.hamcrest.Matchers.equalTo(500.00f));
    assertEquals(OF_MONEY, refused.seen());
  }

  @Test
  void shouldSayWhatIsMissingAndChangeNothingWhenACampaignOrPlanIsRefused() throws Exception {
    Ground draft = Ground.draft(10);
    Ground waiting = Ground.open(10);
    Heard.enrolment("enrolment.approved", waiting, UUID.randomUUID(), 1, "APPROVED", 1);
    Heard.listApproved(waiting, 3, 3);
    await("one of three")
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Database.number(
                        "SELECT (SELECT count(*) FROM known_enrolment WHERE campaign_id = '%1$s') + (SELECT count(*) FROM known_enrolment_list WHERE campaign_id = '%1$s')"
                            .formatted(waiting.campaign()))
                    == 2);
    Ground first = Ground.open(5);
    Ground drawn = Ground.open(5);
    Ground second = new Ground(drawn.campaign(), drawn.warehouse(), first.zone(), first.site());
    UUID inForce = PlanRacesTest.proposed(first, 5);
    UUID stale = PlanRacesTest.proposed(second, 5);
    Api.post(Api.LOGISTICS, "/distribution-plans/" + inForce + "/approval", null).statusCode(202);
    Steps.awaitPlan(inForce, "APPROVED");
    Refused refused = new Refused();

    refused.now(
        DistributionProblem.CAMPAIGN_NOT_READY,
        step(draft, "/opening"),
        Map.of(
            "missing",
            List.of(
                "data protection reference",
                "governor's authorisation for 06.141",
                "authorised budget")));
    refused.now(
        DistributionProblem.CAMPAIGN_NOT_OPEN,
        step(draft, "/suspension"),
        Map.of("status", "DRAFT"));
    refused.now(
        DistributionProblem.CAMPAIGN_NOT_OPEN,
        Api.post(
            Api.LOGISTICS, "/shipments", RefusalWalkTest.shipment(draft, Map.of("baskets", 1))),
        Map.of("status", "DRAFT"));
    ValidatableResponse later =
        Api.post(
            Api.LOGISTICS,
            "/distribution-plans",
            Map.of(
                "campaignId",
                waiting.campaign(),
                "fromDay",
                Ground.FIRST_DAY.toString(),
                "days",
                3));
    refused.now(
        DistributionProblem.ENROLMENTS_INCOMPLETE, later, Map.of("expected", 3, "received", 1));
    later.header("Retry-After", org.hamcrest.Matchers.notNullValue());
    refused.now(
        DistributionProblem.PLAN_STALE,
        Api.post(Api.LOGISTICS, "/distribution-plans/" + stale + "/approval", null),
        Map.of());
    refused.now(
        CommonProblem.CONFLICT,
        Api.post(Api.LOGISTICS, "/distribution-plans/" + inForce + "/cancellation", null),
        Map.of());
    assertEquals(OF_CAMPAIGNS, refused.seen());
  }
}
