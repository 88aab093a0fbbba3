package ma.sac.cooperative;

import static ma.sac.cooperative.World.MANAGER;
import static ma.sac.cooperative.World.OFFICER;
import static ma.sac.cooperative.World.PAYER;
import static ma.sac.cooperative.World.post;
import static ma.sac.test.db.RefusedAttempt.of;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import ma.sac.kit.http.CommonProblem;
import ma.sac.test.db.RefusedAttempt;
import ma.sac.test.db.TableSnapshot;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;

/** Every named refusal says what to do, and leaves every row as it was. */
@QuarkusTest
class RefusalWalkTest {
  private static final List<CommonProblem> COMMON =
      List.of(
          CommonProblem.CONFLICT,
          CommonProblem.INVALID,
          CommonProblem.NOT_FOUND,
          CommonProblem.FORBIDDEN,
          CommonProblem.VERSION_STALE,
          CommonProblem.VERSION_MISSING,
          CommonProblem.IDEMPOTENCY_KEY_MISSING,
          CommonProblem.IDEMPOTENCY_KEY_REUSED);

  @Test
  void shouldLeaveNothingHalfDoneWhenItRefuses() {
    List<RefusedAttempt> attempts = new ArrayList<>();
    attempts.addAll(cooperatives());
    attempts.addAll(OrderRefusals.placing());
    attempts.addAll(OrderRefusals.ordersAndOffers());
    attempts.addAll(PaymentRefusals.all());
    attempts.addAll(requests());
    TreeSet<String> tried = new TreeSet<>();
    attempts.forEach(attempt -> tried.add(attempt.problem()));
    TreeSet<String> all = new TreeSet<>();
    Arrays.stream(CooperativeProblem.values()).forEach(problem -> all.add(problem.slug()));
    COMMON.forEach(problem -> all.add(problem.slug()));
    assertEquals(all, tried);
    RealServers.Database database = RealServers.database("cooperative");
    TableSnapshot.whenQuiet(database);
    assertAll(attempts.stream().map(attempt -> () -> attempt.check(database)));
  }

  private static List<RefusedAttempt> cooperatives() {
    Map<String, Object> request = Requests.cooperative();
    UUID registered = World.created(post(OFFICER, "/cooperatives", request));
    Map<String, String> why = Map.of("reason", "x");
    return List.of(
        of(
                "register a number again",
                "cooperative-already-registered",
                () -> post(OFFICER, "/cooperatives", request))
            .telling(Map.of("cooperativeId", registered)),
        of(
                "suspend before it is verified",
                "conflict",
                () -> post(OFFICER, "/cooperatives/" + registered + "/suspension", why))
            .telling(Map.of("status", "REGISTERED")),
        of(
            "verify without evidence",
            "invalid",
            () ->
                post(
                    OFFICER,
                    "/cooperatives/" + registered + "/verification",
                    Map.of("decision", "VERIFIED", "rural", true))),
        of(
            "verify in a role that may not",
            "forbidden",
            () ->
                post(
                    MANAGER,
                    "/cooperatives/" + registered + "/verification",
                    Map.of("decision", "VERIFIED", "rural", true, "evidence", "x"))));
  }

  private static List<RefusedAttempt> requests() {
    UUID cooperative = World.verifiedCooperative();
    String key = UUID.randomUUID().toString();
    Map<String, Object> first = Requests.cooperative();
    register(key, first).then().statusCode(201);
    return List.of(
        of(
            "order from nowhere",
            "not-found",
            () ->
                post(OFFICER, "/purchase-orders/" + UUID.randomUUID() + "/confirmation", Map.of())),
        of(
            "propose a payment without a key",
            "idempotency-key-missing",
            () ->
                RestAssured.given()
                    .header("Authorization", PAYER)
                    .contentType(ContentType.JSON)
                    .body(Map.of("orderId", cooperative, "kind", "BALANCE", "amount", 1))
                    .post("/payments")),
        of(
            "use a key for another request",
            "idempotency-key-reused",
            () -> register(key, Requests.cooperative())));
  }

  private static Response register(String key, Map<String, Object> request) {
    return RestAssured.given()
        .header("Authorization", OFFICER)
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(request)
        .post("/cooperatives");
  }
}
