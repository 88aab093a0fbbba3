package ma.sac.distribution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A narrowed caller's list has whole pages of what is in reach and no cursor that names a row out
 * of it, however many of others stand before.
 */
@QuarkusTest
class ListsInReachTest {
  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
  }

  private static void thenOnlyItself(Tokens who, String path, UUID id, String field) {
    Api.get(who, path + "?limit=1")
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0]." + field, equalTo(id.toString()))
        .body("next", nullValue());
  }

  private static UUID incident(Ground ground) {
    return Api.create(
        Api.LOGISTICS,
        "/incidents",
        Map.of(
            "type",
            "ABSENT",
            "campaignId",
            ground.campaign(),
            "siteId",
            ground.site(),
            "day",
            "2020-05-04"));
  }

  private static Ground withStock(Heard.Run run) {
    Ground ground = Ground.open(run.baskets());
    Heard.released(ground, run);
    Steps.awaitStock(ground, "IN_STOCK", run.baskets());
    return ground;
  }

  @Test
  void shouldFillAPageFromTheCampaignsOfTheTokenWhenOthersStandBefore() {
    withStock(Heard.run(2));
    incident(Ground.open(2));
    Ground own = withStock(Heard.run(2));
    Heard.enrolled(own, 1);
    UUID plan = Steps.planApproved(own, 3);
    UUID campaign = own.campaign();

    thenOnlyItself(Api.MANAGER.campaigns(campaign), "/campaigns", campaign, "id");
    thenOnlyItself(Api.MANAGER.campaigns(campaign), "/pledges", campaign, "campaignId");
    thenOnlyItself(Api.LOGISTICS.campaigns(campaign), "/distribution-plans", plan, "id");
    thenOnlyItself(Api.LOGISTICS.campaigns(campaign), "/vouchers", campaign, "campaignId");
    thenOnlyItself(Api.LOGISTICS.campaigns(campaign), "/shipments", Steps.prepared(own, 1), "id");
    thenOnlyItself(Api.LOGISTICS.campaigns(campaign), "/incidents", incident(own), "id");
    Api.get(Api.LOGISTICS.campaigns(UUID.randomUUID()), "/shipments?limit=1")
        .body("items", hasSize(0))
        .body("next", nullValue());
  }

  @Test
  void shouldFillAPageFromTheOwnPlacesOfAnAgentWhenOthersStandBefore() {
    Ground other = withStock(Heard.run(2));
    Steps.prepared(other, 1);
    incident(other);
    Ground own = withStock(Heard.run(2));
    UUID shipment = Steps.prepared(own, 1);
    Tokens agent = Api.AGENT.sites(own.site());

    thenOnlyItself(agent, "/shipments", shipment, "id");
    thenOnlyItself(
        Tokens.of(Roles.WAREHOUSE_AGENT).warehouses(own.warehouse()), "/shipments", shipment, "id");
    thenOnlyItself(agent, "/incidents", incident(own), "id");
  }

  @Test
  void shouldFillAPageOfAPartnersPledgesWhenOthersStandBefore() {
    Ground ground = Ground.draft(10);
    ground.signedPledge("10.00");
    UUID pledge = ground.signedPledge("20.00");
    String partner = Api.get(Api.MANAGER, "/pledges/{id}", pledge).extract().path("partnerId");

    thenOnlyItself(Tokens.of(Roles.PARTNER).partner(partner), "/pledges", pledge, "id");
  }

  @Test
  void shouldFillAPageOfALotsEnrolmentsWhenAnotherCampaignHadItBefore() throws Exception {
    Heard.Run first = Heard.run(2);
    given(withStock(first), first);
    Heard.Run later = Heard.run(2);
    Heard.Run second =
        new Heard.Run(
            later.number(), later.id(), first.lot(), later.order(), later.cooperative(), 2);
    Ground own = withStock(second);
    given(own, second);

    thenOnlyItself(
        Api.MANAGER.campaigns(own.campaign()),
        "/lots/" + first.lot() + "/enrolments",
        own.campaign(),
        "campaignId");
  }

  private static void given(Ground ground, Heard.Run run) throws Exception {
    Database.execute(
        "INSERT INTO handover (id, campaign_id, enrolment_id, run, counter, device_id, agent, identity_check, handed_over_at, status) VALUES (gen_random_uuid(), '%s', gen_random_uuid(), %d, 1, 'tablette-1', 'agent', 'NONE', now(), 'WITHOUT_RIGHT')"
            .formatted(ground.campaign(), run.number()));
  }
}
