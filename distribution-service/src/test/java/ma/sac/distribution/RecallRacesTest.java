package ma.sac.distribution;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Attacks the recall and the release at the moment when baskets move. */
@QuarkusTest
class RecallRacesTest {
  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
  }

  private static void awaitRecalled(Heard.Run run, long baskets) {
    await("recalled")
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Database.number(
                        "SELECT count(*) FROM basket WHERE run = %d AND recalled"
                            .formatted(run.number()))
                    == baskets);
  }

  @Test
  void shouldShipBeforeOrNotAtAllWhenARecallMeetsTenDepartures() throws Exception {
    Ground ground = Ground.open(60);
    Heard.Run run = Heard.run(60);
    Heard.released(ground, run);
    Steps.awaitStock(ground, "IN_STOCK", 60);
    List<UUID> shipments = IntStream.range(0, 10).mapToObj(i -> Steps.prepared(ground, 6)).toList();

    List<Integer> codes =
        Race.of(
            11,
            i ->
                () -> {
                  if (i == 10) {
                    Heard.recalled(run, 1, 60);
                    return 0;
                  }
                  return depart(shipments.get(i));
                });
    awaitRecalled(run, 60);

    assertTrue(Set.of(0, 200, 409).containsAll(codes), () -> "codes " + codes);
    long left = codes.stream().filter(code -> code == 200).count();
    assertEquals(6 * left, Steps.count(ground, "IN_TRANSIT"));
    assertEquals(60 - 6 * left, Steps.count(ground, "IN_STOCK"));
    for (int i = 0; i < 10; i++) {
      assertEquals(409, depart(shipments.get(i)), "none leaves once it is recalled");
    }
    assertEquals(left, Books.facts(ground, "shipment.departed", (int) left).size());
    Books.agree(ground);
  }

  private static int depart(UUID shipment) {
    return Api.as(Api.LOGISTICS).post("/shipments/" + shipment + "/departure").statusCode();
  }

  @Test
  void shouldNeverWaitInACircleWhenRecallsMeetArrivalsThatSetBasketsAside() throws Exception {
    Ground ground = Ground.open(60);
    Heard.Run run = Heard.run(60);
    Heard.released(ground, run);
    Steps.awaitStock(ground, "IN_STOCK", 60);
    List<UUID> shipments = IntStream.range(0, 10).mapToObj(i -> Steps.prepared(ground, 6)).toList();
    shipments.forEach(shipment -> assertEquals(200, depart(shipment)));

    List<Integer> codes =
        Race.of(
            12,
            i ->
                () -> {
                  if (i >= 10) {
                    Heard.recalled(run, 1, 30 * (i - 9));
                    return 0;
                  }
                  return Api.as(Api.LOGISTICS)
                      .body(Map.of("damaged", List.of(lastOf(shipments.get(i)))))
                      .post("/shipments/" + shipments.get(i) + "/arrival")
                      .statusCode();
                });

    assertEquals(10, codes.stream().filter(code -> code == 200).count(), () -> "codes " + codes);
    assertEquals(50, Steps.count(ground, "AT_SITE"));
    assertEquals(10, Steps.count(ground, "DAMAGED"));
    Books.agree(ground);
  }

  private static String lastOf(UUID shipment) throws Exception {
    List<String> row =
        Database.rows(
                "SELECT run::text, max(counter)::text FROM basket WHERE shipment_id = '%s' GROUP BY run"
                    .formatted(shipment))
            .get(0);
    return new ma.sac.distribution.stock.Serial(
            Integer.parseInt(row.get(0)), Integer.parseInt(row.get(1)))
        .toString();
  }

  /** The basket has its mark from one lot already when another is recalled at its hand-over. */
  @Test
  void shouldExposeBothLotsWhenASecondIsRecalledWhileABasketIsReported() throws Exception {
    Heard.Run run = Heard.run(5);
    Ground ground = Steps.withBasketsAtSite(run, 1);
    Heard.recalled(run, 1, 5);
    awaitRecalled(run, 5);
    Heard.Run other =
        new Heard.Run(run.number(), run.id(), UUID.randomUUID(), run.order(), run.cooperative(), 5);
    List<Map<String, Object>> report =
        List.of(Steps.handover(ground, Steps.rights(ground).get(0), run.serial(3)));

    ExecutorService device = Executors.newSingleThreadExecutor();
    try {
      Future<List<String>> verdicts;
      try (Held lot =
          Held.by(
              "SELECT 1 FROM recalled_lot WHERE lot_id = '%s' FOR UPDATE".formatted(run.lot()))) {
        verdicts =
            device.submit(() -> OfflineReportsTest.verdicts(OfflineReportsTest.report(report)));
        Held.awaitWaiting(1);
        Heard.recalled(other, 1, 5);
        await("the second recall is taken in, or waits for the report")
            .atMost(Duration.ofSeconds(30))
            .until(() -> Held.waiting() >= 2 || lots(other) == 1);
      }
      assertEquals(List.of("RECORDED"), verdicts.get());
    } finally {
      device.shutdownNow();
    }

    await("both lots exposed")
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Database.number(
                        "SELECT count(*) FROM recall_exposure WHERE lot_id IN ('%s', '%s')"
                            .formatted(run.lot(), other.lot()))
                    == 2);
    assertEquals(2, Books.facts(ground, "recall.exposed", 2).size());
    Books.agree(ground);
  }

  private static long lots(Heard.Run run) throws Exception {
    return Database.number(
        "SELECT count(*) FROM recalled_lot WHERE lot_id = '%s'".formatted(run.lot()));
  }

  @Test
  void shouldTakeTheBasketOutOfTheStockWhenItIsReportedAtTheMomentOfItsRelease() throws Exception {
    Heard.Run first = Heard.run(5);
    Ground ground = Steps.withBasketsAtSite(first, 1);
    Heard.Run late = Heard.run(3);
    List<Map<String, Object>> report =
        List.of(Steps.handover(ground, Steps.rights(ground).get(0), late.serial(2)));

    ExecutorService device = Executors.newSingleThreadExecutor();
    try {
      Future<List<String>> verdicts;
      // Written last by whoever takes a fact in: it is done and not committed.
      try (Held heard =
          Held.by("SELECT 1 FROM source_heard WHERE topic = 'sac.baskets.v1' FOR UPDATE")) {
        Heard.released(ground, late);
        Held.awaitWaiting(1);
        verdicts =
            device.submit(() -> OfflineReportsTest.verdicts(OfflineReportsTest.report(report)));
        await("the report is answered, or waits for the release")
            .atMost(Duration.ofSeconds(30))
            .until(() -> Held.waiting() >= 2 || verdicts.isDone());
      }
      assertEquals(List.of("RECORDED"), verdicts.get());
    } finally {
      device.shutdownNow();
    }

    Steps.awaitStock(ground, "HANDED_OVER", 1);
    Steps.awaitStock(ground, "IN_STOCK", 2);
    Books.agree(ground);
  }
}
