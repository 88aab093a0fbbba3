package ma.sac.basket;

import static ma.sac.basket.Programme.as;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

/** Goods come in and go back once, and what is answered of them is what stays. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class ReceivingRacesTest {
  @Inject Sql sql;

  @Test
  void shouldReceiveOnceWhenTheSameGoodsAreRecordedByManyAtOnce() throws Exception {
    Programme programme = Programme.open(100);
    Told.Order order = programme.ordered(programme.semolina, 100);
    programme.received(order, 10);
    Map<String, Object> receipt = programme.receipt(order, "ONE-TRUCK", 20);

    List<Response> answers =
        InParallel.run(16, i -> as(Programme.receiver()).body(receipt).post("/goods-receipts"));

    oneOfThem(answers, 201, "/problems/receipt-already-recorded");
    assertThat(programme.stock(programme.grain, "quarantined"), equalTo(30));
  }

  @Test
  void shouldTakeBackOnceWhenAReceiptIsReversedByManyAtOnce() throws Exception {
    Programme programme = Programme.open(100);
    Told.Order order = programme.ordered(programme.semolina, 100);
    programme.received(order, 40);
    String receipt = receiptOf(programme.received(order, 60));

    List<Response> answers = InParallel.run(16, i -> reverse(receipt));

    oneOfThem(answers, 200, "/problems/conflict");
    assertThat(programme.stock(programme.grain, "quarantined"), equalTo(40));
    assertThat(accepted(order), equalTo(40L));
    assertThat(
        sql.number(
            "SELECT count(*) FROM stock_move WHERE cause = 'goods-receipt-reversal' AND cause_id = ?::uuid",
            receipt),
        equalTo(1L));
  }

  @Test
  void shouldAnswerWhatStaysWhenAnOrderIsClosedAmongReversals() throws Exception {
    Programme programme = Programme.open(100);
    Told.Order order = programme.ordered(programme.semolina, 100);
    List<String> receipts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      receipts.add(receiptOf(programme.received(order, 10)));
    }

    List<Response> answers =
        InParallel.run(9, i -> i == 8 ? close(order.id()) : reverse(receipts.get(i)));

    int reversed =
        (int) answers.subList(0, 8).stream().filter(one -> one.statusCode() == 200).count();
    answers.subList(0, 8).stream()
        .filter(one -> one.statusCode() != 200)
        .forEach(one -> one.then().statusCode(409).body("type", equalTo("/problems/order-closed")));
    assertThat(answers.get(8).jsonPath().getInt("lines[0].accepted"), is(80 - 10 * reversed));
    assertThat(accepted(order), equalTo(80L - 10 * reversed));
    assertThat(programme.stock(programme.grain, "quarantined"), equalTo(80 - 10 * reversed));
  }

  @Test
  void shouldUseOrGiveBackWhenAReceiptIsReversedWhileBasketsAreMade() throws Exception {
    for (int round = 0; round < 4; round++) {
      Programme programme = Programme.open(100);
      String receipt = receiptOf(programme.stockFor(10).get(0));
      String run = programme.planRun(10);

      List<Response> answers =
          InParallel.run(2, i -> i == 0 ? reverse(receipt) : Programme.complete(run, 10));

      boolean isReversed = answers.get(0).statusCode() == 200;
      answers
          .get(isReversed ? 1 : 0)
          .then()
          .statusCode(409)
          .body("type", oneOf("/problems/components-short", "/problems/goods-already-used"));
      assertThat(answers.get(isReversed ? 0 : 1).statusCode(), equalTo(200));
      assertThat(programme.stock(programme.grain, "inBaskets"), equalTo(isReversed ? 0 : 20));
      assertThat(programme.stock(programme.grain, "available"), equalTo(0));
    }
  }

  private static String receiptOf(String lot) {
    return as("auditor").get("/lots/" + lot).jsonPath().getString("receiptId");
  }

  private static Response reverse(String receipt) {
    return as(Programme.receiver())
        .body(Map.of("reason", "wrong order"))
        .post("/goods-receipts/" + receipt + "/reversal");
  }

  private static Response close(UUID order) {
    return as(Tokens.service("cooperative-service", "basket-service"))
        .post("/order-receipts/" + order + "/closing");
  }

  private long accepted(Told.Order order) {
    return sql.number("SELECT accepted FROM known_order_line WHERE order_id = ?", order.id());
  }

  private static void oneOfThem(List<Response> answers, int success, String refusal) {
    List<Integer> codes = answers.stream().map(Response::statusCode).toList();
    assertThat(codes.toString(), Collections.frequency(codes, success), equalTo(1));
    answers.stream()
        .filter(one -> one.statusCode() != success)
        .forEach(one -> one.then().statusCode(409).body("type", equalTo(refusal)));
  }
}
