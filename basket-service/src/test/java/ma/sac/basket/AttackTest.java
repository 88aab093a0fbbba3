package ma.sac.basket;

import static ma.sac.basket.Programme.as;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

/** What must always hold, with many at once trying to break it. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class AttackTest {
  @Inject Sql sql;

  @Test
  void shouldUseNoComponentTwiceWhenRunsAreCompletedAtOnce() throws Exception {
    Programme programme = Programme.open(500);
    programme.stockFor(50);
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      runs.add(programme.planRun(10));
    }

    List<Integer> answers =
        InParallel.run(16, i -> Programme.complete(runs.get(i), 10).statusCode());

    assertThat(Collections.frequency(answers, 200), equalTo(5));
    assertThat(Collections.frequency(answers, 409), equalTo(11));
    assertThat(programme.stock(programme.grain, "available"), equalTo(0));
    assertThat(programme.stock(programme.grain, "inBaskets"), equalTo(100));
    ledgerAddsUp();
  }

  @Test
  void shouldMakeARunOnceWhenItsCompletionIsRepeated() throws Exception {
    Programme programme = Programme.open(100);
    programme.stockFor(40);
    String run = programme.planRun(10);
    String key = UUID.randomUUID().toString();

    List<Integer> answers =
        InParallel.run(
            16,
            i ->
                as(Programme.checker())
                    .header("Idempotency-Key", key)
                    .body(Map.of("made", 10))
                    .post("/assembly-runs/" + run + "/completion")
                    .statusCode());

    assertThat(answers.contains(200), is(true));
    assertThat(programme.stock(programme.grain, "inBaskets"), equalTo(20));
  }

  @Test
  void shouldReceiveNoMoreThanOrderedWhenManyTrucksArriveAtOnce() throws Exception {
    Programme programme = Programme.open(100);
    Told.Order order = programme.ordered(programme.semolina, 100);
    programme.received(order, 10);

    List<Integer> answers =
        InParallel.run(
            24,
            i ->
                as(Programme.receiver())
                    .body(programme.receipt(order, "TRUCK-" + i, 10))
                    .post("/goods-receipts")
                    .statusCode());

    assertThat(Collections.frequency(answers, 201), equalTo(9));
    assertThat(Collections.frequency(answers, 409), equalTo(15));
    assertThat(programme.stock(programme.grain, "quarantined"), equalTo(100));
  }

  @Test
  void shouldTellEveryAcceptedUnitWhenAnOrderIsClosedAmongReceipts() throws Exception {
    Programme programme = Programme.open(100);
    Told.Order order = programme.ordered(programme.semolina, 1000);
    programme.received(order, 10);

    List<Response> answers =
        InParallel.run(
            16,
            i ->
                i == 7
                    ? close(order.id())
                    : as(Programme.receiver())
                        .body(programme.receipt(order, "LATE-" + i, 10))
                        .post("/goods-receipts"));

    int accepted =
        10 + 10 * (int) answers.stream().filter(answer -> answer.statusCode() == 201).count();
    JsonPath closed = answers.get(7).jsonPath();
    assertThat(closed.getBoolean("closed"), is(true));
    assertThat(closed.getInt("lines[0].accepted"), equalTo(accepted));
    as(Programme.receiver())
        .body(programme.receipt(order, "TOO-LATE", 10))
        .post("/goods-receipts")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/order-closed"));
    assertThat(close(order.id()).jsonPath().getInt("lines[0].accepted"), equalTo(accepted));
  }

  @Test
  void shouldStopEveryBasketWhenALotIsRecalledDuringItsRelease() throws Exception {
    for (int round = 0; round < 5; round++) {
      Programme programme = Programme.open(100);
      String lot = programme.stockFor(10).get(0);
      String run = programme.madeRun(10);

      List<Integer> answers =
          InParallel.run(
              2,
              i ->
                  i == 0
                      ? recall(lot).statusCode()
                      : as(Programme.checker())
                          .post("/assembly-runs/" + run + "/release")
                          .statusCode());

      assertThat(answers.get(0), equalTo(200));
      assertThat(answers.get(1), oneOf(200, 409));
      JsonPath told = recallFact(lot);
      assertThat(told.getInt("serialRanges[0].to"), equalTo(10));
    }
  }

  @Test
  void shouldGiveBackEveryUnitWhenBasketsAreTakenApart() {
    Programme programme = Programme.open(100);
    List<String> lots = programme.stockFor(30);
    String run = programme.madeRun(30);
    recall(lots.get(1)).then().statusCode(200);

    as(Programme.checker())
        .body(Map.of("baskets", 12))
        .post("/assembly-runs/" + run + "/disassembly")
        .then()
        .statusCode(200)
        .body("standing", equalTo(18))
        .body("serialRanges[0].to", equalTo(18));

    assertThat(programme.stock(programme.grain, "available"), equalTo(24));
    assertThat(programme.stock(programme.grain, "inBaskets"), equalTo(36));
    assertThat(programme.stock(programme.woven, "blocked"), equalTo(12));
    as("auditor").get("/lots/" + lots.get(0) + "/baskets").then().body("baskets", equalTo(18));
    as(Programme.checker())
        .post("/assembly-runs/" + run + "/release")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/lot-recalled"));
    ledgerAddsUp();
  }

  private static Response recall(String lot) {
    return as("programme-manager").body(Map.of("reason", "doubt")).post("/lots/" + lot + "/recall");
  }

  private static Response close(UUID order) {
    return as(Tokens.service("cooperative-service", "basket-service"))
        .post("/order-receipts/" + order + "/closing");
  }

  private static JsonPath recallFact(String lot) {
    return ReadTopics.until(
            RealServers.kafka(),
            Duration.ofSeconds(20),
            all -> all.stream().anyMatch(fact -> fact.key().equals(lot)),
            "sac.baskets.v1")
        .stream()
        .filter(fact -> fact.key().equals(lot))
        .map(fact -> JsonPath.from(fact.value()))
        .findFirst()
        .orElseThrow();
  }

  private void ledgerAddsUp() {
    assertThat(
        sql.number(
            "SELECT count(*) FROM (SELECT lot_id FROM stock_balance GROUP BY lot_id HAVING sum(quantity) <> 0) unequal"),
        equalTo(0L));
    assertThat(
        sql.number(
            "SELECT count(*) FROM stock_balance WHERE quantity < 0 AND account <> 'OUTSIDE'"),
        equalTo(0L));
  }
}
