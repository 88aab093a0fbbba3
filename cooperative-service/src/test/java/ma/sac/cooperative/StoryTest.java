package ma.sac.cooperative;

import static ma.sac.cooperative.World.APPROVER;
import static ma.sac.cooperative.World.BASKET;
import static ma.sac.cooperative.World.MANAGER;
import static ma.sac.cooperative.World.PAYER;
import static ma.sac.cooperative.World.get;
import static ma.sac.cooperative.World.post;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StoryTest {

  @Test
  void shouldPayACooperativeForWhatItDeliveredWhenItsOfferWasOrdered() {
    World.Supply supply = World.supply(3600, "7.60");
    UUID campaign = World.openCampaign("100000.00", "50000.00");
    UUID plan = UUID.randomUUID();
    Map<String, Object> batch =
        World.batch(plan, 1, campaign, supply.cooperative(), supply.offer(), 3000);
    String order =
        post(BASKET, "/purchase-order-batches", batch)
            .then()
            .statusCode(200)
            .body("verdicts[0].verdict", equalTo("PLACED"))
            .extract()
            .path("verdicts[0].orderId");
    UUID orderId = UUID.fromString(order);

    String own = Tokens.of("cooperative").cooperative(supply.cooperative()).bearer();
    UUID line = World.line(orderId);
    post(
            own,
            "/purchase-orders/" + order + "/confirmation",
            Map.of("lines", List.of(Map.of("lineId", line, "quantity", 2500))))
        .then()
        .statusCode(200)
        .body("status", equalTo("CONFIRMED"))
        .body("confirmedAmount", equalTo(19000.0f));
    assertEquals(1100, get(MANAGER, "/offers/" + supply.offer()).getLong("quantityLeft"));

    World.tellReceipt("goods-receipt.recorded", UUID.randomUUID(), orderId, campaign, line, 1000);
    World.awaitOrder(orderId, "status", "PARTLY_DELIVERED");
    World.tellReceipt("goods-receipt.recorded", UUID.randomUUID(), orderId, campaign, line, 1500);
    World.awaitOrder(orderId, "status", "DELIVERED");

    UUID payment =
        World.created(
            post(
                PAYER,
                "/payments",
                Map.of("orderId", order, "kind", "BALANCE", "amount", 19000.00)));
    post(APPROVER, "/payments/" + payment + "/approval", null).then().statusCode(200);
    post(
            PAYER,
            "/payments/" + payment + "/execution",
            Map.of("reference", "VIR-1", "paidOn", "2026-05-04"))
        .then()
        .statusCode(200)
        .body("status", equalTo("PAID"));

    var budget = get(MANAGER, "/campaign-budgets/" + campaign);
    assertEquals(19000f, budget.getFloat("committedAmount"));
    assertEquals(19000f, budget.getFloat("acceptedAmount"));
    assertEquals(19000f, budget.getFloat("paidAmount"));
    assertTrue(get(MANAGER, "/purchase-orders/" + order).getBoolean("settled"));
    assertToldOf(supply, orderId);
  }

  private static void assertToldOf(World.Supply supply, UUID order) {
    List<ReadTopics.Fact> facts =
        ReadTopics.until(
            RealServers.kafka(),
            Duration.ofSeconds(20),
            soFar ->
                soFar.stream()
                    .anyMatch(
                        fact ->
                            fact.type().equals("payment.recorded")
                                && fact.key().equals(order.toString())),
            "sac.cooperatives.v1",
            "sac.purchase-orders.v1",
            "sac.cooperative-state.v1",
            "sac.offer-state.v1");
    Set<String> told =
        facts.stream()
            .filter(
                fact ->
                    fact.key().equals(order.toString())
                        || fact.key().equals(supply.cooperative().toString())
                        || fact.key().equals(supply.offer().toString()))
            .map(ReadTopics.Fact::type)
            .collect(Collectors.toSet());
    assertTrue(
        told.containsAll(
            Set.of(
                "cooperative.registered",
                "cooperative.verified",
                "cooperative.state",
                "product.listed",
                "offer.published",
                "offer.changed",
                "purchase-order.placed",
                "purchase-order.confirmed",
                "purchase-order.delivered",
                "payment.recorded")),
        told::toString);
    List<Long> versions =
        facts.stream()
            .filter(fact -> order.toString().equals(fact.subject()))
            .map(ReadTopics.Fact::sequence)
            .toList();
    assertEquals(List.of(1L, 2L, 3L, 4L), versions);
    assertFalse(facts.stream().anyMatch(fact -> fact.value().contains("Canari")));
  }
}
