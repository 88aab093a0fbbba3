package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

/** A recall reaches the families: who is to be told, by whom, and how it ended. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class ContactTasksTest {
  private static final String DISTRICT = "07.427.07.09";

  @Test
  void shouldNameTheFamilyToItsRegistrarAndBeDoneOnceWhenItIsTold() {
    UUID household = Families.verified(DISTRICT, Families.zone(DISTRICT), 4);
    UUID campaign = Families.campaign(10, DISTRICT);
    Families.approved(Families.proposed(campaign));
    UUID lot = UUID.randomUUID();
    expose(lot, enrolment(campaign), campaign);
    String tasks = "/contact-tasks?campaignId=" + campaign + "&lotId=" + lot;

    String id =
        get(Families.REGISTRAR, tasks + "&status=OPEN")
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body("items[0].serial", equalTo("000001-000001-8"))
            .body("items[0].householdId", nullValue())
            .extract()
            .path("items[0].id");
    get(Families.REGISTRAR, "/contact-tasks/" + id)
        .then()
        .body("householdId", equalTo(household.toString()));

    Tokens elsewhere = Tokens.of("registrar").territories("02");
    get(elsewhere, tasks).then().statusCode(200).body("items", hasSize(0));
    get(elsewhere, "/contact-tasks/" + id).then().statusCode(404);
    get(Families.MANAGER, "/contact-tasks/" + id).then().statusCode(403);
    complete(elsewhere, id).then().statusCode(404);

    for (int status : List.of(200, 409)) {
      complete(Families.REGISTRAR, id).then().statusCode(status);
    }
    get(Families.MANAGER, tasks + "&status=OPEN").then().body("items", hasSize(0));
    get(Families.MANAGER, tasks + "&status=DONE").then().body("items[0].outcome", equalTo("TOLD"));
  }

  private static Response get(Tokens who, String path) {
    return given().header("Authorization", who.bearer()).get(path);
  }

  private static Response complete(Tokens who, String id) {
    return given()
        .header("Authorization", who.bearer())
        .contentType("application/json")
        .body("{\"outcome\":\"TOLD\"}")
        .post("/contact-tasks/" + id + "/completion");
  }

  private static String enrolment(UUID campaign) {
    return get(Families.MANAGER, "/enrolments?campaignId=" + campaign).path("items[0].id");
  }

  private static void expose(UUID lot, String enrolment, UUID campaign) {
    Told.tell(
        "sac.vouchers.v1",
        "recall.exposed",
        enrolment,
        lot.toString(),
        1,
        """
        {"lotId":"%s","enrolmentId":"%s","campaignId":"%s","serial":"000001-000001-8","handedOverOn":"2026-11-20"}
        """
            .formatted(lot, enrolment, campaign));
    Rows.await("SELECT count(*) FROM contact_task WHERE lot_id = ?", 1, lot);
  }
}
