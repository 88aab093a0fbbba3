package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.UUID;

/** Persons of a family, through the public door. */
final class Member {
  static final String CHILD =
      "{\"familyName\":\"Benkanariaz\",\"givenName\":\"Yassinelle\",\"birthYear\":2009,\"sex\":\"M\",\"relation\":\"CHILD\"}";

  private Member() {}

  static String adult(String nationalId) {
    return CHILD
        .replace("CHILD", "SPOUSE")
        .replace("2009", "1982")
        .replace("{", "{\"nationalId\":\"" + nationalId + "\",");
  }

  static Response add(UUID household, String person) {
    return given()
        .header("Authorization", Families.REGISTRAR.bearer())
        .contentType("application/json")
        .body(person)
        .post("/households/" + household + "/members");
  }

  static String added(UUID household, String person) {
    return add(household, person).then().statusCode(201).extract().path("id");
  }

  static Response end(UUID household, String member, String reason) {
    return ending(household, member, "{\"reason\":\"" + reason + "\",\"on\":\"2026-11-01\"}");
  }

  static Response end(UUID household, String member, String reason, String heir) {
    return ending(
        household,
        member,
        "{\"reason\":\"" + reason + "\",\"on\":\"2026-11-01\",\"newHeadId\":\"" + heir + "\"}");
  }

  private static Response ending(UUID household, String member, String body) {
    return given()
        .header("Authorization", Families.REGISTRAR.bearer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(body)
        .post("/households/" + household + "/members/" + member + "/ending");
  }

  /** Of the household itself where {@code member} is empty. */
  static Response patch(UUID household, String member, String ifMatch, String body) {
    return given()
        .header("Authorization", Families.REGISTRAR.bearer())
        .header("If-Match", ifMatch)
        .contentType("application/merge-patch+json; charset=UTF-8")
        .body(body)
        .patch("/households/" + household + (member.isEmpty() ? "" : "/members/" + member));
  }
}
