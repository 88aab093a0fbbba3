package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import ma.sac.test.servers.RealServers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A dry run tells what the import will say, however long the list is, and leaves nothing. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class RehearsalTest {
  private static final String DISTRICT = "06.141.01.30";
  private static final int FAMILIES = 300;

  @Test
  void shouldTellAFamilyAsKnownWhenItCameHundredsOfRowsBefore() {
    UUID zone = Families.zone(DISTRICT);
    StringBuilder csv = new StringBuilder(Families.HEADER).append("\n");
    String first = Families.nationalId();
    csv.append(row(first, "1985-04-22", zone));
    for (int i = 1; i < FAMILIES; i++) {
      csv.append(row(Families.nationalId(), "1985-04-22", zone));
    }
    csv.append(row(first.toLowerCase(java.util.Locale.ROOT) + " ", "1985-04-22", zone));
    csv.append(row(Families.nationalId(), "1785-04-22", zone));
    long before = Rows.count("SELECT count(*) FROM household");

    String rehearsal = rehearsed(csv.toString());

    assertThat(Rows.count("SELECT count(*) FROM household"), equalTo(before));
    assertThat(
        Rows.count(
            "SELECT count(*) FROM rehearsed_identity WHERE import_id = ?",
            UUID.fromString(rehearsal)),
        equalTo(0L));
    String imported = Families.imported(csv.toString()).path("id");
    for (String id : java.util.List.of(rehearsal, imported)) {
      Families.importView(id)
          .then()
          .body("progress.accepted", equalTo(FAMILIES))
          .body("progress.known", equalTo(1))
          .body("progress.rejected", equalTo(1));
    }
    given()
        .header("Authorization", Families.REGISTRAR.bearer())
        .get("/imports/" + imported + "/rejections")
        .then()
        .body("items[0].field", equalTo("birthDate"))
        .body("items[0].reason", equalTo("is more than 125 years ago"));
  }

  private static String rehearsed(String csv) {
    String id =
        given()
            .header("Authorization", Families.REGISTRAR.bearer())
            .contentType("text/csv; charset=UTF-8")
            .body(csv.getBytes(StandardCharsets.UTF_8))
            .post("/imports?type=households&dryRun=true")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    Awaitility.await("rehearsal ended")
        .atMost(60, TimeUnit.SECONDS)
        .pollInterval(100, TimeUnit.MILLISECONDS)
        .until(() -> Families.importView(id).path("status").equals("DONE"));
    return id;
  }

  private static String row(String id, String born, UUID zone) {
    return "%s,Benkanariaz,Safranelle,%s,F,+212600009041,\"Impasse Kanariaz, n° 9041\",%s,%s,4,3,no,no,yes,RENTED,fr,CONSENT,2020-04-15%n"
        .formatted(id, born, DISTRICT, zone);
  }
}
