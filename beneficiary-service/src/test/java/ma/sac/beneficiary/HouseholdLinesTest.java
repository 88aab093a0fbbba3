package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Families as JSON lines; what is wrong with a row is told in the registrar's language. */
@QuarkusTest
class HouseholdLinesTest {
  private static final String LINES = "application/x-ndjson";
  private static final String DISTRICT = "06.141.01.20";

  @Test
  void shouldTakeFamiliesAndTellWhatIsWrongInEachLanguage() {
    UUID zone = Families.zone(DISTRICT);
    ObjectNode good = Families.request(Families.nationalId(), DISTRICT, zone, 4);
    String odd = good.deepCopy().put("nationalId", "12 34").toString();
    String list =
        String.join(
            "\n",
            good.toString(),
            odd,
            good.deepCopy().put("birthDate", "10/08/1984").toString(),
            good.deepCopy().put("birthDate", "1884-08-10").toString(),
            good.deepCopy().put("phone", "none").toString(),
            good.deepCopy().put("dependants", 51).toString(),
            "{\"familyName\":{\"Zahrawi\":1},\"Zahrawi\":[]}",
            good.toString());
    String id = sent(list).then().statusCode(202).extract().path("id");
    Rows.await(
        "SELECT count(*) FROM import_run WHERE id = ? AND status = 'DONE' AND format = 'NDJSON' AND rows_accepted = 1 AND rows_known = 1 AND rows_rejected = 6",
        1,
        UUID.fromString(id));

    rejections(id, "de")
        .then()
        .header("Content-Language", "en")
        .body("items.line", contains(2, 3, 4, 5, 6, 7))
        .body(
            "items.reason",
            contains(
                "is no national id: one or two letters, then digits",
                "is no date such as 1984-08-10",
                "is more than 125 years ago",
                "is no telephone number",
                "must be less than or equal to 50",
                "is no single value"));
    rejections(id, "fr-MA,fr;q=0.9")
        .then()
        .header("Content-Language", "fr")
        .header("Vary", containsString("Accept-Language"))
        .body(
            "items.reason",
            contains(
                "n’est pas un numéro de carte nationale : une ou deux lettres, puis des chiffres",
                "n’est pas une date telle que 1984-08-10",
                "remonte à plus de 125 ans",
                "n’est pas un numéro de téléphone",
                "doit être inférieur ou égal à 50",
                "n’est pas une valeur simple"));
    rejections(id, "ar")
        .then()
        .body("items[2].reason", equalTo("يعود إلى أكثر من 125 سنة"))
        .body(not(containsString("Zahrawi")));
    assertEquals(0, Rows.count("SELECT count(*) FROM import_rejection WHERE reason IS NOT NULL"));

    String back =
        as().get("/imports/" + id + "/rejected-rows")
            .then()
            .statusCode(200)
            .contentType(LINES)
            .extract()
            .asString();
    assertEquals(odd, back.lines().findFirst().orElseThrow());
    assertEquals(6, back.lines().count());
  }

  @Test
  void shouldTellAFailureOfTheWholeInTheReadersLanguage() {
    String id = Families.importList("nationalId\nX1\n").then().statusCode(202).extract().path("id");
    Rows.await(
        "SELECT count(*) FROM import_run WHERE id = ? AND status = 'FAILED'",
        1,
        UUID.fromString(id));

    as().header("Accept-Language", "ar")
        .get("/imports/" + id)
        .then()
        .body("failure", containsString("أعمدة ناقصة: familyName, givenName"));
  }

  @Test
  void shouldStillTellWhatWasWrittenBeforeReasonsHadCodes() {
    String id = Families.imported(Families.HEADER + "\nx,y\n").path("id");
    Rows.count(
        "WITH old AS (UPDATE import_rejection SET code = NULL, facts = NULL, reason = 'is as it was' WHERE import_id = ? RETURNING 1) SELECT count(*) FROM old",
        UUID.fromString(id));
    try {
      rejections(id, "fr").then().body("items.reason", equalTo(List.of("is as it was")));
    } finally {
      Rows.count(
          "WITH gone AS (DELETE FROM import_rejection WHERE import_id = ? RETURNING 1) SELECT count(*) FROM gone",
          UUID.fromString(id));
    }
  }

  private static Response sent(String list) {
    return as().config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig().encodeContentTypeAs(LINES, ContentType.TEXT)))
        .contentType(LINES + "; charset=utf-8")
        .body(list.getBytes(UTF_8))
        .post("/imports?type=households");
  }

  private static Response rejections(String id, String languages) {
    return as().header("Accept-Language", languages).get("/imports/" + id + "/rejections");
  }

  private static io.restassured.specification.RequestSpecification as() {
    return given().header("Authorization", Families.REGISTRAR.bearer());
  }
}
