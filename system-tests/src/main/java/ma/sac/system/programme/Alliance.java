package ma.sac.system.programme;

import static ma.sac.system.client.Service.BASKET;
import static ma.sac.system.client.Service.DISTRIBUTION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import ma.sac.system.client.Answer;
import ma.sac.system.client.Json;
import ma.sac.system.client.Person;
import ma.sac.system.scenario.Row;

/** Who carries the campaign, what they give, and what a basket is. */
public final class Alliance {

  /** Left unauthorised, for what nobody foresaw. */
  private static final BigDecimal RESERVE = new BigDecimal("0.10");

  public static final String FUNDING = "FUNDING";

  private final Run run;
  private final History history;
  private final Person manager;

  public Alliance(Run run) {
    this.run = run;
    this.history = run.history();
    this.manager = run.people().manager();
  }

  public String partners() {
    Map<String, String> known = new HashMap<>();
    manager.each(
        DISTRIBUTION, "/partners", p -> known.put(Json.text(p, "nameFr"), Json.text(p, "id")));
    for (Row row : run.scenario().partners()) {
      String id = known.get(row.get("nameFr"));
      if (id == null) {
        ObjectNode body =
            Json.object(
                "nameFr", row.get("nameFr"),
                "nameAr", row.get("nameAr"),
                "sector", row.get("sector"));
        id = manager.post(DISTRIBUTION, "/partners", body).text("id");
      }
      history.partners.put(row.key(), id);
    }
    return history.partners.size() + " of three sectors";
  }

  public String model() {
    String nameFr = run.scenario().model().at("/name/fr").asText();
    for (JsonNode model : manager.all(BASKET, "/basket-models")) {
      if (Json.text(model, "nameFr").equals(nameFr)
          && Json.text(model, "status").equals("PUBLISHED")) {
        history.modelId = Json.text(model, "id");
        history.modelVersion = published(model);
      }
    }
    if (history.modelId.isEmpty()) {
      String id = manager.post(BASKET, "/basket-models", modelBody()).text("id");
      Answer model = manager.post(BASKET, "/basket-models/" + id + "/publication", Json.object());
      history.modelId = id;
      history.modelVersion = published(model.json());
      history.fact("basket-model.published", id);
    }
    return "version " + history.modelVersion;
  }

  private static int published(JsonNode model) {
    return model.path("version").asInt(1);
  }

  private ObjectNode modelBody() {
    JsonNode model = run.scenario().model();
    ObjectNode body = Json.object("nameFr", model.at("/name/fr"), "nameAr", model.at("/name/ar"));
    ArrayNode components = body.putArray("components");
    for (JsonNode component : model.path("components")) {
      components.add(
          Json.object(
              "kind", component.get("kind"),
              "category", component.get("category"),
              "quantity", component.get("quantityPerBasket"),
              "netWeightGrams", component.get("netWeightGrams"),
              "substitutes", component.get("substitutes")));
    }
    return body;
  }

  public String campaign() {
    JsonNode programme = run.scenario().programme();
    history.campaignCode =
        Json.text(programme, "codePrefix")
            + "-"
            + Long.toString(Instant.now().getEpochSecond(), 36).toUpperCase(java.util.Locale.ROOT);
    ObjectNode body =
        Json.object(
            "code", history.campaignCode,
            "nameFr", programme.at("/name/fr"),
            "nameAr", programme.at("/name/ar"),
            "startsOn", run.startsOn(),
            "endsOn", run.endsOn(),
            "sourceTerritories", programme.get("sourceTerritories"),
            "targetTerritories", programme.get("targetTerritories"),
            "basketModelId", history.modelId,
            "basketModelVersion", history.modelVersion,
            "baskets", run.baskets(),
            "warehouseIds", java.util.List.of(run.warehouse()),
            "partnerIds", history.partners.values());
    history.campaignId = manager.post(DISTRIBUTION, "/campaigns", body).text("id");
    history.fact("campaign.drafted", history.campaignId);
    return history.campaignCode;
  }

  public String pledges() {
    for (Row row : run.scenario().pledges()) {
      BigDecimal amount = row.money("amountMad");
      String id = promise(row.get("partnerKey"), row.get("kind"), amount, row.get("description"));
      if (row.get("kind").equals(FUNDING)) {
        receive(id, amount);
      }
    }
    return history.facts("pledge.recorded").size()
        + " signed, "
        + history.received
        + " MAD received";
  }

  /** A pledge that is signed at once. */
  public String promise(String partnerKey, String kind, BigDecimal amount, String description) {
    String id =
        manager
            .post(
                DISTRIBUTION,
                "/campaigns/" + history.campaignId + "/pledges",
                Json.object(
                    "partnerId", history.partners.get(partnerKey),
                    "kind", kind,
                    "amount", amount,
                    "description", description))
            .text("id");
    history.fact("pledge.recorded", id);
    manager.post(
        DISTRIBUTION,
        "/pledges/" + id + "/signature",
        Json.object("reference", "CONV-" + id.substring(28), "signedOn", run.day(0)));
    if (kind.equals(FUNDING)) {
      history.pledged = history.pledged.add(amount);
      history.signed = history.signed.add(amount);
    }
    return id;
  }

  /** Funding comes in. */
  public void receive(String pledgeId, BigDecimal amount) {
    manager.post(
        DISTRIBUTION,
        "/pledges/" + pledgeId + "/receipts",
        Json.object(
            "amount",
            amount,
            "receivedOn",
            run.day(0),
            "reference",
            "VIR-" + pledgeId.substring(28)));
    history.received = history.received.add(amount);
  }

  public String authorisations() {
    JsonNode programme = run.scenario().programme();
    String path = "/campaigns/" + history.campaignId + "/authorisations";
    manager.post(
        DISTRIBUTION,
        path,
        Json.object(
            "kind", "DATA_PROTECTION",
            "reference", programme.get("dataProtectionReference"),
            "issuedOn", run.day(0)));
    for (JsonNode governor : programme.path("governorAuthorisations")) {
      manager.post(
          DISTRIBUTION,
          path,
          Json.object(
              "kind", "GOVERNOR",
              "territory", governor.get("territoryCode"),
              "reference", governor.get("reference"),
              "issuedOn", run.day(governor.path("issuedOnDay").asInt())));
    }
    return 1 + programme.path("governorAuthorisations").size() + " recorded";
  }

  public String budget() {
    authorise(
        history.signed.subtract(
            history.signed.multiply(RESERVE).setScale(2, RoundingMode.HALF_UP)));
    return history.authorised + " MAD authorised of " + history.signed + " signed";
  }

  public void authorise(BigDecimal amount) {
    manager.post(
        DISTRIBUTION,
        "/campaigns/" + history.campaignId + "/budget-authorisations",
        Json.object("amount", amount));
    history.authorised = amount;
  }

  public String open() {
    manager.post(DISTRIBUTION, "/campaigns/" + history.campaignId + "/opening", Json.object());
    history.fact("campaign.opened", history.campaignId);
    return "open";
  }
}
