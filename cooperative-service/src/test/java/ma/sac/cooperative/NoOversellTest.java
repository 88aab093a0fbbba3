package ma.sac.cooperative;

import static ma.sac.cooperative.World.BASKET;
import static ma.sac.cooperative.World.MANAGER;
import static ma.sac.cooperative.World.OFFICER;
import static ma.sac.cooperative.World.get;
import static ma.sac.cooperative.World.post;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Invariant 2: the orders against an offer never exceed it. */
@QuarkusTest
class NoOversellTest {

  @Test
  void shouldSellWhatIsThereWhenFiftyPlansRaceForIt() {
    World.Supply supply = World.supply(200, "1.00");
    UUID campaign = World.openCampaign("100000.00", "0.00");
    List<Response> answers =
        Race.of(
            50,
            i ->
                post(
                    BASKET,
                    "/purchase-order-batches",
                    World.batch(
                        UUID.randomUUID(), 1, campaign, supply.cooperative(), supply.offer(), 10)));
    long placed = 0;
    for (Response answer : answers) {
      String verdict = answer.then().statusCode(200).extract().path("verdicts[0].verdict");
      placed += verdict.equals("PLACED") ? 1 : 0;
    }
    assertEquals(20, placed);
    assertEquals(0, get(MANAGER, "/offers/" + supply.offer()).getLong("quantityLeft"));
    assertEquals(200f, get(MANAGER, "/campaign-budgets/" + campaign).getFloat("committedAmount"));
  }

  @Test
  void shouldPlaceOnceWhenTheSameRevisionIsSentManyTimesAtOnce() {
    World.Supply supply = World.supply(100, "1.00");
    UUID campaign = World.openCampaign("100000.00", "0.00");
    Map<String, Object> batch =
        World.batch(UUID.randomUUID(), 1, campaign, supply.cooperative(), supply.offer(), 30);
    List<String> bodies =
        Race.of(
            16,
            i ->
                post(BASKET, "/purchase-order-batches", batch)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
    assertEquals(1, new HashSet<>(bodies).size());
    assertEquals(70, get(MANAGER, "/offers/" + supply.offer()).getLong("quantityLeft"));
  }

  @Test
  void shouldRefuseWhenARevisionIsSentAgainWithOtherOrders() {
    World.Supply supply = World.supply(100, "1.00");
    UUID campaign = World.openCampaign("100000.00", "0.00");
    UUID plan = UUID.randomUUID();
    UUID cooperative = supply.cooperative();
    post(
            BASKET,
            "/purchase-order-batches",
            World.batch(plan, 1, campaign, cooperative, supply.offer(), 10))
        .then()
        .statusCode(200);
    post(
            BASKET,
            "/purchase-order-batches",
            World.batch(plan, 1, campaign, cooperative, supply.offer(), 20))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/batch-differs"));
  }

  @Test
  void shouldSayHowMuchIsLeftWhenAnOfferDoesNotCoverAnOrder() {
    World.Supply supply = World.supply(100, "1.00");
    UUID campaign = World.openCampaign("100000.00", "0.00");
    UUID plan = UUID.randomUUID();
    Map<String, Object> batch =
        World.batch(plan, 1, campaign, supply.cooperative(), supply.offer(), 101);
    String first =
        post(BASKET, "/purchase-order-batches", batch)
            .then()
            .statusCode(200)
            .body("verdicts[0].verdict", equalTo("REFUSED"))
            .body("verdicts[0].refusal.type", equalTo("offer-not-available"))
            .body("verdicts[0].refusal.asked", equalTo(101))
            .body("verdicts[0].refusal.available", equalTo(100))
            .extract()
            .asString();
    assertEquals(first, post(BASKET, "/purchase-order-batches", batch).asString());
  }

  @Test
  void shouldRefuseAnOrderWhenTheCooperativeIsSuspended() {
    World.Supply supply = World.supply(100, "1.00");
    UUID campaign = World.openCampaign("100000.00", "0.00");
    post(
            OFFICER,
            "/cooperatives/" + supply.cooperative() + "/suspension",
            Map.of("reason", "under inquiry"))
        .then()
        .statusCode(200);
    post(
            BASKET,
            "/purchase-order-batches",
            World.batch(UUID.randomUUID(), 1, campaign, supply.cooperative(), supply.offer(), 10))
        .then()
        .statusCode(200)
        .body("verdicts[0].refusal.type", equalTo("cooperative-not-eligible"));
  }

  @Test
  void shouldRefuseLessThanIsOrderedWhenAnOfferIsChanged() {
    World.Supply supply = World.supply(100, "1.00");
    UUID campaign = World.openCampaign("100000.00", "0.00");
    World.order(campaign, supply, 60);
    Response offer = World.as(OFFICER).get("/offers/" + supply.offer());
    World.as(OFFICER)
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", offer.header("ETag"))
        .body(Map.of("quantity", 59))
        .patch("/offers/" + supply.offer())
        .then()
        .statusCode(409)
        .body("committed", equalTo(60));
    assertThrows(
        SQLException.class,
        () ->
            OwnDatabase.asService(
                "UPDATE offer SET committed = 101 WHERE id = '%s'".formatted(supply.offer())));
  }
}
