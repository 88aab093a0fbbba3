package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class RefusalsTest {
  private static final String DISTRICT = "06.141.01.20";

  @Test
  void shouldNotVerifyWhenTheVerifierRegistered() {
    UUID household = Families.registered(DISTRICT, Families.zone(DISTRICT), 4);
    Tokens both = Tokens.of("registrar", "verifier").sub("rachida");
    given()
        .header("Authorization", both.bearer())
        .contentType("application/json")
        .body("{\"decision\":\"VERIFIED\",\"method\":\"HOME_VISIT\"}")
        .post("/households/" + household + "/verification")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/duties-apart"));
    given()
        .header("Authorization", both.bearer())
        .contentType("application/json")
        .body("{\"householdIds\":[\"" + household + "\"],\"method\":\"HOME_VISIT\"}")
        .post("/household-verifications")
        .then()
        .statusCode(200)
        .body("items[0].verdict", equalTo("REFUSED"))
        .body("items[0].reason", equalTo("DUTIES_APART"));
  }

  @Test
  void shouldRefuseFactsOfHealthWithoutConsentWhoeverSendsThem() {
    UUID zone = Families.zone(DISTRICT);
    Families.register(
            Families.request(Families.nationalId(), DISTRICT, zone, 4)
                .put("disability", true)
                .put("legalBasis", "PUBLIC_INTEREST"))
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("legalBasis"));
    Families.register(Families.request("12 34", DISTRICT, zone, 4))
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("nationalId"))
        .body(not(containsString("12 34")));
    Families.register(Families.request(Families.nationalId(), "06.141", zone, 4))
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("territoryCode"));
  }

  @Test
  void shouldWriteNothingWhenTheImportIsARehearsal() {
    UUID zone = Families.zone(DISTRICT);
    String id = Families.nationalId();
    String row =
        "%s,=cmd(),Safranelle,1985-04-22,F,,Rue 1,%s,%s,4,3,no,no,yes,RENTED,fr,CONSENT,2020-04-15%n"
            .formatted(id, DISTRICT, zone);
    String view =
        given()
            .header("Authorization", Families.REGISTRAR.bearer())
            .contentType("text/csv; charset=UTF-8")
            .body(Families.HEADER + "\n" + row + row)
            .post("/imports?type=households&dryRun=true")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    Rows.await(
        "SELECT count(*) FROM import_run WHERE id = ? AND status = 'DONE' AND rows_accepted = 1 AND rows_known = 1",
        1,
        UUID.fromString(view));
    Families.register(Families.request(id, DISTRICT, zone, 4)).then().statusCode(201);
    given()
        .header("Authorization", Tokens.of("registrar").sub("another").bearer())
        .get("/imports/" + view)
        .then()
        .statusCode(404);
  }

  @Test
  void shouldVerifyAgainWhenAScoredFactChanges() {
    UUID household = Families.verified(DISTRICT, Families.zone(DISTRICT), 4);
    patch(household, null, "{\"dependants\":4}").then().statusCode(428);
    patch(household, "\"9\"", "{\"dependants\":4}").then().statusCode(412);
    patch(household, "\"2\"", "{\"nationalId\":\"ZZ1\"}").then().statusCode(422);
    patch(household, "\"2\"", "{\"unknown\":1}").then().statusCode(400);
    patch(household, "\"2\"", "{\"phone\":\"+212611111111\"}")
        .then()
        .statusCode(200)
        .body("status", equalTo("VERIFIED"));
    patch(household, "\"3\"", "{\"dependants\":4,\"housing\":\"SLUM\"}")
        .then()
        .statusCode(200)
        .body("status", equalTo("REGISTERED"));
    given()
        .header("Authorization", Families.VERIFIER.bearer())
        .get("/households/" + household + "/score")
        .then()
        .statusCode(200)
        .body("scorecardVersion", notNullValue())
        .body("total", equalTo(2 + 4 + 6 + 5))
        .body("rules.fact", hasItem("HOUSING"));
  }

  @Test
  void shouldAnswerNotYetWhenTheCampaignIsNotKnownAndNoWhenItIsOver() {
    Families.propose("{\"campaignId\":\"" + UUID.randomUUID() + "\"}")
        .then()
        .statusCode(503)
        .header("Retry-After", equalTo("2"))
        .body("type", equalTo("/problems/campaign-not-yet-known"));
    UUID campaign = Families.campaign(10, DISTRICT);
    Families.campaign(campaign, "campaign.closing", "CLOSING", 9, 10, DISTRICT);
    Rows.await(
        "SELECT count(*) FROM known_campaign WHERE campaign_id = ? AND status = 'CLOSING'",
        1,
        campaign);
    Families.propose("{\"campaignId\":\"" + campaign + "\"}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/campaign-not-running"));
    given()
        .header("Authorization", Families.MANAGER.campaigns(UUID.randomUUID()).bearer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{\"campaignId\":\"" + campaign + "\"}")
        .post("/enrolment-lists")
        .then()
        .statusCode(404);
  }

  @Test
  void shouldExplainEveryFamilyLeftOutAndWithdrawOnRequest() {
    String district = "02.411.01.23";
    UUID zone = Families.zone(district);
    UUID large = Families.verified(district, zone, 9);
    UUID small = Families.verified(district, zone, 2);
    UUID campaign = Families.campaign(1, "02.411");
    String list = Families.proposed(campaign);
    Families.list(list).then().body("proposed", equalTo(1)).body("waitlisted", equalTo(1));
    assertThat(large.equals(small), equalTo(false));
    Response waiting =
        given()
            .header("Authorization", Families.MANAGER.bearer())
            .get("/enrolments?campaignId=" + campaign + "&status=WAITLISTED");
    waiting.then().body("items[0].reason", containsString("entitled to 2, but only 1 left"));
    Families.approved(list);
    String enrolment =
        given()
            .header("Authorization", Families.MANAGER.bearer())
            .get("/enrolments?campaignId=" + campaign + "&status=APPROVED")
            .path("items[0].id");
    given()
        .header("Authorization", Families.MANAGER.bearer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{\"reason\":\"moved\"}")
        .post("/enrolments/" + enrolment + "/withdrawal")
        .then()
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"));

    given()
        .header("Authorization", Families.MANAGER.bearer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{\"campaignId\":\"" + campaign + "\",\"baskets\":2,\"minimumScore\":99}")
        .post("/enrolment-lists")
        .then()
        .statusCode(202)
        .body("revision", equalTo(2));
    Rows.await(
        "SELECT count(*) FROM enrolment_list WHERE campaign_id = ? AND status = 'PROPOSED' AND refused = 1",
        1,
        campaign);
  }

  @Test
  void shouldRefuseWhoeverHasNoTokenOrAnotherRole() {
    given().get("/households").then().statusCode(401);
    given()
        .header("Authorization", Families.REGISTRAR.forgedBearer())
        .get("/households")
        .then()
        .statusCode(401);
    given()
        .header("Authorization", Tokens.of("auditor").bearer())
        .get("/households/" + UUID.randomUUID() + "?purpose=x")
        .then()
        .statusCode(403);
    given()
        .header("Authorization", Families.MANAGER.bearer())
        .contentType("application/json")
        .body("{\"campaignId\":\"" + UUID.randomUUID() + "\"}")
        .post("/enrolment-lists")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-missing"));
    given()
        .header("Authorization", Families.REGISTRAR.bearer())
        .contentType("text/csv; charset=UTF-8")
        .body("x")
        .post("/imports?charset=klingon")
        .then()
        .statusCode(415);
  }

  private static Response patch(UUID household, String ifMatch, String body) {
    var request =
        given()
            .header("Authorization", Families.REGISTRAR.bearer())
            .contentType("application/merge-patch+json; charset=UTF-8")
            .body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .patch("/households/" + household);
  }
}
