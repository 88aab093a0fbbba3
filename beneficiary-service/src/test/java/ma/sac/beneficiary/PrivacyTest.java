package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Attacks the promise that a family's identity is readable here alone, and gone when erased. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class PrivacyTest {
  private static final String DISTRICT = "06.141.01.70";
  private static final Tokens OFFICER = Tokens.of("data-protection-officer");

  @Test
  void shouldHoldNoPlainIdentityInAnyTableWhenAFamilyIsRegistered() {
    String nationalId = Families.nationalId();
    UUID zone = Families.zone(DISTRICT);
    Families.register(Families.request(nationalId, DISTRICT, zone, 4)).then().statusCode(201);
    Families.imported(
            Families.HEADER + "\n" + nationalId + "X,Benkanariaz,Safranelle,bad,F,,x,,,,,,,,,,,\n")
        .then()
        .body("progress.rejected", equalTo(1));

    assertThat("the search finds what is there", found(DISTRICT) > 0);
    for (String canary :
        List.of(nationalId, "Benkanariaz", "Safranelle", "Impasse Kanariaz", "600009041")) {
      assertThat(canary, found(canary), equalTo(0L));
      assertThat(
          canary,
          found(HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8))),
          equalTo(0L));
    }
  }

  @Test
  void shouldMakeAFamilyUnreadableAndUnlinkedWhenErased() {
    UUID zone = Families.zone(DISTRICT);
    String nationalId = Families.nationalId();
    UUID household =
        UUID.fromString(
            Families.register(Families.request(nationalId, DISTRICT, zone, 4))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    Families.verify(List.of(household));
    UUID campaign = Families.campaign(1000, DISTRICT);
    Families.approved(Families.proposed(campaign));
    assertThat(
        Rows.countKeys("SELECT count(*) FROM enrolment_link WHERE household_id = ?", household),
        equalTo(1L));

    erase(household).then().statusCode(200).body("status", equalTo("ERASED"));
    erase(household).then().statusCode(200).body("status", equalTo("ERASED"));

    assertThat(
        Rows.countKeys("SELECT count(*) FROM family_key WHERE household_id = ?", household),
        equalTo(0L));
    assertThat(
        Rows.countKeys("SELECT count(*) FROM enrolment_link WHERE household_id = ?", household),
        equalTo(0L));
    assertThat(
        Rows.count("SELECT count(*) FROM member WHERE household_id = ?", household), equalTo(0L));
    read(household).then().statusCode(409).body("type", equalTo("/problems/family-erased"));
    Awaitility.await("withdrawal told")
        .atMost(20, TimeUnit.SECONDS)
        .untilAsserted(
            () ->
                assertThat(
                    Told.all("sac.enrolments.v1").stream()
                        .filter(f -> f.startsWith("ma.sac.enrolment.withdrawn.v1"))
                        .filter(f -> f.contains(campaign.toString()))
                        .toList(),
                    hasSize(1)));
    // Whoever comes back is a stranger, as they asked to be.
    Families.register(Families.request(nationalId, DISTRICT, zone, 4)).then().statusCode(201);
  }

  @Test
  void shouldTakeNoWordsOfAFamilyWithItsErasure() {
    erase(UUID.randomUUID(), "Safranelle asked for it")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("reason"));
  }

  @Test
  void shouldReadNothingFromACacheWhenTheKeyIsGone() {
    UUID household = Families.registered(DISTRICT, Families.zone(DISTRICT), 4);
    read(household).then().statusCode(200).body("contact.phone", equalTo("+212600009041"));

    Rows.countKeys(
        "WITH gone AS (DELETE FROM family_key WHERE household_id = ? RETURNING 1) SELECT count(*) FROM gone",
        household);

    read(household).then().statusCode(409);
  }

  @Test
  void shouldNotOpenAFieldThatWasMovedToAnotherFamily() {
    UUID zone = Families.zone(DISTRICT);
    UUID one = Families.registered(DISTRICT, zone, 4);
    UUID other = Families.registered(DISTRICT, zone, 4);

    Rows.count(
        "WITH moved AS (UPDATE household SET sealed_contact = (SELECT sealed_contact FROM household WHERE id = ?) WHERE id = ? RETURNING 1) SELECT count(*) FROM moved",
        other,
        one);

    read(one).then().statusCode(500).body("detail", equalTo("Nothing was changed"));
  }

  @Test
  void shouldNoLongerGiveRejectedRowsWhenTheImportsKeyIsDestroyed() {
    String id = Families.imported(Families.HEADER + "\nx,y,z,bad,F,,x,,,,,,,,,,,\n").path("id");
    rejectedRows(id).then().statusCode(200).body(containsString("x,y,z,bad"));

    Rows.countKeys(
        "WITH gone AS (DELETE FROM import_key WHERE import_id = ? RETURNING 1) SELECT count(*) FROM gone",
        UUID.fromString(id));

    rejectedRows(id)
        .then()
        .statusCode(410)
        .body("type", equalTo("/problems/import-rows-destroyed"));
  }

  @Test
  void shouldPutEachReadingOnRecordWithItsPurposeSealed() {
    UUID household = Families.registered(DISTRICT, Families.zone(DISTRICT), 4);
    read(household).then().statusCode(200);
    String subject = "household:" + household;
    assertThat(
        Rows.count(
            "SELECT count(*) FROM audit_entry WHERE subject = ? AND operation = 'household.read' AND detail IS NOT NULL",
            subject),
        equalTo(1L));
    given()
        .header("Authorization", Families.REGISTRAR.bearer())
        .get("/households/" + household)
        .then()
        .statusCode(422);
  }

  @Test
  void shouldFindAFamilyByWhatItSaysOfItselfWhenItIsOfOnesTerritory() {
    String nationalId = Families.nationalId();
    UUID zone = Families.zone(DISTRICT);
    Families.register(
            Families.request(nationalId, DISTRICT, zone, 4)
                .put("familyName", "Ben Çheïkh")
                .put("phone", "+212611223344"))
        .then()
        .statusCode(201);

    search(
            Families.REGISTRAR,
            "{\"nationalId\":\""
                + nationalId.toLowerCase(java.util.Locale.ROOT)
                + "\",\"purpose\":\"notice\"}")
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
    search(Families.REGISTRAR, "{\"phone\":\"06 11 22 33 44\",\"purpose\":\"notice\"}")
        .then()
        .body("items.familyName", hasItem("Ben Çheïkh"));
    search(
            Families.REGISTRAR,
            "{\"familyName\":\"BENCHEIKH\",\"givenName\":\"safranelle\",\"purpose\":\"notice\"}")
        .then()
        .body("items", hasSize(1));
    search(
            Families.REGISTRAR.territories("02"),
            "{\"nationalId\":\"" + nationalId + "\",\"purpose\":\"notice\"}")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    search(Families.REGISTRAR, "{\"nationalId\":\"' OR 1=1 --\",\"purpose\":\"notice\"}")
        .then()
        .body("items", hasSize(0))
        .body(not(containsString("OR 1=1")));
  }

  private static Response search(Tokens who, String body) {
    return given()
        .header("Authorization", who.bearer())
        .contentType("application/json")
        .body(body)
        .post("/households/searches");
  }

  private static Response erase(UUID household) {
    return erase(household, "DP-2020-17");
  }

  private static Response erase(UUID household, String reason) {
    return given()
        .header("Authorization", OFFICER.bearer())
        .contentType("application/json")
        .body("{\"reason\":\"" + reason + "\"}")
        .post("/households/" + household + "/erasure");
  }

  private static Response read(UUID household) {
    return given()
        .header("Authorization", Families.REGISTRAR.bearer())
        .get("/households/" + household + "?purpose=correction");
  }

  private static Response rejectedRows(String id) {
    return given()
        .header("Authorization", Families.REGISTRAR.bearer())
        .get("/imports/" + id + "/rejected-rows");
  }

  /** Rows of any table of either database with that text in any column. */
  private static long found(String text) {
    return Rows.search("beneficiary", text) + Rows.search("beneficiary_keys", text);
  }
}
