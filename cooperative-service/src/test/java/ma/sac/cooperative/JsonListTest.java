package ma.sac.cooperative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static ma.sac.cooperative.Lists.LINES;
import static ma.sac.cooperative.Lists.list;
import static ma.sac.cooperative.Lists.outcome;
import static ma.sac.cooperative.Lists.rejections;
import static ma.sac.cooperative.Lists.taken;
import static ma.sac.cooperative.Lists.takenLines;
import static ma.sac.cooperative.World.MANAGER;
import static ma.sac.cooperative.World.OFFICER;
import static ma.sac.cooperative.World.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list of JSON lines goes through the same rules, and what went out as such comes in again. */
@QuarkusTest
class JsonListTest {

  @Test
  void shouldKnowWhatWentOutAndTakeWhatIsNew() {
    int number = Lists.number();
    taken("COOPERATIVES", list(Lists.COOPERATIVES, Lists.cooperative(number)));
    taken("PRODUCTS", list(Lists.PRODUCTS, Lists.product(number, number)));
    taken("OFFERS", list(Lists.OFFERS, Lists.offer(number, number)));

    for (String kind : List.of("cooperatives", "products", "offers")) {
      String lines = export(kind);
      assertTrue(lines.contains("-" + number + "\""), lines);
      JsonPath again = takenLines(kind.toUpperCase(java.util.Locale.ROOT), lines);
      assertEquals(List.of(0, (int) lines.lines().count(), 0), outcome(again), kind);
    }

    int fresh = Lists.number();
    String made =
        export("products")
            .lines()
            .filter(line -> line.contains("made-" + number + "\""))
            .findFirst()
            .orElseThrow()
            .replace("made-" + number, "made-" + fresh)
            .replace("Semoule " + number, "Semoule " + fresh);
    assertEquals(List.of(1, 0, 0), outcome(takenLines("PRODUCTS", made)));
    assertEquals(List.of(0, 1, 0), outcome(takenLines("PRODUCTS", made)));
  }

  @Test
  void shouldGiveTheBadLinesBackToBeCorrectedAndSentAgain() {
    int number = Lists.number();
    taken("COOPERATIVES", list(Lists.COOPERATIVES, Lists.cooperative(number)));
    String good =
        "{\"key\":\"made-%d\",\"cooperativeKey\":\"list-%d\",\"nameFr\":\"=1+1 %d\",\"nameAr\":\"سميد\",\"kind\":\"CONTENT\",\"category\":\"semolina\",\"unit\":\"bag\",\"netWeightGrams\":1000}"
            .formatted(number, number, number);
    JsonPath list =
        takenLines(
            "PRODUCTS",
            String.join(
                "\n",
                good.replace("1000", "1e3"),
                good.replace("1000", "[1000]"),
                good.replace("}", ""),
                good.replace("\"CONTENT\"", "null")));

    assertEquals(
        List.of(
            "1 netWeightGrams: is no whole number",
            "2 netWeightGrams: is no single value",
            "3 : the line is no JSON object",
            "4 kind: must not be null"),
        rejections(list));
    assertEquals(
        List.of(
            "1 netWeightGrams: n’est pas un nombre entier",
            "2 netWeightGrams: n’est pas une valeur simple",
            "3 : la ligne n’est pas un objet JSON",
            "4 kind: doit être renseigné"),
        rejections(list, "fr"));
    assertEquals("4 kind: يجب ملء هذا الحقل", rejections(list, "ar").get(3));
    String back =
        as(OFFICER)
            .get("/imports/" + list.getString("id") + "/rejected-rows")
            .then()
            .statusCode(200)
            .contentType(LINES)
            .header("Content-Disposition", "attachment; filename=\"rejected-rows.ndjson\"")
            .extract()
            .asString();
    String corrected = back.lines().findFirst().orElseThrow().replace("1e3", "1000");
    assertEquals(good, corrected);
    assertEquals(List.of(1, 0, 0), outcome(takenLines("PRODUCTS", corrected)));
  }

  @Test
  void shouldReadUtf8OnlyAndNoOperationButAnImportReadsLines() {
    byte[] line = "{}".getBytes(UTF_8);
    Lists.send(OFFICER, LINES, "PRODUCTS", line, Map.of("charset", "windows-1252"))
        .then()
        .statusCode(415);
    Lists.send(OFFICER, LINES + ";charset=UTF-16", "PRODUCTS", line, Map.of())
        .then()
        .statusCode(415);
    Lists.send(OFFICER, LINES + ";charset=utf-8", "PRODUCTS", line, Map.of("charset", "UTF8"))
        .then()
        .statusCode(202);
    as(OFFICER).contentType(LINES).body(line).post("/products").then().statusCode(415);
  }

  private static String export(String kind) {
    return new String(
        as(MANAGER).accept(LINES).get("/" + kind + "/export").then().extract().asByteArray(),
        UTF_8);
  }
}
