package ma.sac.distribution;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Attacks the recall: a standing range, whichever event came first. */
@QuarkusTest
class RecallTest {
  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
  }

  private static long recalled(Ground ground) {
    List<Map<String, Object>> items =
        Api.get(Api.LOGISTICS, "/basket-stock?campaignId={c}", ground.campaign())
            .extract()
            .path("items");
    return items.stream().mapToLong(item -> (Integer) item.get("recalled")).sum();
  }

  private static void awaitRecalled(Ground ground, long baskets) {
    await("recall").atMost(Duration.ofSeconds(20)).until(() -> recalled(ground) == baskets);
  }

  @Test
  void shouldNotShipRecalledBasketsWhenRecallCameBeforeTheirRelease() {
    Ground ground = Ground.open(10);
    Heard.Run run = Heard.run(10);
    Heard.recalled(run, 1, 4);
    Heard.released(ground, run);
    Steps.awaitStock(ground, "IN_STOCK", 10);
    awaitRecalled(ground, 4);

    Map<String, Object> request =
        Map.of(
            "campaignId",
            ground.campaign(),
            "fromWarehouseId",
            ground.warehouse(),
            "toSiteId",
            ground.site(),
            "baskets",
            7,
            "plannedOn",
            Ground.FIRST_DAY.toString());
    Api.post(Api.LOGISTICS, "/shipments", request)
        .statusCode(409)
        .body("type", equalTo("/problems/not-enough-baskets"))
        .body("available", equalTo(6));
    Map<String, Object> named =
        Map.of(
            "campaignId",
            ground.campaign(),
            "fromWarehouseId",
            ground.warehouse(),
            "toSiteId",
            ground.site(),
            "serialRanges",
            List.of(run.range(3, 6)),
            "plannedOn",
            Ground.FIRST_DAY.toString());
    Api.post(Api.LOGISTICS, "/shipments", named)
        .statusCode(409)
        .body("type", equalTo("/problems/basket-recalled"));

    Heard.recallLifted(run, 1, 4);
    awaitRecalled(ground, 0);
    Steps.prepared(ground, 10);
  }

  @Test
  void shouldNotDepartWhenABasketWasRecalledAfterItsShipmentWasPrepared() {
    Ground ground = Ground.open(10);
    Heard.Run run = Heard.run(10);
    Heard.released(ground, run);
    Steps.awaitStock(ground, "IN_STOCK", 10);
    java.util.UUID shipment = Steps.prepared(ground, 10);
    Heard.recalled(run, 9, 9);
    awaitRecalled(ground, 1);

    Api.post(Api.LOGISTICS, "/shipments/" + shipment + "/departure", null)
        .statusCode(409)
        .body("serials", equalTo(List.of(run.serial(9))));
    assertEquals(10, Steps.count(ground, "IN_STOCK"));
  }

  @Test
  void shouldExposeEveryHandoverOfTheRangeWhenRecallRacesWithHandovers() throws Exception {
    Ground ground = Ground.open(30);
    Heard.Run run = Heard.run(30);
    Heard.released(ground, run);
    Heard.enrolled(ground, 30);
    Steps.awaitStock(ground, "IN_STOCK", 30);
    Steps.planApproved(ground, 5);
    Steps.shipped(ground, 30);
    List<Steps.Right> rights = Steps.rights(ground);

    List<Integer> codes =
        Race.of(
            30,
            i ->
                () -> {
                  if (i == 10) {
                    Heard.recalled(run, 1, 30);
                  }
                  return Api.as(Api.AGENT)
                      .body(Steps.handover(ground, rights.get(i), run.serial(i + 1)))
                      .post("/handovers")
                      .statusCode();
                });
    awaitRecalled(ground, 30);

    assertTrue(Set.of(201, 409).containsAll(codes), () -> "codes " + codes);
    long given = codes.stream().filter(code -> code == 201).count();
    // One more comes in offline after the recall: a fact, and exposed as well.
    int refused = codes.indexOf(409);
    long offline =
        refused < 0
            ? 0
            : OfflineReportsTest.report(
                    List.of(Steps.handover(ground, rights.get(refused), run.serial(refused + 1))))
                .stream()
                .filter(answer -> answer.path("verdict").asText().equals("RECORDED"))
                .count();
    Set<String> exposed =
        ReadTopics.until(
                RealServers.kafka(),
                Duration.ofSeconds(20),
                facts -> exposedSerials(facts, run).size() == given + offline,
                Topic.VOUCHERS)
            .stream()
            .collect(
                Collectors.collectingAndThen(
                    Collectors.toList(), facts -> exposedSerials(facts, run)));
    assertEquals(given + offline, exposed.size());
    assertEquals(Steps.count(ground, "HANDED_OVER"), exposed.size());
  }

  private static Set<String> exposedSerials(List<ReadTopics.Fact> facts, Heard.Run run) {
    return facts.stream()
        .filter(fact -> fact.type().equals("recall.exposed"))
        .filter(fact -> fact.subject().equals(run.lot().toString()))
        .map(ReadTopics.Fact::value)
        .collect(Collectors.toSet());
  }
}
