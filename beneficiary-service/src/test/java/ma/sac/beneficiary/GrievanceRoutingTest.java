package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

/** Attacks who hears of a complaint, until when it is answered, and what the answer says it did. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class GrievanceRoutingTest {
  private static final Tokens NAMED = Tokens.of("grievance-officer").sub("officer-quillon");
  private static final Tokens OTHER = Tokens.of("grievance-officer").sub("officer-olga");

  @Test
  void shouldNeverReachThePersonWhomItNames() {
    UUID id =
        filed(
            "{\"category\":\"MISCONDUCT\",\"channel\":\"TELEPHONE\",\"aboutPerson\":\"officer-quillon\",\"text\":\"He asked for money\"}");

    read(NAMED, id).then().statusCode(404);
    answer(NAMED, id, "{\"answer\":\"It was not so\"}").then().statusCode(404);
    listed(NAMED, "category=MISCONDUCT").then().body("items.id", not(hasItem(id.toString())));
    read(OTHER, id)
        .then()
        .statusCode(200)
        .body("aboutPerson", equalTo("officer-quillon"))
        .body("anonymous", equalTo(true));
    listed(OTHER, "category=MISCONDUCT").then().body("items.id", hasItem(id.toString()));
    ask(NAMED, "{\"category\":\"MISCONDUCT\",\"aboutPerson\":\"officer-quillon\",\"text\":\"x\"}")
        .then()
        .statusCode(422);
    // The wall behind the query: who is not said to be somebody else sees none that names anybody.
    String one = "SELECT count(*) FROM grievance WHERE id = ?";
    assertThat(Rows.countAsService("MA", one, id), equalTo(0L));
    assertThat(Rows.countAsService("SYSTEM", one, id), equalTo(1L));
    assertThat(
        Rows.count("SELECT count(*) FROM grievance g WHERE strpos(g::text, 'quillon') > 0"),
        equalTo(0L));
  }

  @Test
  void shouldSayWhatIsOverdueAndUntilWhenDataIsPutRight() {
    LocalDate today = LocalDate.now(ZoneId.of("Africa/Casablanca"));
    UUID data = filed("{\"category\":\"DATA\",\"text\":\"The year of birth is wrong\"}");
    UUID late = filed("{\"category\":\"QUALITY\",\"text\":\"The oil was rancid\"}");
    read(OTHER, data).then().body("dueOn", equalTo(today.plusDays(10).toString()));
    read(OTHER, late).then().body("dueOn", equalTo(today.plusDays(15).toString()));
    Rows.count(
        "WITH late AS (UPDATE grievance SET due_on = due_on - 16 WHERE id = ? RETURNING 1) SELECT count(*) FROM late",
        late);

    listed(OTHER, "overdue=true")
        .then()
        .body("items.id", hasItem(late.toString()))
        .body("items.id", not(hasItem(data.toString())))
        .body("items.overdue", not(hasItem(false)));
  }

  @Test
  void shouldNameAnEffectOnlyWhenItIsThere() {
    UUID campaign = Enrolled.campaign(4);
    String others = Enrolled.enrolment(campaign);
    String commune = "02.381.05.01";
    UUID household = Overruling.families(commune, 4, 1).get(0);
    UUID theirs = Families.campaign(1, commune);
    Families.approved(Families.proposed(theirs));
    String enrolment = Overruling.in(theirs, "APPROVED").get(0);
    UUID id =
        filed(
            "{\"category\":\"EXCLUSION\",\"householdId\":\"%s\",\"text\":\"We are not on the list\"}"
                .formatted(household));
    String effect = "{\"answer\":\"You are in\",\"effect\":\"ENROLLED\",\"enrolmentId\":\"%s\"}";

    answer(OTHER, id, "{\"answer\":\"You are in\",\"effect\":\"ENROLLED\"}").then().statusCode(422);
    answer(OTHER, id, effect.formatted(others)).then().statusCode(422);
    answer(OTHER, id, effect.formatted(UUID.randomUUID())).then().statusCode(422);
    answer(OTHER, id, effect.formatted(enrolment))
        .then()
        .statusCode(200)
        .body("effect", equalTo("ENROLLED"))
        .body("enrolmentId", equalTo(enrolment));
  }

  private static UUID filed(String body) {
    return UUID.fromString(ask(OTHER, body).then().statusCode(201).extract().path("id"));
  }

  private static Response ask(Tokens who, String body) {
    return given()
        .header("Authorization", who.bearer())
        .contentType("application/json")
        .body(body)
        .post("/grievances");
  }

  private static Response answer(Tokens who, UUID id, String body) {
    return given()
        .header("Authorization", who.bearer())
        .contentType("application/json")
        .body(body)
        .post("/grievances/" + id + "/answer");
  }

  private static Response read(Tokens who, UUID id) {
    return given().header("Authorization", who.bearer()).get("/grievances/" + id);
  }

  private static Response listed(Tokens who, String query) {
    return given().header("Authorization", who.bearer()).get("/grievances?limit=500&" + query);
  }
}
