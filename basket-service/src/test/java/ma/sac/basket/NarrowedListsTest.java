package ma.sac.basket;

import static ma.sac.basket.Programme.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list is cut to what the caller may see before it is cut into pages. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class NarrowedListsTest {
  @Inject Sql sql;

  private final UUID other = UUID.randomUUID();
  private Programme programme;

  @BeforeEach
  void open() {
    programme = Programme.open(10);
  }

  @Test
  void shouldFillThePageWithLotsOfTheOwnWarehouse() {
    String first = lotIn(programme.warehouse);
    lotIn(other);
    lotIn(other);
    String second = lotIn(programme.warehouse);

    String next =
        lots(agentOf(programme.warehouse), null)
            .body("items.id", equalTo(List.of(first)))
            .body("next", notNullValue())
            .extract()
            .path("next");
    lots(agentOf(programme.warehouse), next)
        .body("items.id", equalTo(List.of(second)))
        .body("next", nullValue());
  }

  @Test
  void shouldFillThePageWithRunsOfTheOwnWarehouse() {
    programme.stockFor(10);
    programme.planRun(1);
    programme.planRun(1);
    Told.campaign(programme.campaign, other, programme.model, 10, "OPEN", 2);
    Map<String, Object> plan =
        Map.of("campaignId", programme.campaign, "warehouseId", other, "baskets", 1);
    String run =
        await("the campaign's new warehouse known")
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> as(agentOf(other)).body(plan).post("/assembly-runs").then(),
                answer -> answer.extract().statusCode() == 201)
            .extract()
            .path("id");

    as(agentOf(other))
        .queryParam("campaignId", programme.campaign)
        .queryParam("limit", 1)
        .get("/assembly-runs")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(run)))
        .body("next", nullValue());
  }

  @Test
  void shouldListTheReceiptsOfTheOwnWarehouseWhenAnOrderCameToTwo() {
    Told.Order order = programme.ordered(programme.semolina, 20);
    programme.received(order, 8);
    sql.update("UPDATE known_order SET warehouse_id = NULL WHERE id = ?", order.id());
    receivedIn(other, order, 12);

    receipts(agentOf(programme.warehouse), order)
        .body("items.lots.quantity", equalTo(List.of(List.of(8))));
    receipts(agentOf(other), order).body("items.lots.quantity", equalTo(List.of(List.of(12))));
    receipts(agentOf(UUID.randomUUID()), order).body("items", empty());
    receipts(Tokens.of("auditor").campaigns(UUID.randomUUID()), order).body("items", empty());
  }

  private static Tokens agentOf(UUID warehouse) {
    return Programme.checker().warehouses(warehouse);
  }

  private String lotIn(UUID warehouse) {
    Told.Order order = new Told.Order(programme.campaign, warehouse, programme.semolina, 10);
    order.tell("placed", 1);
    order.tell("confirmed", 2);
    return receivedIn(warehouse, order, 10);
  }

  private String receivedIn(UUID warehouse, Told.Order order, int accepted) {
    Map<String, Object> receipt =
        new HashMap<>(programme.receipt(order, "LOT-" + UUID.randomUUID(), accepted));
    receipt.put("warehouseId", warehouse);
    return await("order known")
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> as(Programme.receiver()).body(receipt).post("/goods-receipts").then(),
            response -> response.extract().statusCode() == 201)
        .extract()
        .path("lots[0].lotId");
  }

  private ValidatableResponse lots(Tokens who, String after) {
    return as(who)
        .queryParams(after == null ? Map.of() : Map.of("after", after))
        .queryParam("campaignId", programme.campaign)
        .queryParam("limit", 1)
        .get("/lots")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse receipts(Tokens who, Told.Order order) {
    return as(who).queryParam("orderId", order.id()).get("/goods-receipts").then().statusCode(200);
  }
}
