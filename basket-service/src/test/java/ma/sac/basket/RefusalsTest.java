package ma.sac.basket;

import static ma.sac.basket.Programme.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What is refused says why, and changes nothing. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class RefusalsTest {

  @Test
  void shouldSayNotNowWhenACampaignOrAnOrderWasNotHeardOf() {
    Programme programme = new Programme();
    as("programme-manager")
        .body(
            Map.of(
                "campaignId", UUID.randomUUID(),
                "warehouseId", UUID.randomUUID(),
                "deliveryDate", Programme.TODAY.toString()))
        .post("/sourcing-plans")
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("type", equalTo("/problems/campaign-not-yet-known"));
    Told.Order unheard =
        new Told.Order(programme.campaign, programme.warehouse, programme.semolina, 10);
    as(Programme.receiver())
        .body(programme.receipt(unheard, "L", 10))
        .post("/goods-receipts")
        .then()
        .statusCode(503)
        .body("type", equalTo("/problems/order-not-yet-known"));
  }

  @Test
  void shouldReceiveNothingWhenTheCooperativeWasNotRuralAndVerified() {
    Programme programme = new Programme();
    Told.Supplier town = new Told.Supplier("town", "02.411.01.23", "VERIFIED", false);
    Told.Order order =
        programme.ordered(new Told.Offer(town, "CONTENT", programme.grain, "1.00", 100, 10), 10);
    Awaitility.await("order heard")
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                as(Programme.receiver())
                    .body(programme.receipt(order, "L", 10))
                    .post("/goods-receipts")
                    .jsonPath()
                    .getString("type"),
            equalTo("/problems/order-not-eligible"));
  }

  @Test
  void shouldRefuseTheSameGoodsWhenTheyComeUnderAnotherKey() {
    Programme programme = Programme.open(10);
    Told.Order order = programme.ordered(programme.semolina, 100);
    programme.received(order, 10);
    Map<String, Object> receipt = programme.receipt(order, "TWICE", 20);
    as(Programme.receiver()).body(receipt).post("/goods-receipts").then().statusCode(201);
    as(Programme.receiver())
        .body(receipt)
        .post("/goods-receipts")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/receipt-already-recorded"));
    as(Programme.receiver())
        .body(programme.receipt(order, "MORE", 71))
        .post("/goods-receipts")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/more-than-outstanding"))
        .body("outstanding", equalTo(70));
  }

  @Test
  void shouldTakeGoodsBackWhenAReceiptIsReversed() {
    Programme programme = Programme.open(10);
    Told.Order order = programme.ordered(programme.semolina, 100);
    String lot = programme.received(order, 100);
    String receipt = as("auditor").get("/lots/" + lot).jsonPath().getString("receiptId");
    as(Programme.receiver())
        .body(Map.of("reason", "wrong order"))
        .post("/goods-receipts/" + receipt + "/reversal")
        .then()
        .statusCode(200)
        .body("status", equalTo("REVERSED"))
        .body("lots[0].status", equalTo("RETURNED_TO_SUPPLIER"));
    programme.received(order, 100);
  }

  @Test
  void shouldKeepDutiesAndPlacesApartWhenAnotherTriesThem() {
    Programme programme = Programme.open(10);
    String lot = programme.received(programme.ordered(programme.semolina, 20), 20);
    as(Programme.receiver())
        .post("/lots/" + lot + "/release")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/duties-apart"));
    as(Programme.checker().warehouses(UUID.randomUUID()))
        .post("/lots/" + lot + "/release")
        .then()
        .statusCode(404);
    as(Tokens.of("auditor").campaigns(UUID.randomUUID()))
        .get("/lots/" + lot)
        .then()
        .statusCode(404);
    as("finance-officer").post("/lots/" + lot + "/release").then().statusCode(403);
    RestAssured.get("/lots/" + lot).then().statusCode(401);
    RestAssured.given()
        .header("Authorization", Programme.checker().bearer())
        .contentType(ContentType.JSON)
        .post("/lots/" + lot + "/release")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-missing"));
  }

  @Test
  void shouldRefuseAModelWhenItHasNotExactlyOneContainer() {
    Map<String, Object> content =
        Map.of("kind", "CONTENT", "category", "honey", "quantity", 1, "netWeightGrams", 250);
    as("programme-manager")
        .body(Map.of("nameFr", "x", "nameAr", "x", "components", List.of(content)))
        .post("/basket-models")
        .then()
        .statusCode(422);
  }

  @Test
  void shouldSayWhatIsShortWhenComponentsDoNotSuffice() {
    Programme programme = Programme.open(100);
    programme.stockFor(10);
    Programme.complete(programme.planRun(20), 20)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/components-short"))
        .body("short[0].asked", equalTo(40))
        .body("short[0].available", equalTo(20));
  }
}
