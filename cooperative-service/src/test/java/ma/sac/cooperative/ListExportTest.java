package ma.sac.cooperative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static ma.sac.cooperative.Lists.list;
import static ma.sac.cooperative.Lists.outcome;
import static ma.sac.cooperative.Lists.taken;
import static ma.sac.cooperative.Lists.takenLines;
import static ma.sac.cooperative.World.MANAGER;
import static ma.sac.cooperative.World.OFFICER;
import static ma.sac.cooperative.World.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out runs nothing, tells nothing of people, and comes in again. */
@QuarkusTest
class ListExportTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"http://x\";\"y\")",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(1)",
        "\t=1+1",
        "'=1+1",
        "a;=1+1",
        "a,=1+1"
      })
  void shouldNotRunInASpreadsheetAndComeBackAsItWas(String name) {
    UUID cooperative = World.verifiedCooperative();
    product(cooperative, name);

    String csv = export("/products/export", cooperative, "text/csv");

    String line = csv.lines().toList().get(1);
    String cell = line.split(",", 3)[2];
    assertFalse(cell.matches("\"?[=+\\-@\t\r].*"), line);
    assertEquals(List.of(0, 1, 0), outcome(taken("PRODUCTS", csv)));
    String json = export("/products/export", cooperative, "application/x-ndjson");
    assertEquals(name, JsonPath.from(json.trim()).getString("nameFr"));
    assertEquals(List.of(0, 1, 0), outcome(takenLines("PRODUCTS", json)));
  }

  @Test
  void shouldComeInAgainAsWhatIsHereAlready() {
    World.Supply supply = World.supply(3600, "7.60");
    int number = Lists.number();
    taken("COOPERATIVES", list(Lists.COOPERATIVES, Lists.cooperative(number)));
    taken("PRODUCTS", list(Lists.PRODUCTS, Lists.product(number, number)));
    taken("OFFERS", list(Lists.OFFERS, Lists.offer(number, number)));

    String offers = export("/offers/export", supply.cooperative(), "text/csv");
    assertTrue(offers.contains(supply.offer() + "," + supply.product() + ",3600,7.60,1,1,0,"));
    assertEquals(List.of(0, 1, 0), outcome(taken("OFFERS", offers)));
    String products = export("/products/export", supply.cooperative(), "text/csv");
    assertEquals(List.of(0, 1, 0), outcome(taken("PRODUCTS", products)));

    String all = as(MANAGER).accept("text/csv").get("/cooperatives/export").asString();
    List<Integer> again = outcome(taken("COOPERATIVES", all));
    assertEquals(List.of(0, (int) all.lines().count() - 1, 0), again);
    assertTrue(all.contains("list-" + number + ",Coopérative d'Aït Baha " + number), "its key");
    assertFalse(all.contains("Canari") || all.contains("600181170") || all.contains("999387"));
    assertTrue(all.lines().count() > 2, all);
  }

  @Test
  void shouldStreamEachRowOnceWhenThereAreMoreThanAWindow() {
    UUID cooperative = World.verifiedCooperative();
    StringBuilder rows = new StringBuilder();
    String key = World.get(OFFICER, "/cooperatives/" + cooperative).getString("registrationNumber");
    int base = 10_000 * Lists.number();
    for (int i = 0; i < 1203; i++) {
      rows.append(Lists.product(base + i, 0).replace("list-0", key)).append('\n');
    }
    assertEquals(List.of(1203, 0, 0), outcome(taken("PRODUCTS", Lists.PRODUCTS + "\n" + rows)));

    String csv = export("/products/export", cooperative, "text/csv");

    assertEquals(1204, csv.lines().count());
    assertEquals(1204, csv.lines().distinct().count());
    String lines = export("/products/export", cooperative, "application/x-ndjson");
    assertEquals(1203, lines.lines().distinct().count());
  }

  @Test
  void shouldBeWhatIsAskedForByAccept() {
    as(MANAGER).accept("*/*").get("/offers/export").then().contentType("text/csv;charset=UTF-8");
    as(MANAGER).accept("application/json").get("/offers/export").then().statusCode(406);
    as(MANAGER)
        .accept("application/x-ndjson;q=0.9, text/csv;q=0.5")
        .get("/offers/export")
        .then()
        .contentType("application/x-ndjson");
    io.restassured.RestAssured.get("/offers/export").then().statusCode(401);
  }

  private static String export(String path, UUID cooperative, String type) {
    return new String(
        as(MANAGER)
            .accept(type)
            .queryParam("cooperativeId", cooperative)
            .get(path)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray(),
        UTF_8);
  }

  private static void product(UUID cooperative, String name) {
    Map<String, Object> body = new HashMap<>();
    body.put("cooperativeId", cooperative);
    body.put("kind", "CONTENT");
    body.put("category", "soap");
    body.put("nameFr", name);
    body.put("nameAr", "صابون");
    body.put("unit", "piece");
    body.put("netWeightGrams", 100);
    World.created(World.post(OFFICER, "/products", body));
  }
}
