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

/** A small campaign beside ours, to try what ours must not suffer from; it is given up again. */
public final class SideCampaign {

  private static final int BASKETS = 10;

  private final Run run;
  private final History history;
  private final Person manager;
  private final String suffix;
  private final BigDecimal budget;
  private String campaign = "";
  private String plan = "";

  /**
   * @param suffix of its code
   * @param budget signed and authorised
   */
  public SideCampaign(Run run, String suffix, BigDecimal budget) {
    this.run = run;
    this.history = run.history();
    this.manager = run.people().manager();
    this.suffix = suffix;
    this.budget = budget;
  }

  /** Opens it and has its sourcing plan proposed. */
  public JsonNode plan() {
    open();
    plan =
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
    return manager.until(BASKET, plan, Run.JOB, "PROPOSED");
  }

  /** The plan once its orders were answered. */
  public JsonNode approve() {
    approval();
    return settled();
  }

  /** Asks for it and waits for nothing. */
  public void approval() {
    run.people().secondManager().post(BASKET, plan + "/approval", Json.object());
  }

  public JsonNode settled() {
    return manager.until(BASKET, plan, Run.JOB, "APPROVED", "PARTLY_APPROVED");
  }

  /** Its orders as they are now. */
  public List<JsonNode> orders() {
    return run.people().officer().all(COOPERATIVE, "/purchase-orders?campaignId=" + campaign);
  }

  private void open() {
    Row giver =
        run.scenario().pledges().stream()
            .filter(pledge -> pledge.get("kind").equals(Alliance.FUNDING))
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
                        Alliance.FUNDING,
                        "amount",
                        budget))
                .text("id");
    manager.post(
        DISTRIBUTION,
        pledge + "/signature",
        Json.object("reference", "CONV-" + suffix, "signedOn", run.day(0)));
    for (JsonNode governor : run.scenario().programme().path("governorAuthorisations")) {
      authorise(path, "GOVERNOR", Json.text(governor, "territoryCode"));
    }
    authorise(path, "DATA_PROTECTION", null);
    authorise(budget);
    manager.post(DISTRIBUTION, path + "/opening", Json.object());
  }

  /** From now on so much may be ordered for. */
  public void authorise(BigDecimal amount) {
    manager.post(
        DISTRIBUTION,
        "/campaigns/" + campaign + "/budget-authorisations",
        Json.object("amount", amount));
  }

  private ObjectNode draft() {
    JsonNode programme = run.scenario().programme();
    return Json.object(
        "code",
        history.campaignCode + "-" + suffix,
        "nameFr",
        "Campagne à côté",
        "nameAr",
        "حملة موازية",
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
            "kind",
            kind,
            "territory",
            territory,
            "reference",
            "REF-" + suffix,
            "issuedOn",
            run.day(0)));
  }

  public String id() {
    return campaign;
  }

  public BigDecimal committed() {
    return Json.money(
        run.people()
            .pays()
            .get(COOPERATIVE, "/campaign-budgets/" + campaign)
            .json()
            .path("committedAmount"));
  }

  /** What was ordered is cancelled, which frees goods and money, and so is the campaign. */
  public String giveUp() {
    for (JsonNode order : orders()) {
      manager.post(
          COOPERATIVE,
          "/purchase-orders/" + Json.text(order, "id", "orderId") + "/cancellation",
          Json.object("reason", "the campaign is given up"));
    }
    manager.post(
        DISTRIBUTION,
        "/campaigns/" + campaign + "/cancellation",
        Json.object("reason", "given up"));
    return "cancelled: " + committed() + " MAD committed";
  }
}
