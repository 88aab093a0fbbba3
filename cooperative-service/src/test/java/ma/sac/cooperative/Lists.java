package ma.sac.cooperative;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Lists as an officer sends them, and what became of them. */
final class Lists {
  static final String COOPERATIVES =
      "key,nameFr,nameAr,registrationNumber,ice,communeCode,sector,members,women,youth,womenLed,contactName,contactPhone,rib";
  static final String PRODUCTS =
      "key,cooperativeKey,nameFr,nameAr,kind,category,unit,netWeightGrams,shelfLifeDays,onssa";
  static final String OFFERS =
      "key,productKey,quantity,unitPriceMad,minimumOrder,lotSize,leadTimeDays,windowFrom,windowTo";
  static final String LINES = "application/x-ndjson";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Lists() {}

  /** A number that no other test's list uses. */
  static int number() {
    return NUMBER.incrementAndGet();
  }

  static String cooperative(int number) {
    return "list-%d,Coopérative d'Aït Baha %d,تعاونية آيت باها %d,77/%d,001994387000034,07.427.07.23,CEREALS,51,19,12,no,Canari Zerrouki,+212600181170,%s"
        .formatted(number, number, number, number, rib(number));
  }

  static String product(int number, int cooperative) {
    return "made-%d,list-%d,Semoule %d,سميد %d,CONTENT,semolina,bag,1000,365,"
        .formatted(number, cooperative, number, number);
  }

  static String offer(int number, int product) {
    return "sold-%d,made-%d,3600,7.60,10,10,0,2026-01-01,2026-12-31".formatted(number, product);
  }

  static String list(String header, String... rows) {
    return header + "\n" + String.join("\n", rows) + "\n";
  }

  /** A bank account of the bank that is none, with its key. */
  static String rib(int number) {
    String account = "999387%016d".formatted(number);
    int rest = new BigInteger(account + "00").mod(BigInteger.valueOf(97)).intValue();
    return account + "%02d".formatted(97 - rest);
  }

  static Response send(String bearer, String kind, byte[] list, Map<String, ?> query) {
    return send(bearer, "text/csv", kind, list, query);
  }

  static Response send(String bearer, String type, String kind, byte[] list, Map<String, ?> query) {
    return given()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .encodeContentTypeAs("text/csv", ContentType.TEXT)
                        .encodeContentTypeAs(LINES, ContentType.TEXT)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .header("Authorization", bearer)
        .contentType(type)
        .queryParam("kind", kind)
        .queryParams(query)
        .body(list)
        .post("/imports");
  }

  /** The import when it ended. */
  static JsonPath taken(String kind, String list) {
    return taken(kind, list.getBytes(UTF_8), Map.of());
  }

  static JsonPath taken(String kind, byte[] list, Map<String, ?> query) {
    return ended(
        World.OFFICER,
        send(World.OFFICER, kind, list, query).then().statusCode(202).extract().path("id"));
  }

  /** As JSON lines. */
  static JsonPath takenLines(String kind, String lines) {
    return ended(
        World.OFFICER,
        send(World.OFFICER, LINES, kind, lines.getBytes(UTF_8), Map.of())
            .then()
            .statusCode(202)
            .extract()
            .path("id"));
  }

  static JsonPath ended(String bearer, String id) {
    await("the end of the import")
        .atMost(Duration.ofSeconds(60))
        .until(() -> World.get(bearer, "/imports/" + id).get("finishedAt") != null);
    return World.get(bearer, "/imports/" + id);
  }

  /** Rows accepted, known and rejected. */
  static List<Integer> outcome(JsonPath list) {
    return List.of(
        list.getInt("progress.accepted"),
        list.getInt("progress.known"),
        list.getInt("progress.rejected"));
  }

  /** Line, field and reason of each bad row. */
  static List<String> rejections(JsonPath list) {
    return rejections(list, "en");
  }

  static List<String> rejections(JsonPath list, String language) {
    return World.as(World.OFFICER)
        .header("Accept-Language", language)
        .get("/imports/" + list.getString("id") + "/rejections")
        .then()
        .statusCode(200)
        .header("Content-Language", language)
        .extract()
        .jsonPath()
        .getList("items", Map.class)
        .stream()
        .map(row -> row.get("line") + " " + row.get("field") + ": " + row.get("reason"))
        .toList();
  }

  static byte[] scenario(String file) {
    try {
      return Files.readAllBytes(Path.of("../scenarios/sac-2020", file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
