package ma.sac.basket;

import static ma.sac.basket.Programme.as;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import ma.sac.test.servers.RealServers;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A plan becomes orders once, however often the peer is silent, and says what became of it. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class ApprovalTest {

  @Test
  void shouldApproveOnceWhenThePeersAnswersAreLost() {
    Programme programme = Programme.open(50);
    String plan = programme.propose().getString("id");
    tellPeer(Map.of("silentFor", programme.campaign, "times", 2));

    JsonPath approved = Programme.approve(plan);

    assertThat(approved.getString("status"), equalTo("APPROVED"));
    assertThat(approved.getList("lines.orderId"), hasSize(2));
    List<String> keys = RestAssured.get(peer() + "/asked?" + plan).jsonPath().getList("$");
    assertThat(keys, hasItem("sourcing-plan/" + plan + "/1"));
    assertThat(keys.size(), greaterThan(2));
  }

  @Test
  void shouldSolveOnlyTheRestWhenAnOrderWasRefused() {
    Programme programme = Programme.open(50);
    String plan = programme.propose().getString("id");
    tellPeer(Map.of("refuse", programme.semolina.id()));

    JsonPath partly = Programme.approve(plan);

    assertThat(partly.getString("status"), equalTo("PARTLY_APPROVED"));
    assertThat(partly.getInt("shortfalls[0].missing"), equalTo(100));
    String order =
        partly.getString("lines.find { it.category == '" + programme.woven + "' }.orderId");
    Told.Offer dearer =
        new Told.Offer(programme.miller, "CONTENT", programme.grain, "9.00", 500, 10);
    Told.offer(dearer, 1);
    Told.offer(
        new Told.Offer(
            programme.semolina.id(),
            programme.semolina.productId(),
            programme.miller,
            "CONTENT",
            programme.grain,
            "8.50",
            0,
            10),
        2);
    JsonPath revised = revisedUntilProposed(plan, dearer);
    assertThat(
        revised.getString("lines.find { it.category == '" + programme.woven + "' }.orderId"),
        equalTo(order));
    assertThat(
        revised.getString("lines.find { it.category == '" + programme.grain + "' }.offerId"),
        equalTo(dearer.id().toString()));
    JsonPath approved = Programme.approve(plan);
    assertThat(approved.getString("status"), equalTo("APPROVED"));
    assertThat(approved.getInt("revision"), greaterThan(1));
  }

  @Test
  void shouldSayWhatIsShortWhenOffersDoNotSuffice() {
    Programme programme = Programme.open(600);

    JsonPath plan = programme.propose();

    assertThat(plan.getString("status"), equalTo("INFEASIBLE"));
    assertThat(plan.getString("shortfalls[0].category"), equalTo(programme.grain));
    assertThat(plan.getInt("shortfalls[0].missing"), equalTo(200));
    assertThat(plan.getInt("largestFeasible"), equalTo(500));
    as("programme-manager")
        .post("/sourcing-plans/" + plan.getString("id") + "/approval")
        .then()
        .statusCode(409);
    as("programme-manager")
        .post("/sourcing-plans/" + plan.getString("id") + "/cancellation")
        .then()
        .statusCode(200)
        .body("status", equalTo("CANCELLED"));
  }

  @Test
  void shouldSayWhyWhenACooperativeIsLeftOut() {
    Programme programme = Programme.open(50);
    Told.Supplier town = new Told.Supplier("town", "02.411.01.23", "VERIFIED", false);
    Told.Supplier far = new Told.Supplier("far", "06.141.01.10", "VERIFIED", true);
    Told.Offer urban = new Told.Offer(town, "CONTENT", programme.grain, "1.00", 900, 10);
    Told.Offer distant = new Told.Offer(far, "CONTENT", programme.grain, "1.10", 900, 10);
    Told.cooperative(town, 1);
    Told.cooperative(far, 1);
    Told.offer(urban, 1);
    Told.offer(distant, 1);
    programme.tellCampaign(50);

    JsonPath plan = programmeProposedWith(programme, distant);

    assertThat(reason(plan, urban), equalTo("the cooperative is not rural"));
    assertThat(reason(plan, distant), equalTo("outside the campaign's source territories"));
  }

  private static JsonPath programmeProposedWith(Programme programme, Told.Offer heard) {
    return org.awaitility.Awaitility.await("offer heard")
        .atMost(java.time.Duration.ofSeconds(30))
        .until(programme::propose, plan -> reason(plan, heard) != null);
  }

  private static String reason(JsonPath plan, Told.Offer offer) {
    return plan.getString("explanations.find { it.offerId == '" + offer.id() + "' }?.reason");
  }

  private static JsonPath revisedUntilProposed(String plan, Told.Offer heard) {
    return org.awaitility.Awaitility.await("revision uses the new offer")
        .atMost(java.time.Duration.ofSeconds(30))
        .until(
            () -> {
              as("programme-manager").post("/sourcing-plans/" + plan + "/revision");
              JsonPath revised = Programme.plan(plan, "REVISING");
              boolean uses = revised.getList("lines.offerId").contains(heard.id().toString());
              if (!uses && revised.getString("status").equals("PROPOSED")) {
                as("programme-manager")
                    .post("/sourcing-plans/" + plan + "/cancellation")
                    .then()
                    .body("status", notNullValue());
              }
              return revised;
            },
            revised ->
                revised.getString("status").equals("PROPOSED")
                    && revised.getList("lines.offerId").contains(heard.id().toString()));
  }

  private static void tellPeer(Map<String, Object> wish) {
    RestAssured.given().body(Told.json(wish)).post(peer() + "/told").then().statusCode(200);
  }

  private static String peer() {
    return ConfigProvider.getConfig().getValue("peer.url", String.class);
  }
}
