package ma.sac.system.programme;

import static ma.sac.system.client.Service.BASKET;
import static ma.sac.system.client.Service.BENEFICIARY;
import static ma.sac.system.client.Service.DISTRIBUTION;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import ma.sac.system.client.Json;
import ma.sac.system.client.Pause;
import ma.sac.system.client.Person;

/** What each service has made of the others' news, as soon as it is all there. */
final class TakenIn {

  private final Run run;
  private final History history;
  private final Findings findings;
  private final Person coordinator;

  TakenIn(Run run, Findings findings) {
    this.run = run;
    this.history = run.history();
    this.findings = findings;
    this.coordinator = run.people().coordinator();
  }

  String read() {
    Instant end = Instant.now().plus(run.settling());
    // Both are read each time: what the one shows must not hang on the other.
    while (!(basketServiceKnows() & registryKnows()) && Instant.now().isBefore(end)) {
      Pause.of(Duration.ofMillis(300));
    }
    lots();
    incidents();
    return findings.enrolments.size() + " enrolments, " + findings.unitsOfLots.size() + " lots";
  }

  private boolean basketServiceKnows() {
    JsonNode provenance =
        coordinator.get(BASKET, "/campaigns/" + history.campaignId + "/provenance").json();
    return provenance.at("/byPlace/HANDED_OVER").asInt() == history.given.size();
  }

  private boolean registryKnows() {
    findings.enrolments.clear();
    for (String status : new String[] {"APPROVED", "PARTLY_SERVED", "SERVED", "NOT_SERVED"}) {
      run.people()
          .manager()
          .each(
              BENEFICIARY,
              "/enrolments?campaignId=" + history.campaignId + "&status=" + status,
              enrolment -> findings.enrolments.put(Json.text(enrolment, "id"), status));
    }
    return findings.enrolments.entrySet().containsAll(ServedFamilies.statuses(history).entrySet());
  }

  private void lots() {
    coordinator.each(
        BASKET,
        "/lots?campaignId=" + history.campaignId,
        lot -> {
          int units = 0;
          for (JsonNode account : lot.path("stock")) {
            units += account.asInt();
          }
          findings.unitsOfLots.put(Json.text(lot, "id"), units);
        });
  }

  private void incidents() {
    coordinator.each(
        DISTRIBUTION,
        "/incidents?campaignId=" + history.campaignId,
        incident -> {
          if (Json.text(incident, "status").equals("OPEN")
              && !history.open.containsKey(Json.text(incident, "id"))) {
            // People's words may name somebody; a discrepancy's are a service's own.
            boolean written = Json.text(incident, "type").equals("DISCREPANCY");
            findings.openIncidents.add(
                Json.text(incident, "type")
                    + " "
                    + Json.text(incident, written ? "description" : "id"));
          }
        });
  }
}
