package ma.sac.distribution;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.servers.Tokens;

/** This service as its clients see it. */
final class Api {
  static final Tokens MANAGER = Tokens.of(Roles.PROGRAMME_MANAGER);
  static final Tokens LOGISTICS = Tokens.of(Roles.LOGISTICS_COORDINATOR);
  static final Tokens AGENT = Tokens.of(Roles.FIELD_AGENT);

  private Api() {}

  static RequestSpecification as(Tokens who) {
    return given()
        .header("Authorization", who.bearer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json");
  }

  static ValidatableResponse post(Tokens who, String path, Object body) {
    RequestSpecification request = as(who);
    return (body == null ? request : request.body(body)).post(path).then();
  }

  static ValidatableResponse get(Tokens who, String path, Object... parameters) {
    return as(who).get(path, parameters).then();
  }

  /** Creates something and answers its id. */
  static UUID create(Tokens who, String path, Map<String, ?> body) {
    return UUID.fromString(post(who, path, body).statusCode(201).extract().path("id"));
  }
}
