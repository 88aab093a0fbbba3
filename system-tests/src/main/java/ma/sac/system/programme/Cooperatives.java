package ma.sac.system.programme;

import static ma.sac.system.client.Service.COOPERATIVE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.sac.system.client.Json;
import ma.sac.system.client.Person;
import ma.sac.system.scenario.Row;

/** Cooperatives, what they sell, and how much of it they offer now. */
final class Cooperatives {

  /** Of so many products and offers the officer enters one, for who cannot use a computer. */
  private static final int ON_BEHALF = 5;

  private static final String NUMBER = "registrationNumber";

  private final Run run;
  private final History history;

  Cooperatives(Run run) {
    this.run = run;
    this.history = run.history();
  }

  String register() {
    Person officer = run.people().officer();
    Map<String, JsonNode> known = new HashMap<>();
    officer.each(COOPERATIVE, "/cooperatives", c -> known.put(Json.text(c, NUMBER), c));
    List<Row> rows = run.scenario().cooperatives();
    List<String> ids =
        Connections.each(rows, row -> register(officer, row, known.get(row.get(NUMBER))));
    for (int i = 0; i < rows.size(); i++) {
      history.cooperatives.put(rows.get(i).key(), ids.get(i));
      if (rows.get(i).yes("womenLed")) {
        history.womenLed.add(ids.get(i));
      }
    }
    int fresh = history.facts("cooperative.registered").size();
    return fresh + " registered and verified, " + (history.cooperatives.size() - fresh) + " known";
  }

  private String register(Person officer, Row row, JsonNode known) {
    JsonNode cooperative = known;
    if (cooperative == null) {
      cooperative = officer.post(COOPERATIVE, "/cooperatives", registration(row)).json();
      history.fact("cooperative.registered", id(cooperative));
    }
    String id = id(cooperative);
    if (Json.text(cooperative, "status").equals("REGISTERED")) {
      officer.post(COOPERATIVE, "/cooperatives/" + id + "/verification", verification(row));
      history.fact("cooperative.verified", id);
    } else if (Json.text(cooperative, "status").equals("SUSPENDED")) {
      // An earlier programme was stopped before it could do so.
      officer.post(
          COOPERATIVE,
          "/cooperatives/" + id + "/reinstatement",
          Json.object("reason", "a new campaign begins"));
      history.fact("cooperative.reinstated", id);
    }
    return id;
  }

  private static ObjectNode registration(Row row) {
    ObjectNode body =
        Json.object(
            NUMBER,
            row.get(NUMBER),
            "nameFr",
            row.get("nameFr"),
            "nameAr",
            row.get("nameAr"),
            "commune",
            row.get("communeCode"),
            "sector",
            row.get("sector"),
            "members",
            row.number("members"),
            "women",
            row.number("women"),
            "youth",
            row.number("youth"),
            "womenLed",
            row.yes("womenLed"),
            "ice",
            row.get("ice"),
            "rib",
            row.get("rib"));
    return body.set(
        "contact", Json.object("name", row.get("contactName"), "phone", row.get("contactPhone")));
  }

  private ObjectNode verification(Row row) {
    return Json.object(
        "decision",
        "VERIFIED",
        "rural",
        true,
        "evidence",
        row.get("evidence"),
        "validUntil",
        run.day(365));
  }

  String list() {
    Map<String, String> known = new HashMap<>();
    run.people()
        .officer()
        .each(
            COOPERATIVE,
            "/products",
            p -> known.put(Json.text(p, "cooperativeId") + Json.text(p, "nameFr"), id(p)));
    List<Row> rows = run.scenario().products();
    List<String> ids =
        Connections.each(
            rows,
            row -> {
              String id = known.get(cooperativeOf(row) + row.get("nameFr"));
              return id == null ? list(row, rows.indexOf(row)) : id;
            });
    for (int i = 0; i < rows.size(); i++) {
      history.products.put(rows.get(i).key(), ids.get(i));
    }
    int fresh = history.facts("product.listed").size();
    return fresh + " listed, " + (history.products.size() - fresh) + " known";
  }

  private String list(Row row, int number) {
    boolean onBehalf = number % ON_BEHALF == 0;
    String cooperative = cooperativeOf(row);
    String id =
        id(
            seller(cooperative, onBehalf)
                .post(COOPERATIVE, "/products", product(row, cooperative, onBehalf))
                .json());
    history.fact("product.listed", id);
    return id;
  }

  private String cooperativeOf(Row product) {
    return history.cooperatives.get(product.get("cooperativeKey"));
  }

  String offer() {
    List<Row> rows = run.scenario().offers();
    Connections.each(rows, row -> offer(row, rows.indexOf(row)))
        .forEach(offer -> history.offers.put(offer.id(), offer));
    return history.offers.size() + " published";
  }

  private OfferMade offer(Row row, int number) {
    Row product = run.scenario().productOf(row);
    String cooperative = cooperativeOf(product);
    String productId = history.products.get(product.key());
    boolean onBehalf = number % ON_BEHALF == 0;
    String id =
        id(
            seller(cooperative, onBehalf)
                .post(COOPERATIVE, "/offers", offer(row, productId, onBehalf))
                .json());
    history.fact("offer.published", id);
    return new OfferMade(
        id, productId, cooperative, row.number("quantity"), row.money("unitPriceMad"));
  }

  private Person seller(String cooperativeId, boolean onBehalf) {
    return onBehalf ? run.people().officer() : run.people().cooperative(cooperativeId);
  }

  private static ObjectNode product(Row row, String cooperativeId, boolean onBehalf) {
    return Json.object(
        "cooperativeId", cooperativeId,
        "kind", row.get("kind"),
        "category", row.get("category"),
        "nameFr", row.get("nameFr"),
        "nameAr", row.get("nameAr"),
        "unit", row.get("unit"),
        "netWeightGrams", row.number("netWeightGrams"),
        "shelfLifeDays", row.numberOrNull("shelfLifeDays"),
        "onssaAuthorisation", row.textOrNull("onssa"),
        "onBehalfOf", onBehalf(onBehalf));
  }

  private ObjectNode offer(Row row, String productId, boolean onBehalf) {
    return Json.object(
        "productId", productId,
        "quantity", row.number("quantity"),
        "unitPrice", row.money("unitPriceMad"),
        "minimumOrder", row.number("minimumOrder"),
        "lotSize", row.number("lotSize"),
        "leadTimeDays", row.number("leadTimeDays"),
        "windowFrom", run.day(row.number("windowFromDay")),
        "windowTo", run.day(row.number("windowToDay")),
        "onBehalfOf", onBehalf(onBehalf));
  }

  static ObjectNode onBehalf(boolean byAnOfficer) {
    return byAnOfficer
        ? Json.object("channel", "TELEPHONE", "reference", "call noted by the officer")
        : null;
  }

  private static String id(JsonNode resource) {
    return Json.text(resource, "id");
  }
}
