package ma.sac.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

/** Every failure has one shape, the framework's own included. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "kit"))
class ProblemsTest {

  private static Tokens maker() {
    return Tokens.of("maker").audience("kit-service");
  }

  private static RequestSpecification asMaker() {
    return given()
        .header("Authorization", maker().bearer())
        .header("Idempotency-Key", UUID.randomUUID());
  }

  private static ValidatableResponse problem(
      ValidatableResponse response, int status, String slug) {
    return response
        .statusCode(status)
        .contentType(startsWith("application/problem+json"))
        .body("type", equalTo("/problems/" + slug))
        .body("status", equalTo(status));
  }

  @Test
  void shouldAnswerAProblemWhenThereIsNoToken() {
    problem(given().get("/things").then(), 401, "unauthenticated")
        .header("WWW-Authenticate", "Bearer");
  }

  @Test
  void shouldAnswerAProblemWhenTheTokenIsExpiredForgedOrForAnother() {
    String[] bad = {
      maker().expiredBearer(),
      maker().forgedBearer(),
      maker().audience("other-service").bearer(),
      "Bearer nonsense"
    };
    for (String token : bad) {
      problem(given().header("Authorization", token).get("/things").then(), 401, "unauthenticated");
    }
  }

  @Test
  void shouldRefuseWhenTheRoleIsAnother() {
    String token = Tokens.of("reader").audience("kit-service").bearer();
    problem(given().header("Authorization", token).get("/things").then(), 403, "forbidden");
  }

  @Test
  void shouldRefuseEverybodyWhenAnOperationNamesNoRole() {
    problem(asMaker().get("/things/forgotten").then(), 403, "forbidden");
  }

  @Test
  void shouldAnswerAProblemWhenThePathIsUnknown() {
    problem(asMaker().get("/nowhere").then(), 404, "not-found");
    problem(given().get("/nowhere/at/all").then(), 404, "not-found");
  }

  @Test
  void shouldAnswerNotFoundWhenTheIdIsUnknownAndMalformedWhenItIsNoId() {
    problem(asMaker().get("/things/" + UUID.randomUUID()).then(), 404, "not-found");
    problem(asMaker().get("/things?limit=abc").then(), 400, "malformed-request");
    problem(asMaker().get("/things?after=%21%21").then(), 400, "malformed-request");
  }

  @Test
  void shouldNameTheFieldWhenTheBodyIsMalformedOrMistyped() {
    problem(
        asMaker().contentType("application/json").body("{\"name\":").post("/things").then(),
        400,
        "malformed-request");
    problem(
            asMaker()
                .contentType("application/json")
                .body("{\"name\":\"a\",\"size\":\"many\"}")
                .post("/things")
                .then(),
            400,
            "malformed-request")
        .body("violations[0].field", equalTo("size"))
        .body(not(containsString("many")));
    problem(
            asMaker()
                .contentType("application/json")
                .body("{\"name\":\"a\",\"size\":1,\"colour\":\"red\"}")
                .post("/things")
                .then(),
            400,
            "malformed-request")
        .body("violations[0].field", equalTo("colour"));
  }

  @Test
  void shouldNameEachFieldWhenTheBodyMakesNoSense() {
    problem(
            asMaker()
                .contentType("application/json")
                .body("{\"name\":\" \",\"size\":-1}")
                .post("/things")
                .then(),
            422,
            "invalid")
        .body("violations.field", equalTo(java.util.List.of("name", "size")));
  }

  @Test
  void shouldAnswerAProblemWhenMethodOrMediaTypeAreNotThere() {
    problem(asMaker().delete("/things").then(), 405, "method-not-allowed");
    problem(
        asMaker().contentType("text/plain").body("a").post("/things").then(),
        415,
        "unsupported-media-type");
    problem(
        asMaker().contentType("application/json;charset=utf-16").body("{}").post("/things").then(),
        415,
        "unsupported-media-type");
  }

  @Test
  void shouldRefuseABodyThatIsTooLargeWithOrWithoutItsLength() {
    String huge = "{\"name\":\"" + "a".repeat(2 * 1024 * 1024) + "\",\"size\":1}";
    problem(
        asMaker().contentType("application/json").body(huge).post("/things").then(),
        413,
        "body-too-large");
  }

  @Test
  void shouldRefuseABodyThatIsTooLargeWhenItComesInChunks() throws Exception {
    byte[] huge = ("{\"name\":\"" + "a".repeat(2 * 1024 * 1024)).getBytes();
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/things"))
                    .header("Authorization", maker().bearer())
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "chunked")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)))
                    .build(),
                BodyHandlers.ofString());

    assertThat(answer.statusCode(), equalTo(413));
    assertThat(answer.body(), containsString("/problems/body-too-large"));
  }

  @Test
  void shouldNameTheLineWhenAFieldInAListMakesNoSense() {
    String body = "{\"lines\":[{\"quantity\":1},{\"quantity\":%s}]}";
    problem(
            asMaker()
                .contentType("application/json")
                .body(body.formatted("0"))
                .post("/things/lines")
                .then(),
            422,
            "invalid")
        .body("violations[0].field", equalTo("lines[1].quantity"));
    problem(
            asMaker()
                .contentType("application/json")
                .body(body.formatted("[]"))
                .post("/things/lines")
                .then(),
            400,
            "malformed-request")
        .body("violations[0].field", equalTo("lines[1].quantity"));
  }

  @Test
  void shouldNameTheParameterWhenItMakesNoSense() {
    problem(asMaker().get("/things?limit=0").then(), 422, "invalid")
        .body("violations[0].field", equalTo("limit"));
  }

  @Test
  void shouldBlameTheCallerWhenATextCannotBeKept() {
    String body = "{\"name\":\"a" + "\\" + "u0000b\",\"size\":1}";
    problem(
        asMaker().contentType("application/json").body(body).post("/things").then(),
        400,
        "malformed-request");
  }

  @Test
  void shouldTellNothingOfTheInsideWhenSomethingFails() {
    problem(asMaker().get("/things/broken").then(), 500, "internal")
        .body(not(containsString("secret-name")))
        .body(not(containsString("SQL")))
        .body("instance", startsWith("urn:uuid:"));
  }

  @Test
  void shouldHaveAReadablePageForEachType() {
    given().get("/problems").then().statusCode(200).body(containsString("idempotency-key-reused"));
    given()
        .get("/problems/version-stale")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/html"));
    problem(given().get("/problems/none").then(), 404, "not-found");
  }
}
