package ma.sac.distribution;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.http.CommonProblem;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Provokes every refusal that this service has a name for, with those of the campaigns' test. */
@QuarkusTest
class RefusalWalkTest {
  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
  }

  static Map<String, Object> shipment(Ground ground, Map<String, Object> what) {
    Map<String, Object> request = new HashMap<>(what);
    request.put("campaignId", ground.campaign());
    request.put("fromWarehouseId", ground.warehouse());
    request.put("toSiteId", ground.site());
    request.put("plannedOn", Ground.FIRST_DAY.toString());
    return request;
  }

  @Test
  void shouldNameBasketAndVoucherAndMoveNothingWhenAHandoverOrShipmentIsRefused() throws Exception {
    Heard.Run run = Heard.run(10);
    Ground ground = Steps.withBasketsAtSite(run, 4);
    List<Steps.Right> rights = Steps.rights(ground);
    Heard.Run stored = Heard.run(6);
    Heard.released(ground, stored);
    Steps.awaitStock(ground, "IN_STOCK", 6);
    UUID prepared = Steps.prepared(ground, 2);
    Heard.recalled(run, 8, 9);
    Heard.recalled(stored, 5, 6);
    await("recalled")
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Database.number(
                        "SELECT count(*) FROM basket WHERE recalled AND run IN (%d, %d)"
                            .formatted(run.number(), stored.number()))
                    == 4);
    Database.execute(
        "UPDATE basket SET best_before = '2020-05-01' WHERE run = %d AND counter = 10 OR shipment_id = '%s'"
            .formatted(run.number(), prepared));
    Map<String, Object> given = Steps.handover(ground, rights.get(0), run.serial(1));
    Api.post(Api.AGENT, "/handovers", given).statusCode(201);
    revoke(rights.get(1)).statusCode(200);
    Steps.Right good = rights.get(2);
    Refused refused = new Refused();

    refused.attempted(
        DistributionProblem.VOUCHER_ALREADY_REDEEMED,
        Steps.handover(ground, rights.get(0), run.serial(2)),
        Map.of("status", "REDEEMED"));
    refused.attempted(
        DistributionProblem.VOUCHER_NOT_VALID,
        Steps.handover(ground, rights.get(1), run.serial(2)),
        Map.of("status", "REVOKED"));
    refused.now(
        DistributionProblem.VOUCHER_NOT_VALID, revoke(rights.get(0)), Map.of("status", "REDEEMED"));
    Ground elsewhere =
        new Ground(ground.campaign(), ground.warehouse(), ground.zone(), UUID.randomUUID());
    refused.attempted(
        DistributionProblem.VOUCHER_OF_ANOTHER_SITE,
        Steps.handover(elsewhere, good, run.serial(2)),
        Map.of("siteId", ground.site().toString()));
    refused.attempted(
        DistributionProblem.VOUCHER_FORGED,
        Steps.handover(
            ground, new Steps.Right(null, null, good.token() + "x", null), run.serial(2)),
        Map.of());
    refused.attempted(
        DistributionProblem.BASKET_NOT_HERE,
        Steps.handover(ground, good, stored.serial(1)),
        Map.of("serials", List.of(stored.serial(1))));
    refused.attempted(
        DistributionProblem.BASKET_RECALLED,
        Steps.handover(ground, good, run.serial(8)),
        Map.of("serials", List.of(run.serial(8))));
    refused.attempted(
        DistributionProblem.BASKET_PAST_BEST_BEFORE,
        Steps.handover(ground, good, run.serial(10)),
        Map.of("serials", List.of(run.serial(10))));
    refused.now(
        DistributionProblem.SERIAL_UNREADABLE,
        Api.post(Api.AGENT, "/handovers", Steps.handover(ground, good, "000001-000001-9")),
        Map.of());
    refused.now(
        DistributionProblem.NOT_ENOUGH_BASKETS,
        Api.post(Api.LOGISTICS, "/shipments", shipment(ground, Map.of("baskets", 5))),
        Map.of("asked", 5, "available", 2, "shortage", 3));
    refused.now(
        DistributionProblem.BASKET_RECALLED,
        Api.post(
            Api.LOGISTICS,
            "/shipments",
            shipment(ground, Map.of("serialRanges", List.of(stored.range(4, 6))))),
        Map.of(
            "serials",
            List.of(stored.serial(5), stored.serial(6)),
            "asked",
            3,
            "available",
            1,
            "shortage",
            2));
    refused.now(
        DistributionProblem.BASKET_PAST_BEST_BEFORE,
        Api.post(Api.LOGISTICS, "/shipments/" + prepared + "/departure", null),
        Map.of("serials", List.of(stored.serial(1), stored.serial(2))));
    refused.now(
        CommonProblem.CONFLICT,
        Api.post(Api.LOGISTICS, "/shipments/" + prepared + "/arrival", Map.of()),
        Map.of("status", "PREPARED"));

    Set<DistributionProblem> others = EnumSet.complementOf(EnumSet.copyOf(refused.seen()));
    others.removeAll(CampaignRefusalsTest.OF_MONEY);
    others.removeAll(CampaignRefusalsTest.OF_CAMPAIGNS);
    assertEquals(Set.of(), others, "every problem of this service is provoked here or there");
  }

  private static ValidatableResponse revoke(Steps.Right right) {
    return Api.post(
        Api.LOGISTICS,
        "/vouchers/" + right.voucherId() + "/revocation",
        Map.of("reason", "MOVED_AWAY"));
  }
}
