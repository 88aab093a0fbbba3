package ma.sac.distribution;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StoryTest {
  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
  }

  @Test
  void shouldTellWholeImpactWhenBasketsWereHandedOver() {
    Ground ground = Ground.open(20);
    Heard.Run run = Heard.run(20);
    Heard.ordered(ground, run, "CONFIRMED", 2);
    Heard.received(ground, run, 800.00);
    Heard.paid(ground, run, 800.00);
    Heard.released(ground, run);
    Heard.enrolled(ground, 12);
    Steps.awaitStock(ground, "IN_STOCK", 20);

    Steps.planApproved(ground, 3);
    Steps.shipped(ground, 15);
    List<Steps.Right> rights = Steps.rights(ground);
    assertEquals(12, rights.size());
    for (int i = 0; i < 12; i++) {
      Api.post(Api.AGENT, "/handovers", Steps.handover(ground, rights.get(i), run.serial(i + 1)))
          .statusCode(201)
          .body("verdict", equalTo("RECORDED"));
    }

    await("sources heard")
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                Api.get(Tokens.of(Roles.PARTNER), "/campaigns/{id}/impact", ground.campaign())
                    .statusCode(200)
                    .body("baskets.released", equalTo(20))
                    .body("baskets.inStock", equalTo(5))
                    .body("baskets.atSites", equalTo(3))
                    .body("baskets.handedOver", equalTo(12))
                    .body("households.enrolled", equalTo(12))
                    .body("households.served", equalTo(12))
                    .body("peopleReached", equalTo(60))
                    .body("cooperatives.engaged", equalTo(1))
                    .body("weightGrams", equalTo(12 * 10_732))
                    .body("money.authorised", equalTo(1000.00f))
                    .body("money.committed", equalTo(800.00f))
                    .body("money.accepted", equalTo(800.00f))
                    .body("money.paid", equalTo(800.00f))
                    .body("provenance.cooperativeShare", equalTo(1.0f))
                    .body("duplicatesPrevented", equalTo(3))
                    .body("byTerritory[0].households", equalTo(12))
                    .body("byCooperative[0].weightGrams", equalTo(10_000))
                    .body("spread.smallestSharePercent", equalTo(100.0f))
                    .body("spread.largestSharePercent", equalTo(100.0f))
                    .body("asOf", notNullValue()));
    thenEveryoneMaySeeItWithoutAToken(ground);
    thenABasketIsTracedBothWays(ground, run);
    thenPartnersHeardOfIt(ground);
  }

  private void thenEveryoneMaySeeItWithoutAToken(Ground ground) {
    io.restassured.RestAssured.get("/public/campaigns/{id}/impact", ground.campaign())
        .then()
        .statusCode(200)
        .body("basketsHandedOver", equalTo(12))
        .body("byTerritory[0].households", equalTo(12));
    io.restassured.RestAssured.given()
        .accept("text/html")
        .get("/public/campaigns/{id}/impact?lang=ar", ground.campaign())
        .then()
        .statusCode(200)
        .body(containsString("dir=\"rtl\""));
  }

  private void thenABasketIsTracedBothWays(Ground ground, Heard.Run run) {
    Api.get(Api.LOGISTICS, "/baskets/{serial}/journey", run.serial(1))
        .statusCode(200)
        .body("status", equalTo("HANDED_OVER"))
        .body("lots[0].cooperativeId", equalTo(run.cooperative().toString()))
        .body("lots[0].unitPrice", equalTo(40.0f))
        .body("lots[0].orderSettled", equalTo(true))
        .body("steps.cause", equalTo(List.of("RELEASE", "DEPARTURE", "ARRIVAL", "HANDOVER")))
        .body("handover.siteId", equalTo(ground.site().toString()));
    String next =
        Api.get(Api.MANAGER, "/lots/{id}/enrolments?limit=5", run.lot())
            .statusCode(200)
            .body("items", hasSize(5))
            .extract()
            .path("next");
    Api.get(Api.MANAGER, "/lots/{id}/enrolments?limit=50&after={n}", run.lot(), next)
        .body("items", hasSize(7))
        .body("next", nullValue());
  }

  private void thenPartnersHeardOfIt(Ground ground) {
    Set<String> told =
        ReadTopics.until(
                RealServers.kafka(),
                Duration.ofSeconds(20),
                facts ->
                    facts.stream()
                            .filter(fact -> fact.value().contains(ground.campaign().toString()))
                            .filter(fact -> fact.type().equals("basket.handed-over"))
                            .count()
                        == 12,
                Topic.HANDOVERS,
                Topic.CAMPAIGNS,
                Topic.PLACES)
            .stream()
            .map(ReadTopics.Fact::type)
            .collect(Collectors.toSet());
    assertTrue(
        told.containsAll(
            Set.of(
                "campaign.drafted",
                "campaign.opened",
                "pledge.recorded",
                "campaign.budget-authorised",
                "site.opened",
                "zone.defined",
                "warehouse.opened",
                "shipment.departed",
                "shipment.arrived",
                "basket.handed-over")),
        () -> "told: " + told);
  }

  @Test
  void shouldListWhatIsMissingWhenCampaignOpensTooEarly() {
    Ground ground = Ground.draft(10);
    Api.post(Api.MANAGER, "/campaigns/" + ground.campaign() + "/opening", null)
        .statusCode(409)
        .body("type", equalTo("/problems/campaign-not-ready"))
        .body("missing", hasItem("data protection reference"))
        .body("missing", hasItem("governor's authorisation for 06.141"))
        .body("missing", hasItem("authorised budget"));
  }

  @Test
  void shouldWaitForEnrolmentsWhenListIsOnItsWay() {
    Ground ground = Ground.open(10);
    Heard.listApproved(ground, 2, 2);
    await("list heard")
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                Api.post(
                        Api.LOGISTICS,
                        "/distribution-plans",
                        Map.of(
                            "campaignId",
                            ground.campaign(),
                            "fromDay",
                            Ground.FIRST_DAY.toString(),
                            "days",
                            2))
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("expected", equalTo(2))
                    .body("received", equalTo(0)));
  }

  @Test
  void shouldRefuseThePlanWhenMoreIsPromisedThanThereWillBe() {
    Ground ground = Ground.open(10);
    Heard.Run run = Heard.run(3);
    Heard.released(ground, run);
    Steps.awaitStock(ground, "IN_STOCK", 3);
    Heard.enrolled(ground, 5);
    await("enrolments heard")
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                Api.post(
                        Api.LOGISTICS,
                        "/distribution-plans",
                        Map.of(
                            "campaignId",
                            ground.campaign(),
                            "fromDay",
                            Ground.FIRST_DAY.toString(),
                            "days",
                            2))
                    .statusCode(409)
                    .body("type", equalTo("/problems/not-enough-baskets"))
                    .body("shortage", equalTo(2)));
  }

  @Test
  void shouldChangeASiteOnlyWhenItsPresentVersionIsNamed() {
    Ground ground = Ground.draft(10);
    String path = "/sites/" + ground.site();
    String etag = Api.get(Api.LOGISTICS, path).statusCode(200).extract().header("ETag");

    Api.as(Api.LOGISTICS)
        .contentType("application/merge-patch+json; charset=utf-8")
        .header("If-Match", etag)
        .body(Map.of("capacityPerDay", 30))
        .patch(path)
        .then()
        .statusCode(200)
        .body("capacityPerDay", equalTo(30));
    Api.as(Api.LOGISTICS)
        .contentType("application/merge-patch+json; charset=utf-8")
        .header("If-Match", etag)
        .body(Map.of("capacityPerDay", 20))
        .patch(path)
        .then()
        .statusCode(412);
  }
}
