package ma.sac.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ma.sac.distribution.stock.BasketStatus;
import ma.sac.test.contracts.DecisionTable;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Walks a device's reports: a basket in every place, on a voucher in every state. Each cell has a
 * basket of its own, and where the voucher is good, a voucher of its own.
 */
@QuarkusTest
class ReportsWalkTest {
  private static final String NOT_RELEASED = "not released";
  private static final String RECALLED = "AT_SITE and recalled";

  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
  }

  private final DecisionTable table = FactsWalkTest.table("a device's report of a basket that is");
  private final List<String> places = List.copyOf(table.rows().keySet());
  private final List<String> rights = table.columns();
  private final int cells = places.size() * rights.size();
  private final Heard.Run run = Heard.run(cells + 10);
  private final Heard.Run notReleased = Heard.run(cells);

  @Test
  void shouldJudgeEachReportAsTheTableSaysWhateverThePlaceAndTheRight() throws Exception {
    Ground ground = Steps.withBasketsAtSite(run, places.size() + 10);
    List<Steps.Right> free = new ArrayList<>(Steps.rights(ground));
    Map<String, Steps.Right> used = usedRights(ground, free);
    put(ground, free);
    List<Map<String, Object>> lines = new ArrayList<>();
    List<Steps.Right> shown = new ArrayList<>();
    for (String place : places) {
      for (String right : rights) {
        Steps.Right voucher = right.equals("ISSUED") ? free.remove(0) : used.get(right);
        shown.add(voucher);
        lines.add(Steps.handover(ground, voucher, serial(place, lines.size() + 1)));
      }
    }

    List<JsonNode> answers = OfflineReportsTest.report(lines);

    Map<String, String> expected = new TreeMap<>();
    Map<String, String> found = new TreeMap<>();
    for (int cell = 0; cell < cells; cell++) {
      String place = places.get(cell / rights.size());
      String right = rights.get(cell % rights.size());
      String outcome = table.outcome(place, right);
      expected.put(place + " / " + right, consequences(outcome, place, right));
      found.put(
          place + " / " + right, found(answers.get(cell), place, right, cell + 1, shown.get(cell)));
    }
    assertEquals(expected, found);
    assertEquals(
        rights.size() - 1,
        Database.number(
            "SELECT count(*) FROM recall_exposure WHERE lot_id = '%s'".formatted(run.lot())),
        "all but the forged one can be told");
    assertEquals(0, Database.accountsThatDiffer(ground));
    String sums =
        """
        SELECT (SELECT count(*) FROM incident WHERE campaign_id IN ('%1$s', '00000000-0000-0000-0000-000000000000'))
          + (SELECT count(*) FROM stock_move WHERE campaign_id = '%1$s') + (SELECT count(*) FROM handover WHERE campaign_id = '%1$s')
        """
            .formatted(ground.campaign());
    long before = Database.number(sums);
    assertEquals(answers, OfflineReportsTest.report(lines), "sent again");
    assertEquals(before, Database.number(sums), "nothing more when it is sent again");
  }

  /** Vouchers that give no right any more, by how they lost it; and two that never gave one. */
  private Map<String, Steps.Right> usedRights(Ground ground, List<Steps.Right> free)
      throws Exception {
    Map<String, Steps.Right> used = new TreeMap<>();
    Steps.Right redeemed = free.remove(0);
    Api.post(Api.AGENT, "/handovers", Steps.handover(ground, redeemed, run.serial(cells + 1)))
        .statusCode(201);
    used.put("REDEEMED", redeemed);
    Steps.Right revoked = free.remove(0);
    Api.post(
            Api.LOGISTICS,
            "/vouchers/" + revoked.voucherId() + "/revocation",
            Map.of("reason", "MOVED_AWAY"))
        .statusCode(200);
    used.put("REVOKED", revoked);
    Steps.Right expired = free.remove(0);
    Database.execute(
        "UPDATE voucher SET status = 'EXPIRED', ordinal = NULL WHERE id = '%s'"
            .formatted(expired.voucherId()));
    used.put("EXPIRED", expired);
    Ground other = Steps.withBasketsAtSite(Heard.run(2), 1);
    used.put("of another campaign", Steps.rights(other).get(0));
    used.put("forged", new Steps.Right(UUID.randomUUID(), null, revoked.token() + "x", null));
    return used;
  }

  private void put(Ground ground, List<Steps.Right> free) throws Exception {
    for (int cell = 0; cell < cells; cell++) {
      String place = places.get(cell / rights.size());
      int counter = cell + 1;
      switch (place) {
        case NOT_RELEASED, "AT_SITE", RECALLED -> {}
        case "AT_SITE of another" -> Placed.atAnotherSite(ground, run.number(), counter);
        case "AT_SITE and past its best-before" ->
            Database.execute(
                "UPDATE basket SET best_before = '2020-05-01' WHERE run = %d AND counter = %d"
                    .formatted(run.number(), counter));
        case "HANDED_OVER" ->
            Api.post(
                    Api.AGENT,
                    "/handovers",
                    Steps.handover(ground, free.remove(0), run.serial(counter)))
                .statusCode(201);
        default -> Placed.put(ground, run.number(), counter, BasketStatus.valueOf(place));
      }
    }
    int from = places.indexOf(RECALLED) * rights.size() + 1;
    Heard.recalled(run, from, from + rights.size() - 1);
    org.awaitility.Awaitility.await("recalled")
        .atMost(java.time.Duration.ofSeconds(30))
        .until(
            () ->
                Database.number(
                        "SELECT count(*) FROM basket WHERE run = %d AND recalled"
                            .formatted(run.number()))
                    == rights.size());
  }

  private String serial(String place, int counter) {
    return (place.equals(NOT_RELEASED) ? notReleased : run).serial(counter);
  }

  /**
   * Verdict, incident, basket, voucher, entries in the ledger: what follows from a table's cell.
   */
  private static String consequences(String outcome, String place, String right) {
    String[] words = outcome.split(", ");
    String was = place.equals(NOT_RELEASED) ? "none" : place.split(" ")[0];
    String voucher = right.equals("of another campaign") ? "ISSUED" : right;
    return switch (words[0]) {
      case "RECORDED" ->
          "RECORDED, %s, HANDED_OVER, REDEEMED, 1"
              .formatted(words.length == 1 ? "no incident" : words[1]);
      case "GIVEN_WITHOUT_RIGHT" ->
          "GIVEN_WITHOUT_RIGHT, GIVEN_WITHOUT_RIGHT, GIVEN_WITHOUT_RIGHT, %s, 1".formatted(voucher);
      default -> "%1$s, %1$s, %2$s, %3$s, 0".formatted(words[0], was, voucher);
    };
  }

  private String found(JsonNode answer, String place, String right, int counter, Steps.Right shown)
      throws Exception {
    String incident = answer.path("incidentId").asText("");
    int number = (place.equals(NOT_RELEASED) ? notReleased : run).number();
    return "%s, %s, %s, %s, %d"
        .formatted(
            answer.path("verdict").asText(),
            incident.isEmpty()
                ? "no incident"
                : one("SELECT type FROM incident WHERE id = '%s' AND status = 'OPEN'", incident),
            one("SELECT status FROM basket WHERE run = %s AND counter = %s", number, counter),
            right.equals("forged")
                ? right
                : one("SELECT status FROM voucher WHERE id = '%s'", shown.voucherId()),
            Database.number(
                "SELECT count(*) FROM stock_move WHERE run = %d AND cause = 'REPORT' AND %d BETWEEN from_counter AND to_counter"
                    .formatted(number, counter)));
  }

  private static String one(String query, Object... arguments) throws Exception {
    List<List<String>> rows = Database.rows(query.formatted(arguments));
    return rows.isEmpty() ? "none" : rows.get(0).get(0);
  }
}
