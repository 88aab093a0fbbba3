package ma.sac.distribution;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What goes otherwise on the way stays in the books: nothing appears, nothing vanishes. */
@QuarkusTest
class ShipmentDifferencesTest {
  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
  }

  @Test
  void shouldKeepConservationWhenBasketsAreMissingDamagedAndReturned() throws Exception {
    Ground ground = Ground.open(10);
    Heard.Run run = Heard.run(10);
    Heard.released(ground, run);
    Steps.awaitStock(ground, "IN_STOCK", 10);
    UUID shipment = Steps.prepared(ground, 10);
    Api.post(Api.LOGISTICS, "/shipments/" + shipment + "/departure", null).statusCode(200);
    Api.post(
            Api.AGENT,
            "/shipments/" + shipment + "/arrival",
            Map.of(
                "missing",
                List.of(run.serial(1), run.serial(2)),
                "damaged",
                List.of(run.serial(3))))
        .statusCode(200)
        .body("arrived", equalTo(7));
    assertEquals(2, Steps.count(ground, "IN_TRANSIT"));
    Api.post(Api.LOGISTICS, "/shipments/" + shipment + "/reconciliation", null)
        .statusCode(200)
        .body("status", equalTo("RECONCILED"));
    assertEquals(2, Steps.count(ground, "LOST"));
    UUID returned =
        Api.create(
            Api.AGENT,
            "/incidents",
            Map.of(
                "type",
                "RETURNED",
                "campaignId",
                ground.campaign(),
                "siteId",
                ground.site(),
                "serial",
                run.serial(5),
                "day",
                "2020-05-04",
                "description",
                "Nobody came"));
    assertEquals(1, Steps.count(ground, "RETURNED"));
    Api.post(
            Api.LOGISTICS,
            "/incidents/" + returned + "/resolution",
            Map.of("resolution", "Back to the warehouse", "disposition", "BACK_IN_STOCK"))
        .statusCode(200)
        .body("status", equalTo("RESOLVED"));

    thenItIsTold("basket.restocked", run.serial(5), ground.warehouse());
    assertEquals(1, Steps.count(ground, "IN_STOCK"));
    assertEquals(6, Steps.count(ground, "AT_SITE"));
    assertEquals(0, Database.accountsThatDiffer(ground));
  }

  private static void thenItIsTold(String type, String serial, UUID warehouse) {
    boolean told =
        ReadTopics.until(
                RealServers.kafka(),
                Duration.ofSeconds(20),
                facts -> facts.stream().anyMatch(fact -> is(fact, type, serial)),
                Topic.HANDOVERS)
            .stream()
            .filter(fact -> is(fact, type, serial))
            .anyMatch(fact -> fact.value().contains(warehouse.toString()));
    assertTrue(told, type);
  }

  private static boolean is(ReadTopics.Fact fact, String type, String serial) {
    return fact.type().equals(type) && fact.key().equals(serial);
  }

  @Test
  void shouldDepartWithWhatIsLeftWhenABasketWasSetAsideBefore() throws Exception {
    Ground ground = Ground.open(10);
    Heard.Run run = Heard.run(10);
    Heard.released(ground, run);
    Steps.awaitStock(ground, "IN_STOCK", 10);
    UUID shipment = Steps.prepared(ground, 10);
    Api.create(
        Api.LOGISTICS,
        "/incidents",
        Map.of(
            "type",
            "DAMAGED",
            "campaignId",
            ground.campaign(),
            "serial",
            run.serial(4),
            "day",
            "2020-05-04",
            "description",
            "A forklift"));

    Api.post(Api.LOGISTICS, "/shipments/" + shipment + "/departure", null)
        .statusCode(200)
        .body("baskets", equalTo(9))
        .body("serialRanges.size()", equalTo(2));
    Api.post(Api.LOGISTICS, "/shipments/" + shipment + "/arrival", Map.of())
        .statusCode(200)
        .body("arrived", equalTo(9));

    assertEquals(9, Steps.count(ground, "AT_SITE"));
    assertEquals(0, Database.accountsThatDiffer(ground));
  }
}
