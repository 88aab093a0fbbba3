package ma.sac.distribution;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Attacks a campaign's end and pause: nothing leaves for it, and nothing on the road loses it. */
@QuarkusTest
class ShipmentOfCampaignTest {
  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
  }

  private static Ground withStock() {
    Heard.Run run = Heard.run(4);
    Ground ground = Ground.open(run.baskets());
    Heard.released(ground, run);
    Steps.awaitStock(ground, "IN_STOCK", run.baskets());
    return ground;
  }

  private static int step(Ground ground, String step) {
    return Api.as(Api.MANAGER).post("/campaigns/" + ground.campaign() + "/" + step).statusCode();
  }

  private static int depart(UUID shipment) {
    return Api.as(Api.LOGISTICS).post("/shipments/" + shipment + "/departure").statusCode();
  }

  @Test
  void shouldKeepAShipmentWhenItsCampaignIsSuspended() {
    Ground ground = withStock();
    UUID shipment = Steps.prepared(ground, 2);
    assertEquals(200, step(ground, "suspension"));

    Api.post(Api.LOGISTICS, "/shipments/" + shipment + "/departure", null)
        .statusCode(409)
        .body("type", equalTo("/problems/campaign-not-open"));

    assertEquals(4, Steps.count(ground, "IN_STOCK"));
    assertEquals(200, step(ground, "resumption"));
    assertEquals(200, depart(shipment));
  }

  @Test
  void shouldLetAPreparedShipmentLeaveWhenItsCampaignIsClosing() {
    Ground ground = withStock();
    UUID shipment = Steps.prepared(ground, 2);
    assertEquals(200, step(ground, "closing"));
    assertEquals(409, step(ground, "closure"));

    assertEquals(200, depart(shipment));
  }

  @Test
  void shouldRefuseToCancelACampaignWhileItsShipmentsAreUnderWay() {
    Ground ground = withStock();
    UUID shipment = Steps.prepared(ground, 2);
    String cancellation = "/campaigns/" + ground.campaign() + "/cancellation";

    Api.post(Api.MANAGER, cancellation, null)
        .statusCode(409)
        .body("type", equalTo("/problems/campaign-not-ready"))
        .body("missing", equalTo(List.of("shipments under way: 1")));
    assertEquals(200, depart(shipment));
    Api.post(Api.MANAGER, cancellation, null).statusCode(409);

    Api.as(Api.AGENT).body("{}").post("/shipments/" + shipment + "/arrival").then().statusCode(200);
    Api.post(Api.MANAGER, cancellation, null).statusCode(200);
  }

  @Test
  void shouldPrepareOrCancelAndNeverBothWhenTheyComeAtOnce() throws Exception {
    for (int i = 0; i < 5; i++) {
      Ground ground = withStock();

      List<Integer> codes =
          Race.of(
              2,
              runner ->
                  () ->
                      runner == 0
                          ? step(ground, "cancellation")
                          : Api.as(Api.LOGISTICS)
                              .body(Steps.shipment(ground, 1))
                              .post("/shipments")
                              .statusCode());

      assertEquals(1, codes.stream().filter(code -> code == 409).count(), () -> "codes " + codes);
    }
  }
}
