package ma.sac.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.InParallel;
import ma.sac.kit.Things;
import ma.sac.kit.db.Sql;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

/** A repeated request changes nothing, at whatever moment it comes. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "kit"))
class IdempotencyTest {
  @Inject Things things;
  @Inject Sql sql;

  private final String key = UUID.randomUUID().toString();

  @Test
  void shouldTakeEffectOnceWhenManySendTheSameAtTheSameMoment() throws Exception {
    String name = "slow " + key;

    List<Integer> statuses = InParallel.run(6, worker -> create(maker(), key, name).statusCode());

    assertThat(statuses, everyItem(is(oneOf(201, 409))));
    assertThat(Collections.frequency(statuses, 201), equalTo(1));
    assertThat(things.count(name), equalTo(1L));
    create(maker(), key, name).then().statusCode(201).header("Idempotency-Replayed", "true");
  }

  @Test
  void shouldSayInFlightWhenTheFirstIsNotDone() throws Exception {
    List<Response> answers =
        InParallel.run(2, worker -> create(maker(), key, "slow flight " + key));

    List<String> types = answers.stream().map(a -> (String) a.path("type")).toList();
    assertThat(types, hasItem("/problems/idempotency-key-in-flight"));
  }

  @Test
  void shouldAnswerAsTheFirstTimeWhenKeyAndBodyAreTheSame() {
    Response first = create(maker(), key, "replayed");
    String location = first.header("Location");

    create(maker(), key, "replayed")
        .then()
        .statusCode(201)
        .header("Location", equalTo(location))
        .header("Idempotency-Replayed", "true")
        .body(emptyString());
    assertThat(first.header("Idempotency-Replayed"), nullValue());
    assertThat(location.contains("/things/"), equalTo(true));
  }

  @Test
  void shouldRefuseWhenTheBodyIsAnother() {
    create(maker(), key, "one").then().statusCode(201);

    create(maker(), key, "other")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
  }

  @Test
  void shouldKeepCallersApartWhenTheirKeysAreTheSame() {
    create(maker(), key, "mine " + key).then().statusCode(201);

    create(maker().sub("somebody else"), key, "mine " + key).then().statusCode(201);

    assertThat(things.count("mine " + key), equalTo(2L));
  }

  @Test
  void shouldTryAgainWhenTheFirstAttemptWasRefused() {
    create(maker(), key, "refused")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/conflict"));
    create(maker(), key, "refused")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/conflict"));

    create(maker(), key, "now accepted").then().statusCode(201);
  }

  @Test
  void shouldRefuseWhenTheKeyIsMissingOrTooLong() {
    create(maker(), null, "no key")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-missing"));
    create(maker(), "k".repeat(256), "long key").then().statusCode(400);
  }

  @Test
  void shouldDecideWhoMayBeforeAnythingElse() {
    String body = body("no token");
    given().contentType("application/json").body(body).post("/things").then().statusCode(401);
    create(Tokens.of("reader").audience("kit-service"), null, "no role").then().statusCode(403);
  }

  @Test
  void shouldNotAskForAKeyWhenItIsOptional() {
    given()
        .header("Authorization", maker().bearer())
        .contentType("application/json")
        .body("{\"lines\":[{\"quantity\":1}]}")
        .post("/things/lines")
        .then()
        .statusCode(204);
  }

  @Test
  void shouldKeepNoBodyWhenItRemembersASuccess() {
    String telling = "telling-" + key;
    create(maker(), key, telling).then().statusCode(201);

    assertThat(
        sql.number(
            "SELECT count(*) FROM idempotency_key k WHERE k::text LIKE '%' || ? || '%'", telling),
        equalTo(0L));
  }

  private static Tokens maker() {
    return Tokens.of("maker").audience("kit-service");
  }

  private static String body(String name) {
    return "{\"name\":\"" + name + "\",\"size\":1}";
  }

  private static Response create(Tokens who, String key, String name) {
    var request =
        given()
            .header("Authorization", who.bearer())
            .contentType("application/json")
            .body(body(name));
    return (key == null ? request : request.header("Idempotency-Key", key)).post("/things");
  }
}
