package ma.sac.cooperative;

import static ma.sac.cooperative.World.BASKET;
import static ma.sac.cooperative.World.MANAGER;
import static ma.sac.cooperative.World.OFFICER;
import static ma.sac.cooperative.World.get;
import static ma.sac.cooperative.World.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invariants 2 and 3 where orders end: what they hold is what their offers and budget give. */
@QuarkusTest
class OrderRacesTest {
  private static final String RECORDED = "goods-receipt.recorded";
  private static final String REVERSED = "goods-receipt.reversed";
  @Inject Sql sql;
  private World.Supply supply;
  private UUID campaign;

  @BeforeEach
  void supply() {
    supply = World.supply(1000, "10.00");
    campaign = World.openCampaign("10000.00", "10000.00");
  }

  @Test
  void shouldHoldWhatIsThereWhenFiftyRaceForTheLastUnits() {
    World.order(campaign, supply, 800);
    List<JsonPath> verdicts = race(50, 7);
    assertEquals(28, verdicts.stream().filter(OrderRacesTest::isPlaced).count());
    verdicts.stream()
        .filter(verdict -> !isPlaced(verdict))
        .forEach(
            verdict -> {
              assertEquals("offer-not-available", verdict.getString("verdicts[0].refusal.type"));
              assertEquals(7, verdict.getInt("verdicts[0].refusal.asked"));
              assertTrue(verdict.getInt("verdicts[0].refusal.available") < 7);
            });
    holds(800 + 28 * 7);
  }

  @Test
  void shouldHoldWhatIsAuthorisedWhenFiftyRaceForTheLastDirhams() {
    campaign = World.openCampaign("1000.00", "0.00");
    List<JsonPath> verdicts = race(50, 3);
    assertEquals(33, verdicts.stream().filter(OrderRacesTest::isPlaced).count());
    verdicts.stream()
        .filter(verdict -> !isPlaced(verdict))
        .forEach(
            verdict -> {
              assertEquals("budget-exceeded", verdict.getString("verdicts[0].refusal.type"));
              assertEquals(30f, verdict.getFloat("verdicts[0].refusal.asked"));
              assertTrue(verdict.getFloat("verdicts[0].refusal.available") < 30f);
            });
    holds(33 * 3);
  }

  @Test
  void shouldHoldWhatWasAcceptedWhenOrdersEndAmongReceipts() {
    List<UUID> orders = new ArrayList<>();
    for (int round = 0; round < 6; round++) {
      UUID order = World.confirmedOrder(campaign, supply, 20);
      UUID line = World.line(order);
      // basket-service accepted all five before it was asked; their facts are on their way.
      BasketStandIn.answers(order, line, 10);
      String end = round % 2 == 0 ? "/short-closing" : "/cancellation";
      Race.of(
          6,
          i -> {
            if (i == 3) {
              post(MANAGER, "/purchase-orders/" + order + end, Map.of("reason", "late"))
                  .then()
                  .statusCode(200);
            } else {
              World.tellReceipt(RECORDED, UUID.randomUUID(), order, campaign, line, 2);
            }
            return i;
          });
      orders.add(order);
    }
    for (UUID order : orders) {
      World.awaitOrder(order, "status", "CLOSED_SHORT");
      World.awaitOrder(order, "lines[0].quantityAccepted", 10);
      assertEquals(100f, get(MANAGER, "/purchase-orders/" + order).getFloat("acceptedAmount"));
    }
    holds(6 * 10);
    assertEquals(0, sql.number("SELECT count(*) FROM discrepancy WHERE campaign_id = ?", campaign));
  }

  @Test
  void shouldComeToOneEndWhenAnswersAndCancellationsMeet() {
    for (int round = 0; round < 6; round++) {
      UUID order = World.order(campaign, supply, 20);
      String path = "/purchase-orders/" + order;
      BasketStandIn.answers(order, World.line(order), 0);
      Map<String, String> why = Map.of("reason", "changed");
      List<Integer> answers =
          Race.of(
              9,
              i ->
                  switch (i % 3) {
                    case 0 -> post(OFFICER, path + "/confirmation", Map.of()).statusCode();
                    case 1 -> post(OFFICER, path + "/rejection", why).statusCode();
                    default -> post(MANAGER, path + "/cancellation", why).statusCode();
                  });
      assertTrue(Set.of(200, 409).containsAll(answers), answers.toString());
      int confirmed = Collections.frequency(every(answers, 0), 200);
      int rejected = Collections.frequency(every(answers, 1), 200);
      int cancelled = Collections.frequency(every(answers, 2), 200);
      assertTrue(confirmed + rejected <= 1 && rejected + cancelled <= 1, answers.toString());
      if (cancelled == 1) {
        World.awaitOrder(order, "status", "CANCELLED");
      }
    }
    long open =
        sql.number(
            "SELECT count(*) FROM purchase_order WHERE campaign_id = ? AND status = 'CONFIRMED'",
            campaign);
    holds(20 * open);
  }

  @Test
  void shouldPlaceNothingAfterItsSuspensionWhenACooperativeIsSuspendedAmongOrders() {
    placeNothingAfter(
        () ->
            post(
                OFFICER,
                "/cooperatives/" + supply.cooperative() + "/suspension",
                Map.of("reason", "under inquiry")),
        "cooperative-not-eligible");
  }

  @Test
  void shouldPlaceNothingAfterItsWithdrawalWhenAnOfferIsWithdrawnAmongOrders() {
    placeNothingAfter(
        () -> post(OFFICER, "/offers/" + supply.offer() + "/withdrawal", null),
        "offer-not-available");
  }

  @Test
  void shouldTakeBackOnceWhenAReversalIsToldByManyAtOnce() {
    UUID order = World.confirmedOrder(campaign, supply, 20);
    UUID line = World.line(order);
    UUID receipt = UUID.randomUUID();
    World.tellReceipt(RECORDED, UUID.randomUUID(), order, campaign, line, 6);
    World.tellReceipt(RECORDED, receipt, order, campaign, line, 14);
    World.awaitOrder(order, "status", "DELIVERED");
    Race.of(
        8,
        i -> {
          World.tellReceipt(REVERSED, receipt, order, campaign, line, 14);
          return i;
        });
    World.tellReceipt(RECORDED, UUID.randomUUID(), order, campaign, line, 1);
    World.awaitOrder(order, "lines[0].quantityAccepted", 7);
    holds(20);
  }

  private void placeNothingAfter(java.util.function.Supplier<Response> end, String refusal) {
    String orders = "SELECT count(*) FROM purchase_order WHERE cooperative_id = ?";
    List<Long> placedBy =
        Race.of(
            17,
            i -> {
              if (i != 8) {
                place(3);
                return -1L;
              }
              end.get().then().statusCode(200);
              return sql.number(orders, supply.cooperative());
            });
    assertEquals(placedBy.get(8), sql.number(orders, supply.cooperative()));
    assertEquals(refusal, place(3).getString("verdicts[0].refusal.type"));
    holds(3 * placedBy.get(8));
  }

  private List<JsonPath> race(int clients, long units) {
    return Race.of(clients, i -> place(units));
  }

  private JsonPath place(long units) {
    return post(
            BASKET,
            "/purchase-order-batches",
            World.batch(
                UUID.randomUUID(), 1, campaign, supply.cooperative(), supply.offer(), units))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static boolean isPlaced(JsonPath verdict) {
    return verdict.getString("verdicts[0].verdict").equals("PLACED");
  }

  private static List<Integer> every(List<Integer> answers, int kind) {
    List<Integer> some = new ArrayList<>();
    for (int i = kind; i < answers.size(); i += 3) {
      some.add(answers.get(i));
    }
    return some;
  }

  /** So many units at ten dirhams, by the offer, by the budget, and by the orders themselves. */
  private void holds(long units) {
    BigDecimal money = new BigDecimal("10.00").multiply(BigDecimal.valueOf(units));
    assertEquals(units, sql.number("SELECT committed FROM offer WHERE id = ?", supply.offer()));
    assertEquals(
        units,
        sql.number(
            "SELECT sum(quantity_committed) FROM purchase_order_line WHERE offer_id = ?",
            supply.offer()));
    for (String query :
        List.of(
            "SELECT committed_amount FROM campaign_budget WHERE campaign_id = ?",
            "SELECT coalesce(sum(committed_amount), 0.00) FROM purchase_order WHERE campaign_id = ?")) {
      assertEquals(
          money, sql.first(query, row -> row.getBigDecimal(1), campaign).orElseThrow(), query);
    }
  }
}
