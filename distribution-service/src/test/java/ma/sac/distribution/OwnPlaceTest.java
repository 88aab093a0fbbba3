package ma.sac.distribution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Attacks the borders of people in the field: their own site, warehouse and campaign. */
@QuarkusTest
class OwnPlaceTest {
  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
  }

  private static Ground withThreeOfFiveAtSite(Heard.Run run) {
    Ground ground = Ground.open(run.baskets());
    Heard.released(ground, run);
    Steps.awaitStock(ground, "IN_STOCK", run.baskets());
    Steps.shipped(ground, 3);
    return ground;
  }

  private static void refused(Tokens who, UUID campaign, UUID site, String serial) {
    Api.post(who, "/incidents", lost(campaign, site, serial))
        .statusCode(409)
        .body("type", equalTo("/problems/basket-not-here"));
  }

  private static Map<String, Object> lost(UUID campaign, UUID site, String serial) {
    return Map.of(
        "type",
        "LOST",
        "campaignId",
        campaign,
        "siteId",
        site,
        "serial",
        serial,
        "day",
        "2020-05-04",
        "description",
        "Gone");
  }

  @Test
  void shouldLoseOnlyABasketOfTheCampaignAndForAnAgentOfTheSite() throws Exception {
    Heard.Run run = Heard.run(5);
    Ground ground = withThreeOfFiveAtSite(run);
    Ground other = Ground.open(5);

    refused(Api.LOGISTICS, other.campaign(), ground.site(), run.serial(1));
    refused(Api.AGENT, other.campaign(), other.site(), run.serial(1));
    refused(Api.AGENT, ground.campaign(), other.site(), run.serial(1));
    refused(Api.AGENT, ground.campaign(), ground.site(), run.serial(5));

    assertEquals(3, Steps.count(ground, "AT_SITE"));
    assertEquals(2, Steps.count(ground, "IN_STOCK"));
    assertEquals(0, Database.number("SELECT count(*) FROM incident WHERE run = " + run.number()));
    Api.post(Api.AGENT, "/incidents", lost(ground.campaign(), ground.site(), run.serial(1)))
        .statusCode(201);
    Api.post(Api.LOGISTICS, "/incidents", lost(ground.campaign(), ground.site(), run.serial(5)))
        .statusCode(201);
    assertEquals(2, Steps.count(ground, "LOST"));
    assertEquals(0, Database.accountsThatDiffer(ground));
  }

  @Test
  void shouldCountOnlyTheirOwnPlacesForAgents() {
    Ground ground = withThreeOfFiveAtSite(Heard.run(5));
    String path = "/basket-stock?campaignId=" + ground.campaign();
    Tokens warehouse = Tokens.of(Roles.WAREHOUSE_AGENT);

    Api.get(Api.AGENT.sites(ground.site()), path)
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items.siteId", everyItem(equalTo(ground.site().toString())));
    Api.get(Api.AGENT.sites(UUID.randomUUID()), path).statusCode(200).body("items", hasSize(0));
    Api.get(warehouse.warehouses(ground.warehouse()), path)
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items.warehouseId", everyItem(equalTo(ground.warehouse().toString())));
    Api.get(warehouse.warehouses(UUID.randomUUID()), path)
        .statusCode(200)
        .body("items", hasSize(0));
  }
}
