package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

/** What was known of a family stays known by its day, to who may see it, until it is erased. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class HistoryTest {
  private static final String COMMUNE = "07.427.09.09";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Africa/Casablanca"));

  @Test
  void shouldTellWhatWasKnownOnADayAndWhoChangedIt() {
    UUID household = Families.registered(COMMUNE, Families.zone(COMMUNE), 4);
    String member = Member.added(household, Member.CHILD);
    change(household, "", "amina", "{\"phone\":\"+212611119999\"}").then().statusCode(200);
    yesterday(household);
    change(household, "", "driss", "{\"address\":\"Rue Nouvelle 1\"}").then().statusCode(200);
    change(household, member, "driss", "{\"fatherName\":\"Brahim\"}").then().statusCode(200);

    history(Families.REGISTRAR, household, "&asOf=" + TODAY.minusDays(1))
        .then()
        .statusCode(200)
        .body("known.contact.phone", equalTo("+212611119999"))
        .body("known.contact.address", equalTo("Impasse Kanariaz, n° 9041"))
        .body("known.members[1].person.givenName", equalTo("Yassinelle"))
        .body("known.members[1].person.fatherName", nullValue())
        .body(
            "versions.change",
            equalTo(
                List.of("REGISTERED", "MEMBER_JOINED", "CORRECTED", "CORRECTED", "MEMBER_CHANGED")))
        .body("versions.by", equalTo(List.of("rachida", "rachida", "amina", "driss", "driss")))
        .body("versions[4].knownUntil", nullValue());
    history(Families.REGISTRAR, household, "&asOf=" + TODAY)
        .then()
        .body("known.contact.address", equalTo("Rue Nouvelle 1"))
        .body("known.members[1].person.fatherName", equalTo("Brahim"));
    for (LocalDate never : List.of(TODAY.plusDays(1), TODAY.minusDays(3))) {
      history(Families.REGISTRAR, household, "&asOf=" + never).then().statusCode(422);
    }
    assertThat(
        Rows.count(
            "SELECT count(*) FROM audit_entry WHERE subject = ? AND operation = 'household.history' AND detail IS NOT NULL",
            "household:" + household),
        equalTo(2L));
  }

  @Test
  void shouldHideAFamilysHistoryAndMembersInAnotherTerritory() {
    UUID household = Families.registered(COMMUNE, Families.zone(COMMUNE), 4);
    String member = Member.added(household, Member.CHILD);
    Tokens stranger = Families.REGISTRAR.territories("06");

    history(stranger, household, "").then().statusCode(404);
    get(stranger, "/households/" + household + "/members/" + member).then().statusCode(404);
    given()
        .header("Authorization", stranger.bearer())
        .contentType("application/json")
        .body(Member.CHILD)
        .post("/households/" + household + "/members")
        .then()
        .statusCode(404);
    given()
        .header("Authorization", stranger.bearer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{\"reason\":\"DIED\",\"on\":\"2026-11-01\"}")
        .post("/households/" + household + "/members/" + member + "/ending")
        .then()
        .statusCode(404);
    String one = "SELECT count(*) FROM household_version WHERE household_id = ?";
    assertThat(Rows.countAsService(COMMUNE, one, household), equalTo(1L));
    assertThat(Rows.countAsService("06", one, household), equalTo(0L));
    assertThat(Rows.countAsService(null, one, household), equalTo(0L));
  }

  @Test
  void shouldReadNothingOfTheHistoryWhenTheFamilyIsErased() {
    UUID household = Families.registered(COMMUNE, Families.zone(COMMUNE), 4);
    String adult = Member.added(household, Member.adult(Families.nationalId()));
    change(household, "", "amina", "{\"phone\":\"+212611119998\"}").then().statusCode(200);
    for (String canary :
        List.of("Benkanariaz", "Yassinelle", "611119998", "Impasse Kanariaz", "\"known\"")) {
      assertThat(canary, Rows.search("beneficiary", canary), equalTo(0L));
    }

    Families.erase(household).then().statusCode(200);

    history(Families.REGISTRAR, household, "")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/family-erased"))
        .body(not(containsString("amina")));
    get(Families.REGISTRAR, "/households/" + household + "/members/" + adult)
        .then()
        .statusCode(409);
    assertThat(
        Rows.countKeys("SELECT count(*) FROM family_key WHERE household_id = ?", household),
        equalTo(0L));
    assertThat(
        Rows.count("SELECT count(*) FROM household_identity WHERE household_id = ?", household),
        equalTo(0L));
  }

  /** All that is so far happened a day ago. */
  private static void yesterday(UUID household) {
    Rows.count(
        "WITH old AS (UPDATE household SET registered_at = registered_at - interval '1 day' WHERE id = ? RETURNING 1) SELECT count(*) FROM old",
        household);
    Rows.count(
        "WITH old AS (UPDATE household_version SET known_until = known_until - interval '1 day' WHERE household_id = ? RETURNING 1) SELECT count(*) FROM old",
        household);
  }

  private static Response change(UUID household, String member, String who, String body) {
    Tokens person = Tokens.of("registrar").sub(who);
    return given()
        .header("Authorization", person.bearer())
        .header("If-Match", get(person, "/households/" + household).header("ETag"))
        .contentType("application/merge-patch+json; charset=UTF-8")
        .body(body)
        .patch("/households/" + household + (member.isEmpty() ? "" : "/members/" + member));
  }

  private static Response history(Tokens who, UUID household, String more) {
    return given()
        .header("Authorization", who.bearer())
        .get("/households/" + household + "/history?purpose=complaint" + more);
  }

  private static Response get(Tokens who, String path) {
    return given().header("Authorization", who.bearer()).get(path + "?purpose=correction");
  }
}
