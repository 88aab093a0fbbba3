package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Attacks the two walls around a territory's families. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class TerritoriesTest {
  private static final String DISTRICT = "06.141.01.00";

  @Test
  void shouldShowNoFamilyWhenTheTransactionNamesNoTerritory() {
    UUID household = Families.registered(DISTRICT, Families.zone(DISTRICT), 4);
    String one = "SELECT count(*) FROM household WHERE id = ?";

    assertThat(Rows.count(one, household), equalTo(1L));
    assertThat(Rows.countAsService(null, one, household), equalTo(0L));
    assertThat(Rows.countAsService("", one, household), equalTo(0L));
    assertThat(Rows.countAsService("06.141.01.10", one, household), equalTo(0L));
    assertThat(Rows.countAsService("0,06.1,06.141.01", one, household), equalTo(0L));
    assertThat(Rows.countAsService("02,06.141.01.00", one, household), equalTo(1L));
    assertThat(Rows.countAsService("06.141", one, household), equalTo(1L));
    assertThat(Rows.countAsService("06", one, household), equalTo(1L));
    assertThat(Rows.countAsService("MA", one, household), equalTo(1L));
    assertThat(Rows.countAsService("SYSTEM", one, household), equalTo(1L));
    for (String table :
        new String[] {
          "member", "household", "household_version", "household_consent", "enrolment", "grievance"
        }) {
      assertThat(table, Rows.countAsService(null, "SELECT count(*) FROM " + table), equalTo(0L));
    }
  }

  @Test
  void shouldRefuseWritingIntoAnotherTerritoryWhenTheQueryForgotItsFilter() {
    UUID household = Families.registered(DISTRICT, Families.zone(DISTRICT), 4);
    IllegalStateException refused =
        Assertions.assertThrows(
            IllegalStateException.class,
            () ->
                Rows.countAsService(
                    "06.141.01.00",
                    "WITH moved AS (UPDATE household SET region = '02', province = '02.411', territory = '02.411.01.23' WHERE id = ? RETURNING 1) SELECT count(*) FROM moved",
                    household));
    assertThat(refused.getCause().getMessage(), containsString("row-level security"));
  }

  @Test
  void shouldHideAFamilyWhenTheTokenIsOfAnotherTerritory() {
    UUID household = Families.registered(DISTRICT, Families.zone(DISTRICT), 4);

    given()
        .header("Authorization", Families.REGISTRAR.territories("02").bearer())
        .get("/households/" + household + "?purpose=x")
        .then()
        .statusCode(404);
    given()
        .header("Authorization", Families.REGISTRAR.territories("SYSTEM").bearer())
        .get("/households/" + household + "?purpose=x")
        .then()
        .statusCode(404);
    given()
        .header("Authorization", Families.REGISTRAR.without("territories").bearer())
        .get("/households?territory=" + DISTRICT)
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    given()
        .header("Authorization", Families.VERIFIER.territories("07.427").bearer())
        .contentType("application/json")
        .body("{\"householdIds\":[\"" + household + "\"],\"method\":\"LIST\"}")
        .post("/household-verifications")
        .then()
        .body("items[0].reason", equalTo("NOT_FOUND"));
    given()
        .header("Authorization", Families.REGISTRAR.territories("02").bearer())
        .contentType("application/json")
        .body(Families.request(Families.nationalId(), DISTRICT, UUID.randomUUID(), 4).toString())
        .post("/households")
        .then()
        .statusCode(403);
  }
}
