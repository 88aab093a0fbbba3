package ma.sac.system.programme;

import static ma.sac.system.client.Service.BASKET;
import static ma.sac.system.client.Service.COOPERATIVE;
import static ma.sac.system.client.Service.DISTRIBUTION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import ma.sac.system.client.Json;
import ma.sac.system.client.Person;
import ma.sac.system.scenario.Row;

/** Another campaign, whose plan costs more than its budget: what goes beyond is not ordered. */
final class PoorCampaign {

  private static final BigDecimal BUDGET = new BigDecimal("500.00");
  private static final int BASKETS = 10;

  private final Run run;
  private final History history;
  private final Person manager;
  private String campaign = "";

  PoorCampaign(Run run) {
    this.run = run;
    this.history = run.history();
    this.manager = run.people().manager();
  }

  String order() {
    open();
    String plan =
        "/sourcing-plans/"
            + manager
                .post(
                    BASKET,
                    "/sourcing-plans",
                    Json.object(
                        "campaignId",
                        campaign,
                        "baskets",
                        BASKETS,
                        "warehouseId",
                        run.warehouse(),
                        "deliveryDate",
                        run.day(0)))
                .text("id");
    BigDecimal wanted = Json.money(manager.until(BASKET, plan, Run.JOB, "PROPOSED").path("amount"));
    run.people().secondManager().post(BASKET, plan + "/approval", Json.object());
    JsonNode approved = manager.until(BASKET, plan, Run.JOB, "APPROVED", "PARTLY_APPROVED");
    BigDecimal committed = committed();
    history.refusals.add(
        new Refused(
            3,
            "ordering for "
                + wanted
                + " MAD with a budget of "
                + BUDGET
                + " for campaign "
                + campaign,
            Json.text(approved, "status") + ", " + committed + " MAD committed",
            Json.text(approved, "status").equals("PARTLY_APPROVED")
                && committed.compareTo(BUDGET) <= 0));
    String left = giveUp();
    return committed + " of " + wanted + " MAD ordered, then " + left;
  }

  private void open() {
    Row giver =
        run.scenario().pledges().stream()
            .filter(pledge -> pledge.get("kind").equals("FUNDING"))
            .findFirst()
            .orElseThrow();
    campaign = manager.post(DISTRIBUTION, "/campaigns", draft()).text("id");
    String path = "/campaigns/" + campaign;
    String pledge =
        "/pledges/"
            + manager
                .post(
                    DISTRIBUTION,
                    path + "/pledges",
                    Json.object(
                        "partnerId",
                        history.partners.get(giver.get("partnerKey")),
                        "kind",
                        "FUNDING",
                        "amount",
                        BUDGET))
                .text("id");
    manager.post(
        DISTRIBUTION,
        pledge + "/signature",
        Json.object("reference", "CONV-P", "signedOn", run.day(0)));
    for (JsonNode governor : run.scenario().programme().path("governorAuthorisations")) {
      authorise(path, "GOVERNOR", Json.text(governor, "territoryCode"));
    }
    authorise(path, "DATA_PROTECTION", null);
    manager.post(DISTRIBUTION, path + "/budget-authorisations", Json.object("amount", BUDGET));
    manager.post(DISTRIBUTION, path + "/opening", Json.object());
  }

  private ObjectNode draft() {
    JsonNode programme = run.scenario().programme();
    return Json.object(
        "code",
        history.campaignCode + "-P",
        "nameFr",
        "Campagne sans moyens",
        "nameAr",
        "حملة بدون موارد",
        "startsOn",
        run.day(0),
        "endsOn",
        run.day(30),
        "sourceTerritories",
        programme.get("sourceTerritories"),
        "targetTerritories",
        programme.get("targetTerritories"),
        "basketModelId",
        history.modelId,
        "basketModelVersion",
        history.modelVersion,
        "baskets",
        BASKETS,
        "warehouseIds",
        List.of(run.warehouse()),
        "partnerIds",
        history.partners.values());
  }

  private void authorise(String path, String kind, String territory) {
    manager.post(
        DISTRIBUTION,
        path + "/authorisations",
        Json.object(
            "kind", kind, "territory", territory, "reference", "REF-P", "issuedOn", run.day(0)));
  }

  private BigDecimal committed() {
    return Json.money(
        run.people()
            .pays()
            .get(COOPERATIVE, "/campaign-budgets/" + campaign)
            .json()
            .path("committedAmount"));
  }

  /** What was ordered is cancelled, which frees goods and money, and so is the campaign. */
  private String giveUp() {
    for (JsonNode order :
        run.people().officer().all(COOPERATIVE, "/purchase-orders?campaignId=" + campaign)) {
      manager.post(
          COOPERATIVE,
          "/purchase-orders/" + Json.text(order, "id", "orderId") + "/cancellation",
          Json.object("reason", "the campaign has no means"));
    }
    manager.post(
        DISTRIBUTION,
        "/campaigns/" + campaign + "/cancellation",
        Json.object("reason", "no means"));
    return "cancelled: " + committed() + " MAD committed";
  }
}
