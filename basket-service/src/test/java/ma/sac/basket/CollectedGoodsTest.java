package ma.sac.basket;

import static ma.sac.basket.Programme.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.servers.RealServers;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goods that are fetched at their cooperative cost a journey, which is never in their price. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class CollectedGoodsTest {
  private static final Map<String, Object> JOURNEY =
      Map.of("cost", new BigDecimal("1800.5"), "permit", "AUT-2026-0117");

  @Inject Sql sql;

  private Programme programme;

  @BeforeEach
  void open() {
    programme = Programme.open(100);
  }

  @Test
  void shouldOrderGoodsToBeCollectedWhenThePlanSaysSo() {
    JsonPath plan = programme.propose(Map.of("delivery", "COLLECTION", "baskets", 10));
    Programme.approve(plan.getString("id"));

    assertThat(plan.getString("delivery"), equalTo("COLLECTION"));
    String peer = ConfigProvider.getConfig().getValue("peer.url", String.class);
    List<String> asked =
        RestAssured.get(peer + "/asked?delivery=" + plan.getString("id")).jsonPath().getList("$");
    assertThat(asked, equalTo(List.of("COLLECTION", "COLLECTION")));
  }

  @Test
  void shouldCountTheJourneyApartFromTheGoodsWhenTheyWereCollected() {
    Told.Order order = heard("COLLECTION");

    ValidatableResponse receipt = receive(order, 20, JOURNEY).then().statusCode(201);

    receipt
        .body("transport.cost", equalTo(1800.5f))
        .body("transport.permit", equalTo("AUT-2026-0117"))
        .body("acceptedAmount", equalTo(170.0f));
    String id = receipt.extract().path("id");
    as("auditor").get("/goods-receipts/" + id).then().body("transport.cost", equalTo(1800.5f));
    assertThat(told(id).getString("transport.permit"), equalTo("AUT-2026-0117"));
    assertThat(transportOfCampaign(), equalTo(1800.5f));
  }

  @Test
  void shouldCountTheJourneysThatStandWhenAReceiptIsReversed() {
    Told.Order order = heard("COLLECTION");
    String wrong = receive(order, 10, JOURNEY).then().statusCode(201).extract().path("id");
    receive(order, 20, Map.of("cost", 0.1, "permit", "AUT-2")).then().statusCode(201);
    receive(order, 5, Map.of("cost", 0.2, "permit", "AUT-3")).then().statusCode(201);

    as(Programme.receiver())
        .body(Map.of("reason", "wrong order"))
        .post("/goods-receipts/" + wrong + "/reversal")
        .then()
        .statusCode(200);

    assertThat(transportOfCampaign(), equalTo(0.3f));
  }

  @Test
  void shouldRefuseAReceiptWhenItDoesNotSayHowTheGoodsCame() {
    Told.Order collected = heard("COLLECTION");
    Told.Order delivered = heard("WAREHOUSE");

    refused(receive(collected, 10, null), "transport");
    refused(receive(delivered, 10, JOURNEY), "transport");
    refused(receive(collected, 10, Map.of("cost", -1, "permit", "A")), "transport.cost");
    refused(receive(collected, 10, Map.of("cost", 0.001, "permit", "A")), "transport.cost");
    refused(receive(collected, 10, Map.of("cost", 5)), "transport.permit");
    receive(delivered, 10, null).then().statusCode(201).body("transport", nullValue());
  }

  private static void refused(Response answer, String field) {
    answer
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/invalid"))
        .body("violations[0].field", equalTo(field));
  }

  private Told.Order heard(String delivery) {
    Told.Order order =
        new Told.Order(programme.campaign, programme.warehouse, programme.semolina, 100, delivery);
    order.tell("confirmed", 1);
    await("order known")
        .atMost(Duration.ofSeconds(20))
        .until(() -> sql.number("SELECT count(*) FROM known_order WHERE id = ?", order.id()) == 1);
    return order;
  }

  private Response receive(Told.Order order, int units, Map<String, Object> transport) {
    Map<String, Object> receipt =
        new HashMap<>(programme.receipt(order, "LOT-" + UUID.randomUUID(), units));
    receipt.put("transport", transport);
    return as(Programme.receiver()).body(receipt).post("/goods-receipts");
  }

  private float transportOfCampaign() {
    return as("auditor")
        .get("/campaigns/" + programme.campaign + "/provenance")
        .jsonPath()
        .getFloat("transportAmount");
  }

  private static JsonPath told(String receipt) {
    return ReadTopics.until(
            RealServers.kafka(),
            Duration.ofSeconds(20),
            all -> all.stream().anyMatch(fact -> fact.value().contains(receipt)),
            "sac.receipts.v1")
        .stream()
        .filter(fact -> fact.value().contains(receipt))
        .map(fact -> JsonPath.from(fact.value()))
        .findFirst()
        .orElseThrow();
  }
}
