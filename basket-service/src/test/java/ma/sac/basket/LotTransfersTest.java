package ma.sac.basket;

import static ma.sac.basket.Programme.as;
import static ma.sac.basket.Programme.receiver;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lot is one lot wherever it lies: it is used, stopped and traced in both warehouses. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class LotTransfersTest {
  @Inject Sql sql;

  private Programme programme;

  @BeforeEach
  void open() {
    programme = Programme.open(500);
  }

  @AfterEach
  void theBooksAreInOrder() {
    new StockBooks(sql, programme.campaign).mustBeInOrder();
  }

  @Test
  void shouldMakeBasketsWhereGoodsWereSentWhenTheyHaveArrived() {
    List<String> lots = programme.stockFor(20);
    String semolina = Transfers.sent(programme, lots.get(0), 20);
    Transfers.arrived(Transfers.sent(programme, lots.get(1), 10), 10);
    assertThat(at(programme.warehouse, "available"), equalTo(20));
    assertThat(at(programme.branch, "inTransit"), equalTo(20));

    Transfers.arrive(receiver(), semolina, 18, "2 sacks wet")
        .then()
        .statusCode(200)
        .body("status", equalTo("ARRIVED"))
        .body("sentBy", equalTo("sender"))
        .body("receivedBy", equalTo("receiver"))
        .body("difference", equalTo(2))
        .body("differenceReason", equalTo("2 sacks wet"));

    assertThat(at(programme.branch, "available"), equalTo(18));
    assertThat(at(programme.branch, "lost"), equalTo(2));
    Programme.complete(programme.planRun(programme.branch, 9), 9).then().statusCode(200);
    status(lots.get(0)).body("status", equalTo("RELEASED"));
    programme.madeRun(10);
    status(lots.get(0)).body("status", equalTo("CONSUMED")).body("stock.lost", equalTo(2));
    as("auditor")
        .get("/lots/" + lots.get(0) + "/baskets")
        .then()
        .body("baskets", equalTo(19))
        .body("serialRanges", hasSize(2));
  }

  @Test
  void shouldProveABasketByItsLotWhenThatCameFromAnotherWarehouse() {
    List<String> lots = programme.stockFor(10);
    Transfers.arrived(Transfers.sent(programme, lots.get(0), 20), 20);
    Transfers.arrived(Transfers.sent(programme, lots.get(1), 10), 10);
    String run = programme.planRun(programme.branch, 10);
    Programme.complete(run, 10).then().statusCode(200);
    as(Programme.checker()).post("/assembly-runs/" + run + "/release").then().statusCode(200);

    JsonPath campaign =
        as("auditor").get("/campaigns/" + programme.campaign + "/provenance").jsonPath();

    assertThat(campaign.getFloat("cooperativeShare"), equalTo(1.0f));
    assertThat(campaign.getFloat("amount"), equalTo(470.0f));
    List<String> serials =
        as(Programme.checker())
            .get("/assembly-runs/" + run + "/labels")
            .jsonPath()
            .getList("items.serial");
    as("auditor")
        .get("/baskets/" + serials.get(0) + "/provenance")
        .then()
        .body("components.lotId", equalTo(lots))
        .body("cost", equalTo(47.0f));
  }

  @Test
  void shouldTakeNoUnitTwiceWhenTransfersAndAssembliesRaceForThem() throws Exception {
    String lot = programme.stockFor(20).get(0);
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      runs.add(programme.planRun(2));
    }

    List<Integer> answers =
        InParallel.run(
            50,
            i ->
                (i % 2 == 0
                        ? Transfers.send(programme, lot, 4)
                        : Programme.complete(runs.get(i / 2), 2))
                    .statusCode());

    int sent = Collections.frequency(answers, 201);
    int made = Collections.frequency(answers, 200);
    assertThat(sent + made, equalTo(10));
    assertThat(Collections.frequency(answers, 409), equalTo(40));
    assertThat(at(programme.branch, "inTransit"), equalTo(4 * sent));
    assertThat(at(programme.warehouse, "inBaskets"), equalTo(4 * made));
    assertThat(at(programme.warehouse, "available"), equalTo(0));
    status(lot).body("status", equalTo(sent == 0 ? "CONSUMED" : "RELEASED"));
  }

  @Test
  void shouldArriveBlockedWhenTheLotWasRecalledOnTheWay() {
    String lot = programme.stockFor(10).get(0);
    String transfer = Transfers.sent(programme, lot, 20);
    recall(lot).then().statusCode(200);

    Transfers.arrived(transfer, 20);

    assertThat(at(programme.branch, "blocked"), equalTo(20));
    as("programme-manager").post("/lots/" + lot + "/recall-lifting").then().statusCode(200);
    assertThat(at(programme.branch, "available"), equalTo(20));
  }

  @Test
  void shouldBeUsableAgainWhenARecallIsLiftedWhileAllIsOnTheWay() {
    String lot = programme.stockFor(10).get(0);
    String transfer = Transfers.sent(programme, lot, 20);
    recall(lot).then().statusCode(200);
    as("programme-manager").post("/lots/" + lot + "/recall-lifting").then().statusCode(200);
    status(lot).body("status", equalTo("RELEASED"));

    Transfers.arrived(transfer, 20);

    assertThat(at(programme.branch, "available"), equalTo(20));
  }

  @Test
  void shouldBlockEveryUnitWhenALotIsRecalledWhileItIsSentAndArrives() throws Exception {
    for (int round = 0; round < 4; round++) {
      Programme one = Programme.open(100);
      String lot = one.stockFor(10).get(0);
      String transfer = Transfers.sent(one, lot, 5);

      List<Response> answers =
          InParallel.run(
              3,
              i ->
                  switch (i) {
                    case 0 -> recall(lot);
                    case 1 -> Transfers.arrive(receiver(), transfer, 5, null);
                    default -> Transfers.send(one, lot, 5);
                  });

      assertThat(answers.get(0).statusCode(), equalTo(200));
      assertThat(answers.get(1).statusCode(), equalTo(200));
      if (answers.get(2).statusCode() == 201) {
        Transfers.arrived(answers.get(2).path("id"), 5);
      }
      status(lot).body("stock.available", equalTo(0)).body("stock.blocked", equalTo(20));
    }
  }

  @Test
  void shouldArriveOnceWhenManyReceiveItAtOnce() throws Exception {
    String transfer = Transfers.sent(programme, programme.stockFor(10).get(0), 20);

    List<Integer> answers =
        InParallel.run(16, i -> Transfers.arrive(receiver(), transfer, 20, null).statusCode());

    assertThat(Collections.frequency(answers, 200), equalTo(1));
    assertThat(Collections.frequency(answers, 409), equalTo(15));
    assertThat(at(programme.branch, "available"), equalTo(20));
  }

  @Test
  void shouldShowAnAgentItsOwnWarehouseWhenALotLiesInTwo() {
    String lot = programme.stockFor(10).get(0);
    String transfer = Transfers.sent(programme, lot, 5);
    Tokens there = receiver().warehouses(programme.branch);
    Tokens nowhere = receiver().warehouses(UUID.randomUUID());

    as(there)
        .get("/lots/" + lot)
        .then()
        .body("stock.available", equalTo(0))
        .body("stock.inTransit", equalTo(5))
        .body("stockByWarehouse.warehouseId", equalTo(List.of(programme.branch.toString())));
    as(nowhere).get("/lots/" + lot).then().statusCode(404);
    as(nowhere).get("/lot-transfers/" + transfer).then().statusCode(404);
    list(nowhere).body("items", empty());
    list(there).body("items.id", equalTo(List.of(transfer))).body("next", nullValue());
    as(receiver().warehouses(programme.warehouse))
        .get("/lot-transfers/" + transfer)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse list(Tokens who) {
    return as(who)
        .queryParam("campaignId", programme.campaign)
        .queryParam("status", "IN_TRANSIT")
        .get("/lot-transfers")
        .then()
        .statusCode(200);
  }

  private static Response recall(String lot) {
    return as("programme-manager").body(Map.of("reason", "doubt")).post("/lots/" + lot + "/recall");
  }

  private static ValidatableResponse status(String lot) {
    return as("auditor").get("/lots/" + lot).then().statusCode(200);
  }

  /** Units of semolina in one of the warehouses. */
  private int at(UUID warehouse, String account) {
    return as("auditor")
        .queryParam("campaignId", programme.campaign)
        .queryParam("warehouseId", warehouse)
        .get("/component-stock")
        .jsonPath()
        .getInt("items.find { it.category == '" + programme.grain + "' }." + account);
  }
}
