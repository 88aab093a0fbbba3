package ma.sac.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "kit"))
class StrictJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "name; {\"name\":7,\"size\":1}",
        "name; {\"name\":true,\"size\":1}",
        "size; {\"name\":\"a\",\"size\":\"1\"}",
        "size; {\"name\":\"a\",\"size\":1.5}",
        "size; {\"name\":\"a\",\"size\":true}",
        "name; {\"name\":\"a\\u0007b\",\"size\":1}",
        "name; {\"name\":\"a\\ud83d\",\"size\":1}",
      })
  void shouldNameTheFieldWhenItsTypeOrTextIsAnother(String field, String body) {
    sent(body.getBytes(StandardCharsets.UTF_8)).body("violations[0].field", equalTo(field));
  }

  @Test
  void shouldRefuseWhenThereIsMoreThanOneValue() {
    sent("{\"name\":\"a\",\"size\":1} {}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void shouldRefuseWhenItIsInAnotherCharsetThanItSays() {
    sent("{\"name\":\"a\",\"size\":1}".getBytes(StandardCharsets.UTF_16));
    sent("{\"name\":\"a\",\"size\":1}".getBytes(StandardCharsets.UTF_16LE));
  }

  @Test
  void shouldRefuseWhenAParameterHasAControlCharacter() {
    refused(asMaker().urlEncodingEnabled(false).get("/things?after=a%0Ab").then());
  }

  @Test
  void shouldAskForATokenFirstWhenTheMediaTypeIsWrongToo() {
    given()
        .contentType("text/plain")
        .body("a")
        .patch("/things/" + UUID.randomUUID())
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/unauthenticated"));
  }

  private static ValidatableResponse sent(byte[] body) {
    return refused(asMaker().contentType("application/json").body(body).post("/things").then());
  }

  private static ValidatableResponse refused(ValidatableResponse answer) {
    return answer.statusCode(400).body("type", equalTo("/problems/malformed-request"));
  }

  private static io.restassured.specification.RequestSpecification asMaker() {
    return given()
        .header("Authorization", Tokens.of("maker").audience("kit-service").bearer())
        .header("Idempotency-Key", UUID.randomUUID());
  }
}
