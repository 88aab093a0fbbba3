package ma.sac.cooperative;

import static ma.sac.cooperative.World.BASKET;
import static ma.sac.cooperative.World.DISTRIBUTION;
import static ma.sac.cooperative.World.MANAGER;
import static ma.sac.cooperative.World.OFFICER;
import static ma.sac.cooperative.World.post;
import static ma.sac.test.db.RefusedAttempt.of;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.db.RefusedAttempt;
import org.awaitility.Awaitility;

/** What is refused about orders, the offers they are for and the budgets they are from. */
final class OrderRefusals {
  private static final String VERDICT = "verdicts[0].refusal.";

  private OrderRefusals() {}

  static List<RefusedAttempt> placing() {
    World.Supply supply = World.supply(100, "10.00");
    World.Supply suspended = World.supply(100, "10.00");
    post(OFFICER, "/cooperatives/" + suspended.cooperative() + "/suspension", Map.of("reason", "x"))
        .then()
        .statusCode(200);
    World.Supply unauthorised = World.supply(100, "10.00");
    Map<String, Object> none = new HashMap<>();
    none.put("onssaAuthorisation", null);
    World.as(OFFICER)
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", "\"1\"")
        .body(none)
        .patch("/products/" + unauthorised.product())
        .then()
        .statusCode(200);
    UUID campaign = World.openCampaign("500.00", "0.00");
    UUID plan = UUID.randomUUID();
    place(plan, campaign, supply, 10).then().statusCode(200);
    UUID closed = World.openCampaign("500.00", "0.00");
    World.tellCampaign(closed, "campaign.closed", "CLOSED", 9);
    UUID drafted = UUID.randomUUID();
    World.tellCampaign(drafted, "campaign.drafted", "DRAFT", 1);
    Awaitility.await("the closing to be heard")
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                OwnDatabase.number(
                        "SELECT count(*) FROM known_campaign WHERE campaign_id = '%s' AND status = 'CLOSED'"
                            .formatted(closed))
                    == 1);
    UUID offer = supply.offer();
    return List.of(
        verdict("from a suspended cooperative", "cooperative-not-eligible", campaign, suspended, 1)
            .telling(Map.of(VERDICT + "type", "cooperative-not-eligible")),
        verdict("food not authorised", "product-not-authorised", campaign, unauthorised, 1)
            .telling(
                Map.of(
                    VERDICT + "type",
                    "product-not-authorised",
                    VERDICT + "offerId",
                    unauthorised.offer())),
        verdict("more than is left", "offer-not-available", campaign, supply, 91)
            .telling(told("offer-not-available", offer, 91, 90)),
        verdict("for more than is authorised", "budget-exceeded", campaign, supply, 41)
            .telling(
                Map.of(
                    VERDICT + "type", "budget-exceeded",
                    VERDICT + "asked", 410,
                    VERDICT + "available", 400)),
        of(
                "place for a closed campaign",
                "campaign-not-open",
                () -> place(UUID.randomUUID(), closed, supply, 1))
            .telling(Map.of("status", "CLOSED")),
        of(
            "place for a campaign not heard of",
            "campaign-not-yet-known",
            () -> place(UUID.randomUUID(), UUID.randomUUID(), supply, 1)),
        of(
            "place for a draft, whose opening may be on its way",
            "campaign-not-yet-known",
            () -> place(UUID.randomUUID(), drafted, supply, 1)),
        of(
            "place other orders of a revision",
            "batch-differs",
            () -> place(plan, campaign, supply, 11)));
  }

  private static Response place(UUID plan, UUID campaign, World.Supply from, long units) {
    return post(
        BASKET,
        "/purchase-order-batches",
        World.batch(plan, 1, campaign, from.cooperative(), from.offer(), units));
  }

  /** The refusal is a verdict, which the plan gets again when it asks again. */
  private static RefusedAttempt verdict(
      String what, String problem, UUID campaign, World.Supply from, long units) {
    return of(what, problem, () -> place(UUID.randomUUID(), campaign, from, units))
        .leaving("purchase_order_batch", "purchase_order_verdict");
  }

  private static Map<String, Object> told(String type, UUID offer, long asked, long available) {
    return Map.of(
        VERDICT + "type", type,
        VERDICT + "offerId", offer,
        VERDICT + "asked", asked,
        VERDICT + "available", available);
  }

  static List<RefusedAttempt> ordersAndOffers() {
    World.Supply supply = World.supply(100, "10.00");
    UUID campaign = World.openCampaign("1000.00", "0.00");
    UUID order = World.order(campaign, supply, 60);
    UUID line = World.line(order);
    String path = "/purchase-orders/" + order;
    Map<String, Object> asked = Map.of("revision", 2, "authorisedAmount", 599.99);
    return List.of(
        of(
                "confirm more than is ordered",
                "invalid",
                () ->
                    post(
                        OFFICER,
                        path + "/confirmation",
                        Map.of("lines", List.of(Map.of("lineId", line, "quantity", 61)))))
            .telling(Map.of("lineId", line, "asked", 61, "available", 60)),
        of(
                "close an order short before it is confirmed",
                "conflict",
                () -> post(MANAGER, path + "/short-closing", Map.of("reason", "x")))
            .telling(Map.of("status", "PLACED")),
        of(
                "offer less than is ordered",
                "below-committed",
                () -> patch(supply.offer(), etag(supply.offer()), Map.of("quantity", 59)))
            .telling(Map.of("asked", 59, "committed", 60)),
        of(
            "change an offer that changed meanwhile",
            "version-stale",
            () -> patch(supply.offer(), "\"0\"", Map.of("quantity", 90))),
        of(
            "change an offer without saying which version",
            "version-missing",
            () -> patch(supply.offer(), null, Map.of("quantity", 90))),
        of(
                "lower the budget below what is ordered",
                "budget-committed",
                () -> post(DISTRIBUTION, "/campaign-budgets/" + campaign + "/reductions", asked))
            .telling(Map.of("asked", 599.99, "committed", 600)),
        of(
            "lower a budget not heard of",
            "campaign-not-yet-known",
            () ->
                post(
                    DISTRIBUTION,
                    "/campaign-budgets/" + UUID.randomUUID() + "/reductions",
                    asked)));
  }

  private static String etag(UUID offer) {
    return World.as(OFFICER).get("/offers/" + offer).header("ETag");
  }

  private static Response patch(UUID offer, String version, Map<String, Object> change) {
    var request =
        World.as(OFFICER).contentType("application/merge-patch+json; charset=UTF-8").body(change);
    return (version == null ? request : request.header("If-Match", version))
        .patch("/offers/" + offer);
  }
}
