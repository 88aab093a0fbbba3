package ma.sac.basket;

import static ma.sac.basket.Programme.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.contracts.ReadTopics.Fact;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;

/** From offers to released baskets, and back from a basket to its cooperatives. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class StoryTest {

  @Test
  void shouldProveABasketWhenItWentFromOffersToAHandOver() {
    Programme programme = Programme.open(100);
    JsonPath plan = programme.propose();
    assertThat(plan.getString("status"), equalTo("PROPOSED"));
    assertThat(new BigDecimal(plan.getString("amount")), equalTo(new BigDecimal("4700.0")));
    assertThat(Programme.approve(plan.getString("id")).getString("status"), equalTo("APPROVED"));

    List<String> lots = programme.stockFor(100);
    assertThat(programme.stock(programme.grain, "available"), equalTo(200));
    String run = programme.madeRun(100);
    assertThat(programme.stock(programme.grain, "inBaskets"), equalTo(200));
    JsonPath label =
        as(Programme.checker())
            .queryParam("limit", 1)
            .get("/assembly-runs/" + run + "/labels")
            .then()
            .statusCode(200)
            .body("next", notNullValue())
            .extract()
            .jsonPath();
    as(Programme.checker())
        .post("/assembly-runs/" + run + "/release")
        .then()
        .statusCode(200)
        .body("status", equalTo("RELEASED"))
        .body("serialRanges[0].to", equalTo(100))
        .body("basketWeightGrams", equalTo(2600))
        .body("basketCost", equalTo(47.0f));

    String serial = label.getString("items[0].serial");
    provenanceIsProven(programme, serial);
    publicPageOpens(programme, label.getString("items[0].code"));
    lotLeadsToItsBaskets(programme, lots.get(0), serial);
    everyoneWasTold(run, plan.getString("id"));
  }

  private static void provenanceIsProven(Programme programme, String serial) {
    as("partner")
        .get("/baskets/" + serial + "/provenance")
        .then()
        .statusCode(200)
        .body("cooperativeShare", equalTo(1.0f))
        .body("components.category", contains(programme.grain, programme.woven))
        .body("components[0].quantity", equalTo(2))
        .body("components[0].unitPrice", equalTo(8.5f))
        .body("components[0].cooperativeId", equalTo(programme.miller.id().toString()));
    as("auditor")
        .get("/campaigns/" + programme.campaign + "/provenance")
        .then()
        .statusCode(200)
        .body("baskets", equalTo(100))
        .body("cooperativeShare", equalTo(1.0f))
        .body("womenLedShare", equalTo(1.0f))
        .body("weightGrams", equalTo(260_000))
        .body("amount", equalTo(4700.0f))
        .body("byCooperative", hasSize(2))
        .body("byCommune", hasSize(1))
        .body("asOf.'sac.campaigns.v1'", notNullValue());
  }

  private static void publicPageOpens(Programme programme, String code) {
    RestAssured.given()
        .accept("application/json")
        .get("/public/baskets/" + code)
        .then()
        .statusCode(200)
        .body("products.category", hasItems(programme.grain));
    RestAssured.given()
        .accept("text/html")
        .get("/public/baskets/" + code)
        .then()
        .statusCode(200)
        .body(containsString("Coopérative miller"));
    String forged = code.substring(0, code.indexOf('.')) + ".AAAA" + code.substring(20);
    RestAssured.get("/public/baskets/" + forged).then().statusCode(404);
  }

  private static void lotLeadsToItsBaskets(Programme programme, String lot, String serial) {
    Told.basket("basket.handed-over", serial, programme.campaign, 3);
    await("hand-over heard")
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> as("auditor").get("/lots/" + lot + "/baskets").jsonPath().getMap("byPlace"),
            places -> Integer.valueOf(1).equals(places.get("HANDED_OVER")));
    as("auditor")
        .get("/lots/" + lot + "/baskets")
        .then()
        .body("baskets", equalTo(100))
        .body("serialRanges", hasSize(1));
    Told.basket("basket.restocked", serial, programme.campaign, 5);
    Told.basket("basket.returned", serial, programme.campaign, 4);
    await("back in stock heard")
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> as("auditor").get("/lots/" + lot + "/baskets").jsonPath().getMap("byPlace"),
            Map::isEmpty);
    as("auditor").get("/baskets/" + serial + "/provenance").then().body("custody", nullValue());
  }

  private static void everyoneWasTold(String run, String plan) {
    List<Fact> facts =
        ReadTopics.until(
            RealServers.kafka(),
            Duration.ofSeconds(20),
            all -> of(all, run).size() >= 2 && of(all, plan).size() >= 1,
            "sac.baskets.v1");
    assertThat(of(facts, run), contains("baskets.assembled", "baskets.released"));
    assertThat(of(facts, plan), contains("sourcing-plan.approved"));
    JsonPath released =
        facts.stream()
            .filter(fact -> fact.key().equals(run) && fact.type().equals("baskets.released"))
            .map(fact -> JsonPath.from(fact.value()))
            .findFirst()
            .orElseThrow();
    assertThat(released.getInt("baskets"), equalTo(100));
    assertThat(released.getList("lots"), hasSize(2));
    Map<String, Object> lot = released.getMap("lots[0]");
    assertThat(lot.keySet(), hasItems("orderId", "territory", "weightGrams", "amount"));
  }

  private static List<String> of(List<Fact> facts, String key) {
    return facts.stream().filter(fact -> fact.key().equals(key)).map(Fact::type).toList();
  }
}
