package ma.sac.basket;

import static ma.sac.basket.Programme.as;
import static ma.sac.test.db.RefusedAttempt.of;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.CommonProblem;
import ma.sac.test.db.RefusedAttempt;
import ma.sac.test.db.TableSnapshot;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

/** Every named refusal says what to do, and leaves every row as it was. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class RefusalWalkTest {
  private static final List<CommonProblem> COMMON =
      List.of(
          CommonProblem.CONFLICT,
          CommonProblem.INVALID,
          CommonProblem.NOT_FOUND,
          CommonProblem.FORBIDDEN,
          CommonProblem.IDEMPOTENCY_KEY_MISSING,
          CommonProblem.IDEMPOTENCY_KEY_REUSED);

  @Inject Sql sql;

  @Test
  void shouldLeaveNothingHalfDoneWhenItRefuses() {
    List<RefusedAttempt> attempts = new ArrayList<>();
    attempts.addAll(SourcingRefusals.all(sql));
    attempts.addAll(ReceivingRefusals.all(sql));
    attempts.addAll(TransferRefusals.all());
    attempts.addAll(stock());
    attempts.addAll(requests());
    TreeSet<String> tried = new TreeSet<>();
    attempts.forEach(attempt -> tried.add(attempt.problem()));
    TreeSet<String> all = new TreeSet<>();
    Arrays.stream(BasketProblem.values()).forEach(problem -> all.add(problem.slug()));
    COMMON.forEach(problem -> all.add(problem.slug()));
    assertEquals(all, tried);
    RealServers.Database database = RealServers.database("basket");
    TableSnapshot.whenQuiet(database);
    assertAll(attempts.stream().map(attempt -> () -> attempt.check(database)));
  }

  private static List<RefusedAttempt> stock() {
    Programme programme = Programme.open(100);
    List<String> lots = programme.stockFor(30);
    String recalled = programme.madeRun(10);
    String past = programme.madeRun(10);
    String tooMany = programme.planRun(20);
    String quarantined = programme.received(programme.ordered(programme.semolina, 20), 20);
    as("programme-manager")
        .body(Map.of("reason", "doubt"))
        .post("/lots/" + lots.get(1) + "/recall")
        .then()
        .statusCode(200);
    expire(past);
    return List.of(
        of(
                "release what was made of a recalled lot",
                "lot-recalled",
                () -> as(Programme.checker()).post("/assembly-runs/" + recalled + "/release"))
            .telling(Map.of("lotIds", List.of(lots.get(1)))),
        of(
                "release what is past its best-before",
                "past-best-before",
                () -> as(Programme.checker()).post("/assembly-runs/" + past + "/release"))
            .telling(Map.of("bestBefore", Programme.TODAY.minusDays(1))),
        of(
                "make more baskets than there are components for",
                "components-short",
                () -> Programme.complete(tooMany, 20))
            .telling(
                Map.of(
                    "short[0].category", programme.grain,
                    "short[0].asked", 40,
                    "short[0].available", 20,
                    "short[1].category", programme.woven,
                    "short[1].asked", 20,
                    "short[1].available", 0)),
        of(
            "release what one received",
            "duties-apart",
            () -> as(Programme.receiver()).post("/lots/" + quarantined + "/release")),
        of(
            "release a lot that is recalled",
            "conflict",
            () -> as(Programme.checker()).post("/lots/" + lots.get(1) + "/release")),
        of("make a run again", "conflict", () -> Programme.complete(recalled, 10)),
        of("make more than was planned", "invalid", () -> Programme.complete(tooMany, 21)),
        of(
            "take more apart than there are",
            "invalid",
            () ->
                as(Programme.checker())
                    .body(Map.of("baskets", 11))
                    .post("/assembly-runs/" + recalled + "/disassembly")),
        of(
            "release a lot of another warehouse",
            "not-found",
            () ->
                as(Programme.checker().warehouses(UUID.randomUUID()))
                    .post("/lots/" + quarantined + "/release")),
        of(
            "release a lot in a role that may not",
            "forbidden",
            () -> as("finance-officer").post("/lots/" + quarantined + "/release")));
  }

  private static void expire(String run) {
    Programme.asOwner(
        "UPDATE assembly_run SET best_before = '%s' WHERE id = '%s'"
            .formatted(Programme.TODAY.minusDays(1), run));
  }

  private static List<RefusedAttempt> requests() {
    Programme programme = Programme.open(10);
    Told.Order order = programme.ordered(programme.semolina, 100);
    programme.received(order, 10);
    String key = UUID.randomUUID().toString();
    receive(programme, order, key, "FIRST").then().statusCode(201);
    return List.of(
        of(
            "receive without a key",
            "idempotency-key-missing",
            () -> receive(programme, order, null, "SECOND")),
        of(
            "use a key for another receipt",
            "idempotency-key-reused",
            () -> receive(programme, order, key, "SECOND")),
        of(
            "receive at a warehouse that is not one's own",
            "not-found",
            () ->
                as(Programme.receiver().warehouses(UUID.randomUUID()))
                    .body(programme.receipt(order, "THIRD", 10))
                    .post("/goods-receipts")),
        of(
            "receive for a campaign that is not one's own",
            "not-found",
            () ->
                as(Tokens.of("warehouse-agent").sub("receiver").campaigns(UUID.randomUUID()))
                    .body(programme.receipt(order, "FOURTH", 10))
                    .post("/goods-receipts")));
  }

  private static Response receive(
      Programme programme, Told.Order order, String key, String lotCode) {
    var request =
        RestAssured.given()
            .header("Authorization", Programme.receiver().bearer())
            .contentType(ContentType.JSON)
            .body(programme.receipt(order, lotCode, 10));
    return (key == null ? request : request.header("Idempotency-Key", key)).post("/goods-receipts");
  }
}
