package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.sac.test.servers.Tokens;

/** Families placed against their rank, topped up and explained, through the public doors. */
final class Overruling {
  private Overruling() {}

  static Response ask(String enrolment, String decision) {
    return ask(Families.MANAGER, enrolment, decision);
  }

  static Response ask(Tokens who, String enrolment, String decision) {
    return given()
        .header("Authorization", who.bearer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{\"decision\":\"" + decision + "\",\"reason\":\"The Zorglubs know why\"}")
        .post("/enrolments/" + enrolment + "/overruling");
  }

  static Response topUp(String list) {
    return given()
        .header("Authorization", Families.MANAGER.bearer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .post("/enrolment-lists/" + list + "/top-ups");
  }

  static Response explained(Tokens who, String enrolment) {
    return given()
        .header("Authorization", who.bearer())
        .get("/enrolments/" + enrolment + "/explanation");
  }

  static Response explained(Tokens who, UUID household) {
    return given()
        .header("Authorization", who.bearer())
        .get("/households/" + household + "/enrolment-explanations");
  }

  /** Enrolments of a campaign in that state, in the order of their ranks. */
  static List<String> in(UUID campaign, String status) {
    return Rows.texts(
        "SELECT id::text FROM enrolment WHERE campaign_id = ? AND status = ? ORDER BY rank",
        campaign,
        status);
  }

  /** Verified families, all with the same points where their size is the same. */
  static List<UUID> families(String commune, int size, int count) {
    UUID zone = Families.zone(commune);
    List<UUID> families = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      families.add(Families.registered(commune, zone, size));
    }
    Families.verify(families).then().statusCode(200);
    return families;
  }
}
