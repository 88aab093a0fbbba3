package ma.sac.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import ma.sac.test.contracts.DecisionTable;
import ma.sac.test.contracts.ForeignEvent;
import ma.sac.test.events.Intake;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Walks what facts of an enrolment do to its voucher, and facts of a discrepancy to its incident.
 */
@QuarkusTest
class RightsWalkTest {
  @Inject MeterRegistry metrics;

  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
    RealServers.createTopics(12, Topic.DISCREPANCIES);
  }

  @Test
  void shouldFitTheVoucherAsTheTableSaysWhateverItsState() throws Exception {
    DecisionTable table = FactsWalkTest.table("fact about an enrolment whose voucher is");
    int cells = table.rows().size() * table.columns().size();
    Heard.Run run = Heard.run(cells);
    Ground ground = Steps.withBasketsAtSite(run, cells);
    List<Steps.Right> rights = Steps.rights(ground);
    Intake intake = FactsWalkTest.intake(metrics);
    Map<String, String> expected = new TreeMap<>();
    Map<String, Steps.Right> shown = new TreeMap<>();
    int excesses = 0;
    for (String type : table.rows().keySet()) {
      for (String state : table.columns()) {
        Steps.Right right = rights.get(shown.size());
        bring(ground, right, state, run.serial(shown.size() + 1));
        String[] outcome = table.outcome(type, state).split(", ");
        excesses += outcome.length - 1;
        expected.put(type + " / " + state, outcome[0]);
        shown.put(type + " / " + state, right);
        int entitlement = type.equals("enrolment.changed") ? 0 : 1;
        String status = type.equals("enrolment.withdrawn") ? "WITHDRAWN" : "APPROVED";
        UUID enrolment = right.enrolmentId();
        intake.add(Heard.enrolment(type, ground, enrolment, entitlement, status, 2));
        // An older word that comes late.
        intake.add(Heard.enrolment("enrolment.withdrawn", ground, enrolment, 1, "WITHDRAWN", 1));
      }
    }
    intake.awaitTaken();

    Map<String, String> found = new TreeMap<>();
    for (Map.Entry<String, Steps.Right> right : shown.entrySet()) {
      found.put(
          right.getKey(),
          Database.rows(
                  "SELECT status FROM voucher WHERE id = '%s'"
                      .formatted(right.getValue().voucherId()))
              .get(0)
              .get(0));
    }
    assertEquals(expected, found);
    assertEquals(
        excesses,
        Database.number(
            "SELECT count(*) FROM incident WHERE campaign_id = '%s' AND type = 'EXCESS'"
                .formatted(ground.campaign())));
    assertEquals(Set.of(), intake.parked());
    assertEquals(0, intake.setAside());
    assertEquals(0, Database.accountsThatDiffer(ground));
  }

  private static void bring(Ground ground, Steps.Right right, String state, String serial)
      throws Exception {
    switch (state) {
      case "ISSUED" -> {}
      case "REDEEMED" ->
          Api.post(Api.AGENT, "/handovers", Steps.handover(ground, right, serial)).statusCode(201);
      case "REVOKED" ->
          Api.post(
                  Api.LOGISTICS,
                  "/vouchers/" + right.voucherId() + "/revocation",
                  Map.of("reason", "MOVED_AWAY"))
              .statusCode(200);
      case "EXPIRED" ->
          Database.execute(
              "UPDATE voucher SET status = 'EXPIRED', ordinal = NULL WHERE id = '%s'"
                  .formatted(right.voucherId()));
      default -> throw new IllegalArgumentException(state);
    }
  }

  @Test
  void shouldOpenAndResolveTheIncidentOfADiscrepancyAsTheTableSays() throws Exception {
    DecisionTable table = FactsWalkTest.table("fact about a discrepancy whose incident is");
    Intake intake = FactsWalkTest.intake(metrics);
    Map<String, String> expected = new TreeMap<>();
    Map<String, UUID> told = new TreeMap<>();
    for (String type : table.rows().keySet()) {
      for (String state : table.columns()) {
        UUID id = UUID.randomUUID();
        if (!state.equals("not there")) {
          tell(intake, "discrepancy.found", id, 1);
        }
        if (state.equals("RESOLVED")) {
          tell(intake, "discrepancy.resolved", id, 2);
        }
        tell(intake, type, id, 3);
        expected.put(type + " / " + state, table.outcome(type, state));
        told.put(type + " / " + state, id);
      }
    }
    intake.awaitTaken();

    Map<String, String> found = new TreeMap<>();
    for (Map.Entry<String, UUID> discrepancy : told.entrySet()) {
      List<List<String>> rows =
          Database.rows(
              "SELECT status FROM incident WHERE type = 'DISCREPANCY' AND discrepancy_id = '%s'"
                  .formatted(discrepancy.getValue()));
      found.put(discrepancy.getKey(), rows.isEmpty() ? "none" : rows.get(0).get(0));
    }
    assertEquals(expected, found);
    assertEquals(Set.of(), intake.parked());
    assertEquals(0, intake.setAside());
  }

  private static void tell(Intake intake, String type, UUID id, long sequence) {
    String value =
        ForeignEvent.example("basket-service", "discrepancy.found")
            .replaceFirst("(\"discrepancyId\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + id + "\"");
    intake.tell(Topic.DISCREPANCIES, id, type, sequence, value);
  }
}
