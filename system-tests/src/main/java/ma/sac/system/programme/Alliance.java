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
final class Alliance {

  /** Left unauthorised, for what nobody foresaw. */
  private static final BigDecimal RESERVE = new BigDecimal("0.10");

  private final Run run;
  private final History history;
  private final Person manager;

  Alliance(Run run) {
    this.run = run;
    this.history = run.history();
    this.manager = run.people().manager();
  }

  String partners() {
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

  String model() {
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

  String campaign() {
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
            "startsOn", run.day(programme.path("startDay").asInt()),
            "endsOn", run.day(programme.path("endDay").asInt()),
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

  String pledges() {
    for (Row row : run.scenario().pledges()) {
      BigDecimal amount = row.money("amountMad");
      String id =
          manager
              .post(
                  DISTRIBUTION,
                  "/campaigns/" + history.campaignId + "/pledges",
                  Json.object(
                      "partnerId", history.partners.get(row.get("partnerKey")),
                      "kind", row.get("kind"),
                      "amount", amount,
                      "description", row.get("description")))
              .text("id");
      history.fact("pledge.recorded", id);
      manager.post(
          DISTRIBUTION,
          "/pledges/" + id + "/signature",
          Json.object("reference", "CONV-" + id.substring(28), "signedOn", run.day(0)));
      if (row.get("kind").equals("FUNDING")) {
        manager.post(
            DISTRIBUTION,
            "/pledges/" + id + "/receipts",
            Json.object(
                "amount",
                amount,
                "receivedOn",
                run.day(0),
                "reference",
                "VIR-" + id.substring(28)));
        history.pledged = history.pledged.add(amount);
        history.signed = history.signed.add(amount);
        history.received = history.received.add(amount);
      }
    }
    return history.facts("pledge.recorded").size()
        + " signed, "
        + history.received
        + " MAD received";
  }

  String authorisations() {
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

  String budget() {
    history.authorised =
        history.signed.subtract(history.signed.multiply(RESERVE).setScale(2, RoundingMode.HALF_UP));
    manager.post(
        DISTRIBUTION,
        "/campaigns/" + history.campaignId + "/budget-authorisations",
        Json.object("amount", history.authorised));
    return history.authorised + " MAD authorised of " + history.signed + " signed";
  }

  String open() {
    manager.post(DISTRIBUTION, "/campaigns/" + history.campaignId + "/opening", Json.object());
    history.fact("campaign.opened", history.campaignId);
    return "open";
  }
}
