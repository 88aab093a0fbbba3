package ma.sac.cooperative;

import static ma.sac.cooperative.World.BASKET;
import static ma.sac.cooperative.World.MANAGER;
import static ma.sac.cooperative.World.OFFICER;
import static ma.sac.cooperative.World.as;
import static ma.sac.cooperative.World.get;
import static ma.sac.cooperative.World.post;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.jobs.Jobs;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Food that needs an authorisation is not ordered without one that holds. */
@QuarkusTest
class AuthorisationTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Africa/Casablanca"));
  @Inject Jobs jobs;
  private World.Supply supply;
  private UUID campaign;

  @BeforeEach
  void anOfferOfFood() {
    supply = World.supply(1000, "10.00");
    campaign = World.openCampaign("100000.00", "0.00");
  }

  @Test
  void shouldRefuseAnOrderWhenTheAuthorisationIsMissingOrEnded() throws SQLException {
    order().then().body("verdicts[0].verdict", equalTo("PLACED"));
    change(Map.of("onssaValidUntil", TODAY.toString()));
    order().then().body("verdicts[0].verdict", equalTo("PLACED"));

    change(Map.of("onssaValidUntil", TODAY.minusDays(1).toString()));
    order()
        .then()
        .body("verdicts[0].verdict", equalTo("REFUSED"))
        .body("verdicts[0].refusal.type", equalTo("product-not-authorised"))
        .body("verdicts[0].refusal.detail", containsString("ended on " + TODAY.minusDays(1)))
        .body("verdicts[0].refusal.offerId", equalTo(supply.offer().toString()));
    assertEquals(false, product().get("orderable"));

    Map<String, Object> none = new HashMap<>();
    none.put("onssaValidUntil", null);
    none.put("onssaAuthorisation", null);
    change(none);
    order().then().body("verdicts[0].refusal.detail", containsString("without an authorisation"));
    assertEquals(980, get(MANAGER, "/offers/" + supply.offer()).getInt("quantityLeft"));

    change(Map.of("onssaAuthorisation", "MIN.7.1.26"));
    order().then().body("verdicts[0].verdict", equalTo("PLACED"));
    assertEquals(true, product().get("orderable"));
    String line = "SELECT count(*) FROM purchase_order_line WHERE product_id = '%s' AND %s";
    assertEquals(
        1,
        OwnDatabase.number(
            line.formatted(
                supply.product(), "onssa_needed AND onssa_authorisation = 'MIN.7.1.26'")));
  }

  @Test
  void shouldHoldInTheDatabaseToo() throws SQLException {
    UUID order = World.order(campaign, supply, 10);
    for (String attempt :
        List.of(
            "UPDATE purchase_order_line SET onssa_authorisation = NULL WHERE order_id = '%s'",
            "UPDATE purchase_order_line SET onssa_valid_until = ordered_on, ordered_on = NULL WHERE order_id = '%s'",
            "UPDATE purchase_order_line SET onssa_valid_until = ordered_on - 1 WHERE order_id = '%s'")) {
      SQLException refused =
          assertThrows(
              SQLException.class, () -> OwnDatabase.asService(attempt.formatted(order)), attempt);
      assertTrue(refused.getMessage().contains("purchase_order_line_authorised"));
    }
    assertThrows(
        SQLException.class,
        () ->
            OwnDatabase.asService(
                "UPDATE product SET onssa_authorisation = NULL, onssa_valid_until = current_date WHERE id = '%s'"
                    .formatted(supply.product())));
  }

  @Test
  void shouldRefuseALastDayOfNoAuthorisation() {
    Map<String, Object> none = new HashMap<>();
    none.put("onssaAuthorisation", null);
    none.put("onssaValidUntil", "2030-12-31");
    patch(none).then().statusCode(422);
  }

  @Test
  void shouldTellAndOpenHelpOnceWhenAnAuthorisationEnds() throws SQLException {
    LocalDate ended = TODAY.minusDays(1);
    end(ended);
    assertEquals(true, product().get("orderable"));

    expire();
    await("it to be told")
        .atMost(Duration.ofSeconds(20))
        .until(() -> !product().getBoolean("orderable"));
    expire();
    // Told a second time by mistake, it opens no second help.
    OwnDatabase.asOwner(
        "UPDATE product SET orderable = true WHERE id = '%s'".formatted(supply.product()));
    expire();

    List<Map<String, Object>> opened = actions();
    assertEquals(1, opened.size());
    assertEquals("LEGAL", opened.get(0).get("kind"));
    assertTrue(opened.get(0).get("subject").toString().contains("ended on " + ended));
    assertEquals(
        Map.of(
            "type",
            "AUTHORISATION_EXPIRED",
            "subject",
            "product:" + supply.product() + "@" + ended),
        opened.get(0).get("cause"));
    assertToldOf(ended);

    end(ended.minusDays(10));
    OwnDatabase.asOwner(
        "UPDATE product SET orderable = true WHERE id = '%s'".formatted(supply.product()));
    expire();
    assertEquals(2, actions().size(), "another last day is another cause");
  }

  @Test
  void shouldTellWhenTheRuleOfItsCategoryChanged() {
    String code = "rule-" + Lists.number();
    post(
            OFFICER,
            "/product-categories",
            Map.of("code", code, "nameFr", "x", "nameAr", "س", "needsOnssa", false))
        .then()
        .statusCode(201);
    Map<String, Object> body = new HashMap<>();
    body.put("cooperativeId", supply.cooperative());
    body.put("kind", "CONTENT");
    body.put("category", code);
    body.put("nameFr", "Sel");
    body.put("nameAr", "ملح");
    body.put("unit", "bag");
    body.put("netWeightGrams", 500);
    UUID salt = World.created(post(OFFICER, "/products", body));
    assertEquals(true, get(MANAGER, "/products/" + salt).get("orderable"));

    as(OFFICER)
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", "\"1\"")
        .body(Map.of("needsOnssa", true))
        .patch("/product-categories/" + code)
        .then()
        .statusCode(200);
    expire();

    assertEquals(false, get(MANAGER, "/products/" + salt).get("orderable"));
    assertEquals(2, get(MANAGER, "/products/" + salt).getInt("version"));
    assertEquals(List.of(), actions(), "nothing of it ended");
  }

  private void assertToldOf(LocalDate ended) {
    List<ReadTopics.Fact> facts =
        ReadTopics.until(
            RealServers.kafka(),
            Duration.ofSeconds(20),
            soFar ->
                soFar.stream()
                    .anyMatch(
                        fact ->
                            fact.type().equals("support-action.opened")
                                && fact.key().equals(supply.cooperative().toString())),
            "sac.cooperatives.v1");
    List<String> told =
        facts.stream()
            .filter(fact -> fact.key().equals(supply.cooperative().toString()))
            .filter(fact -> fact.type().equals("product.changed"))
            .map(ReadTopics.Fact::value)
            .toList();
    assertTrue(told.get(0).contains("\"orderable\":false"), told::toString);
    assertTrue(told.get(0).contains("\"onssaValidUntil\":\"" + ended + "\""), told::toString);
    assertTrue(
        facts.stream()
            .filter(fact -> fact.key().equals(supply.cooperative().toString()))
            .anyMatch(fact -> fact.value().contains("AUTHORISATION_EXPIRED")));
  }

  private void end(LocalDate day) throws SQLException {
    OwnDatabase.asOwner(
        "UPDATE product SET onssa_valid_until = '%s' WHERE id = '%s'"
            .formatted(day, supply.product()));
  }

  private void expire() {
    UUID job = jobs.submit("expire-authorisations", "", "test");
    await("the job to end")
        .atMost(Duration.ofSeconds(20))
        .until(() -> jobs.find(job).orElseThrow().status().equals("DONE"));
  }

  private List<Map<String, Object>> actions() {
    return get(OFFICER, "/support-actions?cooperativeId=" + supply.cooperative()).getList("items");
  }

  private io.restassured.path.json.JsonPath product() {
    return get(MANAGER, "/products/" + supply.product());
  }

  private Response order() {
    return post(
        BASKET,
        "/purchase-order-batches",
        World.batch(UUID.randomUUID(), 1, campaign, supply.cooperative(), supply.offer(), 10));
  }

  private void change(Map<String, Object> to) {
    patch(to).then().statusCode(200);
  }

  private Response patch(Map<String, Object> to) {
    String path = "/products/" + supply.product();
    return as(OFFICER)
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", as(OFFICER).get(path).header("ETag"))
        .body(to)
        .patch(path);
  }
}
