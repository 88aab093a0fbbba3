package ma.sac.system.programme;

import static ma.sac.system.client.Service.COOPERATIVE;
import static ma.sac.system.client.Service.DISTRIBUTION;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ma.sac.system.client.Json;
import ma.sac.system.client.Person;

/**
 * What is open, and what is where, read of the services and held against what we did ourselves:
 * basket by basket, order by order, right by right.
 */
final class Reckoning {

  private static final Set<String> BY_SITE =
      Set.of("AT_SITE", "HANDED_OVER", "GIVEN_WITHOUT_RIGHT");

  private final Run run;
  private final History history;
  private final Person coordinator;
  private final Whereabouts whereabouts;

  Reckoning(Run run) {
    this.run = run;
    this.history = run.history();
    this.coordinator = run.people().coordinator();
    this.whereabouts = new Whereabouts(history);
  }

  String compare() {
    stock();
    orders();
    vouchers();
    incidents();
    journeys();
    return history.open.size()
        + " incidents, "
        + history.vouchersUnused()
        + " rights unused, "
        + history.aside.size()
        + " baskets aside";
  }

  private void stock() {
    Map<String, Integer> theirs = new TreeMap<>();
    for (JsonNode row :
        coordinator
            .get(DISTRIBUTION, "/basket-stock?campaignId=" + history.campaignId)
            .json()
            .path("items")) {
      String status = Json.text(row, "status");
      String place = BY_SITE.contains(status) ? status + " " + Json.text(row, "siteId") : status;
      theirs.merge(place, row.path("baskets").asInt(), Integer::sum);
    }
    history.compare(4, "stockByPlace", whereabouts.basketsByPlace(), theirs);
  }

  private void orders() {
    Map<String, String> ours = new TreeMap<>();
    history.orders.forEach(
        (id, order) -> {
          BigDecimal paid = history.payments.getOrDefault(id, BigDecimal.ZERO);
          BigDecimal unearned = paid.subtract(order.amount()).max(BigDecimal.ZERO);
          ours.put(id, amounts(order.amount(), order.amount(), paid, unearned));
        });
    Map<String, String> theirs = new TreeMap<>();
    run.people()
        .officer()
        .each(
            COOPERATIVE,
            "/purchase-orders?campaignId=" + history.campaignId,
            order ->
                theirs.put(
                    Json.text(order, "id"),
                    amounts(
                        Json.money(order.path("committedAmount")),
                        Json.money(order.path("acceptedAmount")),
                        Json.money(order.path("paidAmount")),
                        Json.money(order.path("receivableAmount")))));
    history.compare(3, "committedAcceptedPaidReceivableByOrder", ours, theirs);
  }

  private static String amounts(BigDecimal... amounts) {
    List<String> texts = new ArrayList<>();
    for (BigDecimal amount : amounts) {
      texts.add(amount.setScale(2).toPlainString());
    }
    return String.join(" ", texts);
  }

  private void vouchers() {
    Map<String, Integer> ours = new TreeMap<>();
    count(ours, "ISSUED", history.vouchersUnused());
    count(ours, "REDEEMED", history.given.size());
    count(ours, "REVOKED", history.revoked.size());
    Map<String, Integer> theirs = new TreeMap<>();
    coordinator.each(
        DISTRIBUTION,
        "/vouchers?campaignId=" + history.campaignId,
        voucher -> count(theirs, Json.text(voucher, "status"), 1));
    history.compare(5, "vouchersByStatus", ours, theirs);
  }

  private static void count(Map<String, Integer> counts, String what, int more) {
    if (more != 0) {
      counts.merge(what, more, Integer::sum);
    }
  }

  /** Those that must still be open; whether others are is asked where news are taken in. */
  private void incidents() {
    Map<String, String> ours = new TreeMap<>();
    history.open.forEach((id, incident) -> ours.put(id, incident.toString()));
    Map<String, String> theirs = new TreeMap<>();
    coordinator.each(
        DISTRIBUTION,
        "/incidents?status=OPEN&campaignId=" + history.campaignId,
        incident -> {
          if (ours.containsKey(Json.text(incident, "id"))) {
            theirs.put(
                Json.text(incident, "id"),
                new IncidentOpened(Json.text(incident, "type"), Json.text(incident, "serial"))
                    .toString());
          }
        });
    history.compare(5, "openIncidents", ours, theirs);
  }

  /** A basket with an open incident says so, and where it is. */
  private void journeys() {
    Map<String, String> ours = new TreeMap<>();
    history.open.values().stream()
        .filter(incident -> !incident.serial().isEmpty())
        .forEach(
            incident ->
                ours.merge(
                    incident.serial(),
                    whereabouts.status(incident.serial()) + " " + incident.type(),
                    (before, more) -> before + " " + incident.type()));
    Map<String, String> theirs = new TreeMap<>();
    for (String serial : ours.keySet()) {
      JsonNode journey = coordinator.get(DISTRIBUTION, "/baskets/" + serial + "/journey").json();
      StringBuilder text = new StringBuilder(Json.text(journey, "status"));
      journey.path("openIncidents").forEach(type -> text.append(' ').append(type.asText()));
      theirs.put(serial, text.toString());
    }
    history.compare(9, "journeysWithOpenIncidents", ours, theirs);
  }
}
