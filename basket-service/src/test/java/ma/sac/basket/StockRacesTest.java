package ma.sac.basket;

import static ma.sac.basket.Programme.as;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import ma.sac.kit.db.Sql;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;

/** Invariants 1 and 4 where lots and runs move: a recall misses nothing, nothing moves twice. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class StockRacesTest {
  private static final String DISTRIBUTED =
      "SELECT coalesce(sum(b.quantity), 0) FROM stock_balance b JOIN lot l ON l.id = b.lot_id WHERE l.campaign_id = ? AND l.category = ? AND b.account = 'DISTRIBUTED'";

  @Inject Sql sql;

  @Test
  void shouldBlockEveryUnitWhenALotIsRecalledDuringItsRelease() throws Exception {
    for (int round = 0; round < 6; round++) {
      Programme programme = Programme.open(100);
      String lot = programme.received(programme.ordered(programme.semolina, 50), 50);

      List<Response> answers = InParallel.run(2, i -> i == 0 ? recall(lot) : release(lot));

      assertThat(answers.get(0).statusCode(), equalTo(200));
      assertThat(answers.get(1).statusCode(), oneOf(200, 409));
      as("auditor").get("/lots/" + lot).then().body("status", equalTo("RECALLED"));
      assertThat(programme.stock(programme.grain, "available"), equalTo(0));
      assertThat(programme.stock(programme.grain, "quarantined"), equalTo(0));
      assertThat(programme.stock(programme.grain, "blocked"), equalTo(50));
    }
    ledgerAddsUp();
  }

  @Test
  void shouldReleaseALotOnceWhenManyReleaseItAtOnce() throws Exception {
    Programme programme = Programme.open(100);
    String lot = programme.received(programme.ordered(programme.semolina, 50), 50);

    List<Integer> answers = InParallel.run(16, i -> release(lot).statusCode());

    assertThat(Collections.frequency(answers, 200), equalTo(1));
    assertThat(Collections.frequency(answers, 409), equalTo(15));
    assertThat(programme.stock(programme.grain, "available"), equalTo(50));
    ledgerAddsUp();
  }

  @Test
  void shouldNameEveryBasketWhenALotIsRecalledWhileItIsUsed() throws Exception {
    for (int round = 0; round < 6; round++) {
      Programme programme = Programme.open(100);
      String lot = programme.stockFor(10).get(0);
      String run = programme.planRun(10);

      List<Response> answers =
          InParallel.run(2, i -> i == 0 ? recall(lot) : Programme.complete(run, 10));

      assertThat(answers.get(0).statusCode(), equalTo(200));
      boolean isMade = answers.get(1).statusCode() == 200;
      if (!isMade) {
        answers.get(1).then().statusCode(409).body("type", equalTo("/problems/components-short"));
      }
      assertThat(recallFact(lot).getList("serialRanges"), hasSize(isMade ? 1 : 0));
      assertThat(programme.stock(programme.grain, "inBaskets"), equalTo(isMade ? 20 : 0));
      assertThat(programme.stock(programme.grain, "blocked"), equalTo(isMade ? 0 : 20));
    }
  }

  @Test
  void shouldReleaseOrTakeApartWhenARunIsBothAtOnce() throws Exception {
    for (int round = 0; round < 4; round++) {
      Programme programme = Programme.open(100);
      programme.stockFor(20);
      String run = programme.madeRun(20);

      List<Integer> answers =
          InParallel.run(
              8,
              i ->
                  i % 2 == 0
                      ? as(Programme.checker())
                          .post("/assembly-runs/" + run + "/release")
                          .statusCode()
                      : as(Programme.checker())
                          .body(Map.of("baskets", 15))
                          .post("/assembly-runs/" + run + "/disassembly")
                          .statusCode());

      // A second time fifteen would be more than there are: 422, as long as the run is not gone.
      answers.forEach(code -> assertThat(code, oneOf(200, 409, 422)));
      long released = every(answers, 0);
      long apart = every(answers, 1);
      assertThat(released, equalTo(1L));
      int gone = (int) sql.number(DISTRIBUTED, programme.campaign, programme.grain);
      assertThat(gone, equalTo(apart == 0 ? 40 : 10));
      assertThat(programme.stock(programme.grain, "available"), equalTo(apart == 0 ? 0 : 30));
      as("auditor")
          .get("/assembly-runs/" + run)
          .then()
          .body("status", equalTo("RELEASED"))
          .body("standing", equalTo(apart == 0 ? 20 : 5));
    }
    ledgerAddsUp();
  }

  private static long every(List<Integer> answers, int kind) {
    long successes = 0;
    for (int i = kind; i < answers.size(); i += 2) {
      successes += answers.get(i) == 200 ? 1 : 0;
    }
    return successes;
  }

  private static Response recall(String lot) {
    return as("programme-manager").body(Map.of("reason", "doubt")).post("/lots/" + lot + "/recall");
  }

  private static Response release(String lot) {
    return as(Programme.checker()).post("/lots/" + lot + "/release");
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
  }
}
