package ma.sac.cooperative;

import static ma.sac.cooperative.World.BASKET;
import static ma.sac.cooperative.World.MANAGER;
import static ma.sac.cooperative.World.OFFICER;
import static ma.sac.cooperative.World.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

/** Who may not, what makes no sense, and what must not be seen. */
@QuarkusTest
class RefusalsTest {

  @Test
  void shouldRefuseWhenTheBankAccountsKeyIsWrong() {
    Map<String, Object> request = new HashMap<>(Requests.cooperative());
    request.put("rib", "999387477683933626639332");
    post(OFFICER, "/cooperatives", request)
        .then()
        .statusCode(422)
        .body("violations.message", hasItem("the key of the bank account is wrong"));
  }

  @Test
  void shouldNameTheCooperativeWhenItsNumberIsRegistered() {
    Map<String, Object> request = Requests.cooperative();
    UUID first = World.created(post(OFFICER, "/cooperatives", request));
    post(OFFICER, "/cooperatives", request)
        .then()
        .statusCode(409)
        .body("cooperativeId", equalTo(first.toString()));
    World.as(OFFICER)
        .queryParam("registrationNumber", request.get("registrationNumber"))
        .get("/cooperatives")
        .then()
        .body("items[0].id", equalTo(first.toString()));
  }

  @Test
  void shouldMaskTheContactAndHideItWhenItIsNotOnes() throws SQLException {
    UUID id = World.verifiedCooperative();
    World.as(OFFICER)
        .get("/cooperatives/" + id)
        .then()
        .body("contact.name", equalTo("C…"))
        .body("contact.phone", equalTo("…170"))
        .body("contact.rib", equalTo("…9331"));
    World.as(Tokens.of("partner").bearer())
        .get("/cooperatives/" + id)
        .then()
        .statusCode(200)
        .body("contact", nullValue());
    assertEquals(
        0,
        OwnDatabase.number(
            "SELECT count(*) FROM cooperative WHERE cooperative::text LIKE '%' || encode('Canari', 'hex') || '%' OR cooperative::text LIKE '%Canari%'"));
  }

  @Test
  void shouldNotExistWhenItLiesOutsideTheOfficersTerritory() {
    UUID id = World.verifiedCooperative();
    String elsewhere = Tokens.of("odco-officer").territories("02").bearer();
    post(elsewhere, "/cooperatives/" + id + "/suspension", Map.of("reason", "x"))
        .then()
        .statusCode(404);
  }

  @Test
  void shouldNotExistWhenTheOrderIsAnotherCooperatives() {
    World.Supply supply = World.supply(100, "1.00");
    UUID campaign = World.openCampaign("1000.00", "0.00");
    UUID order = World.order(campaign, supply, 10);
    String other = Tokens.of("cooperative").cooperative(UUID.randomUUID()).bearer();
    post(other, "/purchase-orders/" + order + "/confirmation", Map.of()).then().statusCode(404);
    World.as(other).get("/purchase-orders/" + order).then().statusCode(404);
    World.as(other).get("/purchase-orders").then().body("items.size()", equalTo(0));
    String own = Tokens.of("cooperative").cooperative(supply.cooperative()).bearer();
    World.as(own).get("/purchase-orders").then().body("items.size()", equalTo(1));
    String narrowed = Tokens.of("programme-manager").campaigns(UUID.randomUUID()).bearer();
    World.as(narrowed).get("/purchase-orders/" + order).then().statusCode(404);
  }

  @Test
  void shouldForbidWhenTheRoleIsNotNamed() {
    post(MANAGER, "/cooperatives", Requests.cooperative()).then().statusCode(403);
    post(
            MANAGER,
            "/purchase-order-batches",
            World.batch(
                UUID.randomUUID(), 1, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 1))
        .then()
        .statusCode(403);
  }

  @Test
  void shouldAnswerNotNowWhenTheCampaignIsNotKnownYet() {
    post(
            BASKET,
            "/purchase-order-batches",
            World.batch(
                UUID.randomUUID(), 1, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 1))
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("type", equalTo("/problems/campaign-not-yet-known"));
  }

  @Test
  void shouldRefuseAStaleChangeWhenSomebodyWasFaster() {
    UUID id = World.verifiedCooperative();
    String etag = World.as(OFFICER).get("/cooperatives/" + id).header("ETag");
    for (int status : new int[] {200, 412}) {
      World.as(OFFICER)
          .contentType("application/merge-patch+json; charset=UTF-8")
          .header("If-Match", etag)
          .body(Map.of("members", 60, "contact", Map.of("phone", "+212600000000")))
          .patch("/cooperatives/" + id)
          .then()
          .statusCode(status);
    }
    World.as(OFFICER)
        .get("/cooperatives/" + id)
        .then()
        .body("members", equalTo(60))
        .body("contact.phone", equalTo("…000"));
  }

  @Test
  void shouldKeepStatesApartWhenAStepDoesNotFit() {
    UUID id = World.created(post(OFFICER, "/cooperatives", Requests.cooperative()));
    post(OFFICER, "/cooperatives/" + id + "/suspension", Map.of("reason", "x"))
        .then()
        .statusCode(409);
    post(
            OFFICER,
            "/cooperatives/" + id + "/verification",
            Map.of("decision", "VERIFIED", "evidence", "seen"))
        .then()
        .statusCode(422);
    post(
            OFFICER,
            "/cooperatives/" + id + "/verification",
            Map.of("decision", "REJECTED", "reason", "no production of its own"))
        .then()
        .statusCode(200)
        .body("status", equalTo("REJECTED"));
  }

  @Test
  void shouldGoThroughEveryRowOnceWhenAListIsPaged() {
    UUID cooperative = World.verifiedCooperative();
    for (int i = 0; i < 5; i++) {
      World.product(cooperative);
    }
    String next = null;
    int seen = 0;
    do {
      var page =
          World.as(OFFICER)
              .queryParam("cooperativeId", cooperative)
              .queryParam("limit", 2)
              .queryParam("after", next == null ? "" : next)
              .get("/products")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen += page.getList("items").size();
      next = page.getString("next");
    } while (next != null);
    assertEquals(5, seen);
  }

  @Test
  void shouldOpenAndCloseSupportWhenAnOfficerHelps() {
    UUID cooperative = World.verifiedCooperative();
    UUID action =
        World.created(
            post(
                OFFICER,
                "/support-actions",
                Map.of("cooperativeId", cooperative, "kind", "TRAINING", "subject", "Labelling")));
    post(OFFICER, "/support-actions/" + action + "/closing", Map.of("result", "12 trained"))
        .then()
        .statusCode(200)
        .body("status", equalTo("CLOSED"));
    post(OFFICER, "/support-actions/" + action + "/closing", Map.of("result", "again"))
        .then()
        .statusCode(409);
  }
}
