package ma.sac.system.programme;

import static ma.sac.system.client.Service.BASKET;
import static ma.sac.system.client.Service.BENEFICIARY;
import static ma.sac.system.client.Service.COOPERATIVE;
import static ma.sac.system.client.Service.DISTRIBUTION;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ma.sac.system.client.Answer;
import ma.sac.system.client.Json;
import ma.sac.system.client.Pause;
import ma.sac.system.client.Person;
import ma.sac.system.client.Service;

/** What anyone may read of the programme once it is done. */
final class Reading {

  private static final int SAMPLE = 20;

  private final Run run;
  private final History history;
  private final Findings findings;
  private final Person partner;

  Reading(Run run, Findings findings) {
    this.run = run;
    this.history = run.history();
    this.findings = findings;
    this.partner = run.people().partner(history.partners.values().iterator().next());
  }

  /** The impact, as soon as the last news have reached it; else as it is after a while. */
  String impact() {
    Instant end = Instant.now().plus(run.settling());
    String path = "/campaigns/" + history.campaignId + "/impact";
    do {
      findings.impact = partner.get(DISTRIBUTION, path).json();
      if (isComplete(findings.impact)) {
        break;
      }
      Pause.of(Duration.ofMillis(500));
    } while (Instant.now().isBefore(end));
    keep(findings.impact);
    findings.publicImpact = run.people().anyone().get(DISTRIBUTION, "/public" + path).json();
    keep(findings.publicImpact);
    page(DISTRIBUTION, "/public" + path);
    findings.budget =
        run.people().pays().get(COOPERATIVE, "/campaign-budgets/" + history.campaignId).json();
    return findings.impact.at("/baskets/handedOver").asText()
        + " handed over, "
        + findings.impact.path("peopleReached").asText()
        + " people reached";
  }

  private boolean isComplete(JsonNode impact) {
    return impact.at("/baskets/handedOver").asInt() == history.given.size()
        && Json.money(impact.at("/money/paid")).compareTo(history.paid) == 0
        && Json.money(impact.at("/money/accepted")).compareTo(history.accepted) == 0
        && impact.at("/support/opened").asInt() >= history.helpThatCounts()
        && impact.at("/support/closed").asInt() >= history.facts("support-action.closed").size()
        && closedOfOrders(impact) == history.closedHelpOfOrders();
  }

  /** Officers' help may count for another campaign too; that which an order caused does not. */
  private static int closedOfOrders(JsonNode impact) {
    int closed = 0;
    for (JsonNode given : impact.at("/support/byKindAndCause")) {
      closed += given.path("cause").asText().equals("OFFICER") ? 0 : given.path("closed").asInt();
    }
    return closed;
  }

  String provenance() {
    String path = "/campaigns/" + history.campaignId + "/provenance";
    findings.provenance = partner.get(BASKET, path).json();
    keep(findings.provenance);
    List<String> serials = sample(new ArrayList<>(history.given.keySet()));
    for (String serial : serials) {
      JsonNode provenance = partner.get(BASKET, "/baskets/" + serial + "/provenance").json();
      findings.basketProvenance.put(serial, provenance);
      keep(provenance);
      findings.journeys.put(
          serial,
          run.people().coordinator().get(DISTRIBUTION, "/baskets/" + serial + "/journey").json());
    }
    Person coordinator = run.people().coordinator();
    for (String lot : history.lots.keySet()) {
      findings.basketsOfLots.put(
          lot, coordinator.get(BASKET, "/lots/" + lot + "/baskets").json().path("baskets").asInt());
    }
    String lot = history.lots.keySet().iterator().next();
    coordinator.each(
        DISTRIBUTION, "/lots/" + lot + "/enrolments", any -> findings.enrolmentsOfOneLot++);
    return serials.size() + " baskets and " + history.lots.size() + " lots traced";
  }

  String publicPages() {
    Person anyone = run.people().anyone();
    for (String serial : sample(new ArrayList<>(history.given.keySet())).subList(0, 3)) {
      String code = history.labels.get(serial);
      keep(anyone.get(BASKET, "/public/baskets/" + code).json());
      page(BASKET, "/public/baskets/" + code);
      findings.publicPagesOpened++;
      String wrong = code.substring(0, code.length() - 4) + "AAAA";
      findings.wrongCodesTried += 2;
      for (String forged : List.of(wrong, serial + ".AAAA")) {
        Answer answer = anyone.look(BASKET, "/public/baskets/" + forged, "application/json");
        findings.wrongCodesRefused += answer.status() == 404 ? 1 : 0;
      }
    }
    return findings.publicPagesOpened
        + " opened, "
        + findings.wrongCodesRefused
        + " forged refused";
  }

  String reasons() {
    Person registrar = run.people().registrar();
    JsonNode families =
        registrar.get(BENEFICIARY, "/households?status=VERIFIED&limit=10").json().path("items");
    for (JsonNode family : families) {
      findings.scoresRead++;
      JsonNode score =
          registrar.get(BENEFICIARY, "/households/" + Json.text(family, "id") + "/score").json();
      boolean explained =
          score.path("scorecardVersion").asInt() > 0
              && score.path("rules").isArray()
              && points(score.path("rules")) == score.path("total").asInt();
      findings.scoresExplained += explained ? 1 : 0;
    }
    for (String status : List.of("WAITLISTED", "REFUSED")) {
      run.people()
          .manager()
          .each(
              BENEFICIARY,
              "/enrolments?campaignId=" + history.campaignId + "&status=" + status,
              enrolment -> {
                findings.leftOutFamilies++;
                if (Json.text(enrolment, "reason").isBlank()) {
                  findings.leftOutWithoutReason.add(Json.text(enrolment, "id"));
                }
              });
    }
    return findings.scoresRead + " scores, " + findings.leftOutFamilies + " families told why";
  }

  private static int points(JsonNode rules) {
    int sum = 0;
    for (JsonNode rule : rules) {
      sum += rule.path("points").asInt();
    }
    return sum;
  }

  /** Reads again what was acknowledged: all of the few, some of the many. */
  String acknowledged() {
    Person officer = run.people().auditor();
    history
        .orders
        .keySet()
        .forEach(id -> readAgain(officer, COOPERATIVE, "/purchase-orders/" + id));
    history
        .facts("payment.recorded")
        .forEach(id -> readAgain(officer, COOPERATIVE, "/payments/" + id));
    history
        .facts("goods-receipt.recorded")
        .forEach(id -> readAgain(officer, BASKET, "/goods-receipts/" + id));
    history.assembled.keySet().forEach(id -> readAgain(officer, BASKET, "/assembly-runs/" + id));
    history.shipments.keySet().forEach(id -> readAgain(officer, DISTRIBUTION, "/shipments/" + id));
    for (String serial : sample(new ArrayList<>(history.given.keySet()))) {
      readAgain(officer, DISTRIBUTION, "/handovers/" + history.given.get(serial).handoverId());
    }
    int found = findings.acknowledgedRead - findings.acknowledgedMissing.size();
    return found + " of " + findings.acknowledgedRead + " found again";
  }

  private void readAgain(Person who, Service service, String path) {
    findings.acknowledgedRead++;
    if (!who.look(service, path, "application/json").isSuccess()) {
      findings.acknowledgedMissing.add(service.title() + path);
    }
  }

  private void page(Service service, String path) {
    history.shownToOthers.add(run.people().anyone().look(service, path, "text/html").body());
  }

  private void keep(JsonNode shown) {
    history.shownToOthers.add(Json.write(shown).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Evenly spread over the sorted list. */
  private static List<String> sample(List<String> all) {
    List<String> sorted = all.stream().sorted().toList();
    List<String> chosen = new ArrayList<>();
    int step = Math.max(1, sorted.size() / SAMPLE);
    for (int i = 0; i < sorted.size() && chosen.size() < SAMPLE; i += step) {
      chosen.add(sorted.get(i));
    }
    return chosen;
  }
}
