package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.crypto.FamilyKeys;
import ma.sac.kit.db.Sql;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class ComplaintsAndClosingTest {
  private static final String DISTRICT = "06.141.01.20";

  @Inject FamilyKeys keys;
  @Inject Sql sql;

  @Test
  void shouldKeepAComplaintsWordsSealedAndAnswerOnce() {
    UUID household = Families.registered(DISTRICT, Families.zone(DISTRICT), 4);
    Tokens officer = Tokens.of("grievance-officer");
    String id =
        given()
            .header("Authorization", officer.bearer())
            .contentType("application/json")
            .body(
                "{\"category\":\"NOT_SERVED\",\"householdId\":\""
                    + household
                    + "\",\"text\":\"Le site Zorglub était fermé\"}")
            .post("/grievances")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    assertThat(Rows.search("beneficiary", "Zorglub"), equalTo(0L));
    given()
        .header("Authorization", officer.bearer())
        .get("/grievances?status=OPEN&limit=500")
        .then()
        .body("items.id", hasItem(id))
        .body("items.find { it.id == '" + id + "' }.text", nullValue());
    given()
        .header("Authorization", officer.territories("02").bearer())
        .get("/grievances/" + id)
        .then()
        .statusCode(404);
    for (int status : List.of(200, 409)) {
      given()
          .header("Authorization", officer.bearer())
          .contentType("application/json")
          .body("{\"answer\":\"Mardi\"}")
          .post("/grievances/" + id + "/answer")
          .then()
          .statusCode(status);
    }
    given()
        .header("Authorization", officer.bearer())
        .get("/grievances/" + id)
        .then()
        .body("text", containsString("Zorglub"))
        .body("answer", equalTo("Mardi"));
  }

  @Test
  void shouldCloseAFamilyAndTakeItsPlaceBack() {
    String district = "07.427.01.01";
    UUID zone = Families.zone(district);
    UUID household = Families.verified(district, zone, 4);
    UUID campaign = Families.campaign(10, district);
    Families.approved(Families.proposed(campaign));
    given()
        .header("Authorization", Families.REGISTRAR.bearer())
        .contentType("application/json")
        .body("{\"reason\":\"Moved\"}")
        .post("/households/" + household + "/closing")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-missing"));
    given()
        .header("Authorization", Families.REGISTRAR.bearer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{\"reason\":\"Moved\"}")
        .post("/households/" + household + "/closing")
        .then()
        .statusCode(200)
        .body("status", equalTo("CLOSED"));
    assertThat(
        Rows.count(
            "SELECT count(*) FROM enrolment WHERE campaign_id = ? AND status = 'WITHDRAWN'",
            campaign),
        equalTo(1L));
  }

  @Test
  void shouldNotEnrolAFamilyThatIsClosedWhileItsListIsComputed() throws SQLException {
    String district = "07.427.01.17";
    UUID zone = Families.zone(district);
    Families.verified(district, zone, 4);
    UUID leaving = Families.verified(district, zone, 9);
    UUID campaign = Families.campaign(10, district);
    RealServers.Database database = RealServers.database("beneficiary");
    try (Connection owner = database.asOwner();
        PreparedStatement close =
            owner.prepareStatement(
                "UPDATE household SET status = 'CLOSED' WHERE id = ? RETURNING pg_backend_pid()")) {
      owner.setAutoCommit(false);
      close.setObject(1, leaving);
      ResultSet closing = close.executeQuery();
      closing.next();
      Families.propose("{\"campaignId\":\"" + campaign + "\"}").then().statusCode(202);
      Rows.await(
          "SELECT count(*) FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid))",
          1,
          closing.getInt(1));
      owner.commit();
    }

    Rows.await(
        "SELECT count(*) FROM enrolment_list WHERE campaign_id = ? AND status = 'PROPOSED' AND proposed = 1 AND proposed_baskets = 1",
        1,
        campaign);
    assertThat(
        Rows.count("SELECT count(*) FROM enrolment WHERE campaign_id = ?", campaign), equalTo(1L));
    assertThat(
        Rows.countKeys("SELECT count(*) FROM enrolment_link WHERE household_id = ?", leaving),
        equalTo(0L));
  }

  @Test
  void shouldKeepTheWordsOfAWithdrawalUnderTheFamilysOwnKey() {
    String district = "07.427.07.15";
    UUID household = Families.verified(district, Families.zone(district), 4);
    UUID campaign = Families.campaign(10, district);
    Families.approved(Families.proposed(campaign));
    String enrolment =
        given()
            .header("Authorization", Families.MANAGER.bearer())
            .get("/enrolments?campaignId=" + campaign)
            .path("items[0].id");

    given()
        .header("Authorization", Families.MANAGER.bearer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{\"reason\":\"The Zorglubs moved\"}")
        .post("/enrolments/" + enrolment + "/withdrawal")
        .then()
        .statusCode(200);

    byte[] words =
        sql.first(
                "SELECT detail FROM audit_entry WHERE subject = ? AND operation = 'enrolment.withdraw'",
                row -> row.getBytes(1),
                "enrolment:" + enrolment)
            .orElseThrow();
    assertThat(
        keys.open(household)
            .orElseThrow()
            .open(words, "audit_entry", "detail", UUID.fromString(enrolment)),
        equalTo("The Zorglubs moved"));
  }
}
