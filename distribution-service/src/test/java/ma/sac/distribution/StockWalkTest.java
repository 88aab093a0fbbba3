package ma.sac.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import ma.sac.distribution.stock.BasketStatus;
import ma.sac.test.contracts.DecisionTable;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.events.Intake;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Walks releases and recalls: in every state of the campaign, the serials and the basket. */
@QuarkusTest
class StockWalkTest {
  @Inject MeterRegistry metrics;

  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
  }

  @Test
  void shouldFillTheStockAsTheTableSaysWhateverTheCampaignsState() throws Exception {
    DecisionTable table = FactsWalkTest.table("fact about baskets of a campaign");
    Intake intake = FactsWalkTest.intake(metrics);
    Ground drafted = Ground.draft(10);
    Map<String, String> expected = new TreeMap<>();
    Map<String, Heard.Run> runs = new TreeMap<>();
    Set<UUID> waiting = new TreeSet<>();
    for (String state : table.columns()) {
      Heard.Run run = Heard.run(2);
      if (state.equals("unknown")) {
        Ground nowhere =
            new Ground(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        waiting.add(intake.add(Heard.released(nowhere, run)));
      } else {
        Database.execute(
            "UPDATE campaign SET status = '%s', closing_at = now() WHERE id = '%s'"
                .formatted(state, drafted.campaign()));
        intake.add(Heard.released(drafted, run));
        intake.awaitTaken();
      }
      expected.put(state, table.outcome("baskets.released", state));
      runs.put(state, run);
    }
    intake.awaitTaken();

    Map<String, String> found = new TreeMap<>();
    for (Map.Entry<String, Heard.Run> run : runs.entrySet()) {
      String places = places(run.getValue());
      found.put(run.getKey(), places.isEmpty() ? "parked" : places);
    }
    assertEquals(expected, found);
    assertEquals(waiting, intake.parked());
    intake.forgetParked();
    assertEquals(0, intake.setAside());
    assertEquals(0, Database.accountsThatDiffer(drafted));
  }

  /** Where a run's baskets are, each place once. */
  private static String places(Heard.Run run) throws Exception {
    return String.join(
        ", ",
        Database.rows(
                "SELECT DISTINCT status FROM basket WHERE run = %d ORDER BY 1"
                    .formatted(run.number()))
            .stream()
            .map(row -> row.get(0))
            .toList());
  }

  @Test
  void shouldReleaseAsTheTableSaysWhateverTheSerialsStand() throws Exception {
    DecisionTable table = FactsWalkTest.table("baskets are released whose serials are");
    Heard.Run before = Heard.run(2);
    Ground ground = Steps.withBasketsAtSite(before, 1);
    Intake intake = FactsWalkTest.intake(metrics);
    Map<String, String> found = new TreeMap<>();
    for (String state : table.rows().keySet()) {
      Heard.Run run = Heard.run(1);
      String stays = "";
      switch (state) {
        case "free" -> {}
        case "of this run already" -> {
          intake.add(Heard.released(ground, run));
          stays = "stays";
        }
        case "of another run" -> {
          intake.add(Heard.released(ground, run));
          run =
              new Heard.Run(
                  run.number(), UUID.randomUUID(), run.lot(), run.order(), run.cooperative(), 1);
          stays = "stays, " + discrepancy(ground, intake, run);
        }
        case "reported by a device before" ->
            OfflineReportsTest.report(
                List.of(Steps.handover(ground, Steps.rights(ground).get(0), run.serial(1))));
        case "of a range recalled before" -> intake.add(Heard.recalled(run, 1, 1));
        default -> throw new IllegalArgumentException(state);
      }
      intake.awaitTaken();
      intake.add(Heard.released(ground, run));
      intake.awaitTaken();
      found.put(state, stays.isEmpty() ? place(run) : stays);
      assertEquals(
          1,
          Database.number("SELECT count(*) FROM basket WHERE run = " + run.number()),
          "once, whatever was told: " + state);
    }

    Map<String, String> expected = new TreeMap<>();
    table.rows().keySet().forEach(state -> expected.put(state, table.outcome(state, "outcome")));
    assertEquals(expected, found);
    assertEquals(Set.of(), intake.parked());
    assertEquals(0, intake.setAside());
    assertEquals(0, Database.accountsThatDiffer(ground));
  }

  private static String place(Heard.Run run) throws Exception {
    return Database.rows(
            "SELECT status || CASE WHEN recalled THEN ', recalled' ELSE '' END FROM basket WHERE"
                + " run = "
                + run.number())
        .get(0)
        .get(0);
  }

  /** Releases it, and answers the kind of the discrepancy that is told of it. */
  private static String discrepancy(Ground ground, Intake intake, Heard.Run thief) {
    intake.awaitTaken();
    intake.add(Heard.released(ground, thief));
    return ReadTopics.until(
            RealServers.kafka(),
            Duration.ofSeconds(30),
            facts -> facts.stream().anyMatch(fact -> fact.value().contains("run:" + thief.id())),
            Topic.DISCREPANCIES)
        .stream()
        .filter(fact -> fact.value().contains("run:" + thief.id()))
        .map(fact -> fact.value().replaceAll("(?s).*\"kind\"\\s*:\\s*\"([^\"]+)\".*", "$1"))
        .findFirst()
        .orElse("no discrepancy");
  }

  @Test
  void shouldMarkAndExposeAsTheTableSaysWhereverTheBasketIs() throws Exception {
    DecisionTable table = FactsWalkTest.table("a basket is");
    List<String> places = List.copyOf(table.rows().keySet());
    Heard.Run run = Heard.run(places.size() + 1);
    Ground ground = Steps.withBasketsAtSite(run, 2);
    List<Steps.Right> rights = Steps.rights(ground);
    for (int i = 0; i < places.size(); i++) {
      bring(ground, run, i + 1, BasketStatus.valueOf(places.get(i)), rights);
    }
    Intake intake = FactsWalkTest.intake(metrics);
    long entries = entries(run);

    for (String type : table.columns()) {
      intake.add(
          type.equals("lot.recalled")
              ? Heard.recalled(run, 1, places.size())
              : Heard.recallLifted(run, 1, places.size()));
      intake.awaitTaken();
      Map<String, String> expected = new TreeMap<>();
      Map<String, String> found = new TreeMap<>();
      for (int i = 0; i < places.size(); i++) {
        String was = places.get(i);
        expected.put(was, was + ", " + table.outcome(was, type));
        found.put(was, mark(run, i + 1, type.equals("lot.recalled")));
      }
      assertEquals(expected, found, type);
    }
    assertEquals(entries, entries(run), "no entry in the ledger");
    assertEquals(2, Books.facts(ground, "recall.exposed", 2).size());
    assertEquals(0, intake.setAside());
    assertEquals(0, Database.accountsThatDiffer(ground));
  }

  private static void bring(
      Ground ground, Heard.Run run, int counter, BasketStatus place, List<Steps.Right> rights)
      throws Exception {
    Steps.Right right = rights.get(0);
    List<String> verdicts = new ArrayList<>();
    switch (place) {
      case AT_SITE -> {}
      case HANDED_OVER ->
          Api.post(Api.AGENT, "/handovers", Steps.handover(ground, right, run.serial(counter)))
              .statusCode(201);
      // On the voucher that was used a moment before.
      case GIVEN_WITHOUT_RIGHT ->
          verdicts.addAll(
              OfflineReportsTest.verdicts(
                  OfflineReportsTest.report(
                      List.of(Steps.handover(ground, right, run.serial(counter))))));
      default -> Placed.put(ground, run.number(), counter, place);
    }
    assertEquals(
        place == BasketStatus.GIVEN_WITHOUT_RIGHT ? List.of("GIVEN_WITHOUT_RIGHT") : List.of(),
        verdicts);
  }

  private static long entries(Heard.Run run) throws Exception {
    return Database.number("SELECT count(*) FROM stock_move WHERE run = " + run.number());
  }

  private static String mark(Heard.Run run, int counter, boolean withExposure) throws Exception {
    String exposed =
        withExposure
            ? "CASE WHEN EXISTS (SELECT 1 FROM recall_exposure x JOIN handover h ON h.id ="
                + " x.handover_id WHERE h.run = b.run AND h.counter = b.counter) THEN ', exposed'"
                + " ELSE '' END"
            : "''";
    return Database.rows(
            "SELECT status || CASE WHEN recalled THEN ', recalled' ELSE ', not recalled' END || %s FROM basket b WHERE run = %d AND counter = %d"
                .formatted(exposed, run.number(), counter))
        .get(0)
        .get(0);
  }
}
