package ma.sac.basket;

import static ma.sac.basket.Programme.as;
import static ma.sac.test.db.RefusedAttempt.of;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.test.db.RefusedAttempt;
import org.awaitility.Awaitility;

/** What is refused about plans and runs of campaigns that are not known, not open or not ready. */
final class SourcingRefusals {
  private SourcingRefusals() {}

  static List<RefusedAttempt> all(Sql sql) {
    Programme programme = Programme.open(600);
    String infeasible = programme.propose().getString("id");
    UUID closed = UUID.randomUUID();
    Told.campaign(closed, programme.warehouse, programme.model, 10, "CLOSED", 1);
    UUID unready = UUID.randomUUID();
    UUID draft = draft(programme);
    Told.campaign(unready, programme.warehouse, draft, 10, "OPEN", 1);
    Awaitility.await("both campaigns to be heard of")
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                sql.number(
                        "SELECT count(*) FROM known_campaign WHERE id = ANY (?::uuid[])",
                        List.of(closed, unready))
                    == 2);
    Map<String, Object> model = Map.of("basketModelId", draft, "basketModelVersion", 1);
    return List.of(
        of(
            "plan for a campaign not heard of",
            "campaign-not-yet-known",
            () -> plan(UUID.randomUUID(), programme.warehouse)),
        of(
            "prepare baskets for a campaign not heard of",
            "campaign-not-yet-known",
            () -> prepare(UUID.randomUUID(), programme.warehouse)),
        of(
                "plan for a campaign that is over",
                "campaign-not-open",
                () -> plan(closed, programme.warehouse))
            .telling(Map.of("status", "CLOSED")),
        of(
                "prepare baskets for a campaign that is over",
                "campaign-not-open",
                () -> prepare(closed, programme.warehouse))
            .telling(Map.of("status", "CLOSED")),
        of(
                "plan for a model that is a draft",
                "model-not-published",
                () -> plan(unready, programme.warehouse))
            .telling(model),
        of(
                "prepare baskets of a model that is a draft",
                "model-not-published",
                () -> prepare(unready, programme.warehouse))
            .telling(model),
        of(
            "plan for a warehouse that is not the campaign's",
            "invalid",
            () -> plan(programme.campaign, UUID.randomUUID())),
        of(
            "approve a plan that is infeasible",
            "conflict",
            () -> as("programme-manager").post("/sourcing-plans/" + infeasible + "/approval")),
        of(
            "revise a plan that is infeasible",
            "conflict",
            () -> as("programme-manager").post("/sourcing-plans/" + infeasible + "/revision")));
  }

  private static UUID draft(Programme programme) {
    String id =
        as("programme-manager")
            .body(
                Map.of(
                    "nameFr",
                    "Panier",
                    "nameAr",
                    "قفة",
                    "components",
                    List.of(
                        Map.of(
                            "kind",
                            "CONTAINER",
                            "category",
                            programme.woven,
                            "quantity",
                            1,
                            "netWeightGrams",
                            600))))
            .post("/basket-models")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return UUID.fromString(id);
  }

  private static Response plan(UUID campaign, UUID warehouse) {
    return as("programme-manager")
        .body(
            Map.of(
                "campaignId",
                campaign,
                "warehouseId",
                warehouse,
                "deliveryDate",
                Programme.TODAY.toString()))
        .post("/sourcing-plans");
  }

  private static Response prepare(UUID campaign, UUID warehouse) {
    return as(Programme.checker())
        .body(Map.of("campaignId", campaign, "warehouseId", warehouse, "baskets", 5))
        .post("/assembly-runs");
  }
}
