package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A family registered twice, once in each script: found, decided, undone; nobody else's to see. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class DuplicatesFoundTest {
  private static final String COMMUNE = "07.427.07.15";

  @Test
  void shouldFindAFamilyOnceWhenItIsWrittenInBothScripts() {
    UUID zone = Families.zone(COMMUNE);
    Twice twice = Twice.registered(zone, "0612000071");
    search();

    JsonPath found = caseOf(twice);
    assertThat(found.getString("status"), equalTo("OPEN"));
    assertThat(found.getFloat("members[0].points.BIRTH"), greaterThan(0f));
    assertThat(found.getFloat("members[0].points.GIVEN_NAME"), greaterThan(0f));

    search();
    assertThat(
        Rows.count(
            "SELECT count(*) FROM review_case WHERE ? IN (household_id, other_household_id)",
            twice.latin()),
        equalTo(1L));
    decide(Families.VERIFIER, found, "DISTINCT", null).then().statusCode(200);
    search();
    assertThat(caseOf(twice).getString("status"), equalTo("DISTINCT"));
    for (String personal : List.of("Mezwara", "مزوارة", "+212612000071", "612000071")) {
      assertThat(personal, Rows.search("beneficiary", personal), equalTo(0L));
    }
  }

  @Test
  void shouldPointToTheSurvivorAndBackWhenADecisionIsUndone() {
    UUID zone = Families.zone(COMMUNE);
    Twice twice = Twice.registered(zone, "0612000072");
    Families.verify(List.of(twice.arabic())).then().statusCode(200);
    search();
    JsonPath found = caseOf(twice);

    decide(Families.VERIFIER, found, "SAME", twice.arabic()).then().statusCode(200);

    assertThat(status(twice.latin()), equalTo("MERGED"));
    assertThat(status(twice.arabic()), equalTo("VERIFIED"));
    decide(Families.VERIFIER, found, "SAME", twice.arabic()).then().statusCode(409);
    undo(found).then().statusCode(200).body("status", equalTo("OPEN"));
    assertThat(status(twice.latin()), equalTo("REGISTERED"));
    undo(found).then().statusCode(409);
  }

  @Test
  void shouldKeepWhoIsEnrolledWhenFamiliesAreMerged() {
    UUID zone = Families.zone(COMMUNE);
    Twice twice = Twice.registered(zone, "0612000073");
    Families.verify(List.of(twice.latin())).then().statusCode(200);
    UUID campaign = Families.campaign(1_000, COMMUNE);
    Families.approved(Families.proposed(campaign));
    search();
    JsonPath found = caseOf(twice);

    decide(Families.VERIFIER, found, "SAME", twice.arabic()).then().statusCode(409);
    assertThat(status(twice.latin()), equalTo("VERIFIED"));
    decide(Families.VERIFIER, found, "SAME", twice.latin()).then().statusCode(200);
    assertThat(status(twice.arabic()), equalTo("MERGED"));
  }

  @Test
  void shouldTellNobodyWhoDoesNotCoverBothWhenAFamilyWasRegisteredInTwoProvinces() {
    Twice twice = Twice.registered(Families.zone(COMMUNE), "0612000074");
    Twice away = twice.withArabicIn(Families.AIN_SEBAA, Families.zone(Families.AIN_SEBAA));
    search();
    String id = caseOf(away).getString("id");

    for (String territory : List.of("07.427", "06.141")) {
      Tokens narrow = Tokens.of("verifier").sub("narrow").territories(territory);
      given()
          .header("Authorization", narrow.bearer())
          .get("/review-cases/" + id)
          .then()
          .statusCode(404);
      decide(narrow, caseOf(away), "DISTINCT", null).then().statusCode(404);
    }
    decide(Families.REGISTRAR, caseOf(away), "DISTINCT", null).then().statusCode(403);
    decide(Tokens.of("verifier").sub("rachida"), caseOf(away), "DISTINCT", null)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/duties-apart"));
  }

  @Test
  void shouldForgetMarksAndCasesWhenAFamilyIsErased() {
    Twice twice = Twice.registered(Families.zone(COMMUNE), "0612000075");
    search();
    assertThat(caseOf(twice).getString("id"), notNullValue());

    Families.erase(twice.latin()).then().statusCode(200);

    for (String trace :
        List.of(
            "SELECT count(*) FROM blocking_mark WHERE household_id = ?",
            "SELECT count(*) FROM marked_household WHERE household_id = ?",
            "SELECT count(*) FROM review_case WHERE ? IN (household_id, other_household_id)")) {
      assertThat(trace, Rows.count(trace, twice.latin()), equalTo(0L));
    }
  }

  private record Twice(UUID latin, UUID arabic, String phone) {
    static Twice registered(UUID zone, String phone) {
      return new Twice(
          family("Fatima Zahra", "Mezwara", COMMUNE, zone, phone),
          family("فاطمة الزهراء", "مزوارة", COMMUNE, zone, phone),
          phone);
    }

    Twice withArabicIn(String commune, UUID zone) {
      return new Twice(latin, family("فاطمة الزهراء", "مزوارة", commune, zone, phone), phone);
    }

    private static UUID family(
        String given, String family, String commune, UUID zone, String phone) {
      ObjectNode request =
          Families.request(Families.nationalId(), commune, zone, 4)
              .put("givenName", given)
              .put("familyName", family)
              .put("birthDate", "1977-11-0" + phone.charAt(phone.length() - 1))
              .put("phone", phone)
              .put("address", "Rue 17, n° 4" + phone.charAt(phone.length() - 1));
      request.remove("nationalId");
      request.put("withoutPapers", true);
      return UUID.fromString(
          Families.register(request).then().statusCode(201).extract().path("id"));
    }
  }

  private static void search() {
    Response started =
        given()
            .header("Authorization", Families.MANAGER.bearer())
            .header("Idempotency-Key", UUID.randomUUID())
            .contentType("application/json")
            .post("/duplicate-searches");
    String id = started.then().statusCode(202).extract().path("id");
    Awaitility.await("search ended")
        .atMost(60, TimeUnit.SECONDS)
        .pollInterval(100, TimeUnit.MILLISECONDS)
        .until(
            () ->
                given()
                    .header("Authorization", Families.MANAGER.bearer())
                    .get("/duplicate-searches/" + id)
                    .path("status")
                    .equals("DONE"));
  }

  private static JsonPath caseOf(Twice twice) {
    String id =
        Rows.texts(
                "SELECT id::text FROM review_case WHERE household_id IN (?, ?) AND other_household_id IN (?, ?)",
                twice.latin(),
                twice.arabic(),
                twice.latin(),
                twice.arabic())
            .stream()
            .findFirst()
            .orElseThrow();
    return given()
        .header("Authorization", Families.VERIFIER.bearer())
        .get("/review-cases/" + id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static Response decide(Tokens who, JsonPath found, String decision, UUID survivor) {
    String named = survivor == null ? "" : ",\"survivorId\":\"" + survivor + "\"";
    return given()
        .header("Authorization", who.bearer())
        .contentType("application/json")
        .body("{\"decision\":\"%s\",\"reason\":\"Seen at home\"%s}".formatted(decision, named))
        .post("/review-cases/" + found.getString("id") + "/decision");
  }

  private static Response undo(JsonPath found) {
    return given()
        .header("Authorization", Families.VERIFIER.bearer())
        .contentType("application/json")
        .body("{\"reason\":\"The booklet shows two families\"}")
        .post("/review-cases/" + found.getString("id") + "/undo");
  }

  private static String status(UUID household) {
    return Rows.texts("SELECT status FROM household WHERE id = ?", household).get(0);
  }
}
