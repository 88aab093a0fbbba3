package ma.sac.cooperative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static ma.sac.cooperative.Lists.list;
import static ma.sac.cooperative.Lists.outcome;
import static ma.sac.cooperative.Lists.rejections;
import static ma.sac.cooperative.Lists.taken;
import static ma.sac.cooperative.World.OFFICER;
import static ma.sac.cooperative.World.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of cooperatives, products and offers go through the rules of the single operations. */
@QuarkusTest
class ListImportTest {
  private static final String BOM = String.valueOf((char) 0xFEFF);

  @ParameterizedTest
  @CsvSource({
    "UTF-8,','", "UTF-8,;",
    "UTF-16LE,','", "UTF-16LE,;",
    "windows-1252,','", "windows-1252,;",
    "windows-1256,','", "windows-1256,;"
  })
  void shouldReadFrenchAndArabicNamesWhateverTheCharsetAndTheSeparator(
      String charset, String separator) {
    int number = Lists.number();
    String row = Lists.cooperative(number);
    if (charset.equals("windows-1252")) {
      row = row.replace("تعاونية آيت باها", "Taʿawuniyyat".replace("ʿ", "'"));
    }
    String text = list(Lists.COOPERATIVES, row).replace(",", separator);
    byte[] written =
        ((charset.startsWith("UTF-16") ? BOM : "") + text).getBytes(Charset.forName(charset));

    assertEquals(List.of(1, 0, 0), outcome(taken("COOPERATIVES", written, Map.of())));

    JsonPath found =
        as(OFFICER)
            .queryParam("registrationNumber", "77/" + number)
            .get("/cooperatives")
            .jsonPath();
    assertEquals("Coopérative d'Aït Baha " + number, found.getString("items[0].nameFr"));
    assertEquals(row.split(",")[2], found.getString("items[0].nameAr"));
    assertEquals("REGISTERED", found.getString("items[0].status"));
    assertEquals("…170", found.getString("items[0].contact.phone"));
  }

  @Test
  void shouldTakeTheScenarioAsItIsAndKnowItWhenItComesAgain() {
    Map<String, String> from = Map.of("dayZero", "2020-04-20");
    assertEquals(
        List.of(30, 0, 0),
        outcome(taken("COOPERATIVES", Lists.scenario("cooperatives.csv"), Map.of())));
    assertEquals(
        List.of(32, 0, 0), outcome(taken("PRODUCTS", Lists.scenario("products.csv"), Map.of())));
    assertEquals(List.of(32, 0, 0), outcome(taken("OFFERS", Lists.scenario("offers.csv"), from)));

    assertEquals(
        List.of(0, 30, 0),
        outcome(taken("COOPERATIVES", Lists.scenario("cooperatives.csv"), Map.of())));
    assertEquals(
        List.of(0, 32, 0), outcome(taken("PRODUCTS", Lists.scenario("products.csv"), Map.of())));
    assertEquals(
        List.of(0, 32, 0), outcome(taken("OFFERS", Lists.scenario("offers.csv"), Map.of())));

    String cooperative =
        as(OFFICER)
            .queryParam("registrationNumber", "14/2959")
            .get("/cooperatives")
            .jsonPath()
            .getString("items[0].id");
    JsonPath offers =
        as(OFFICER).queryParam("cooperativeId", cooperative).get("/offers").jsonPath();
    assertEquals(1, offers.getList("items").size());
    assertEquals("2020-04-20", offers.getString("items[0].windowFrom"));
    assertEquals("2020-07-19", offers.getString("items[0].windowTo"));
  }

  @Test
  void shouldNameLineColumnAndReasonOfEachBadCooperative() {
    int known = Lists.number();
    int fresh = Lists.number();
    taken("COOPERATIVES", list(Lists.COOPERATIVES, Lists.cooperative(known)));
    String good = Lists.cooperative(fresh);
    JsonPath list =
        taken(
            "COOPERATIVES",
            list(
                Lists.COOPERATIVES,
                good.replace(Lists.rib(fresh), Lists.rib(fresh + 1).substring(0, 22) + "00"),
                good.replace("07.427.07.23", "07.427.99.99"),
                good.replace(",51,", ",5l,"),
                good.replace(",51,", ",11,"),
                good.replace(",no,", ",non,"),
                good.replace("Canari Zerrouki,+212600181170", ","),
                good.replace("list-" + fresh, "list-" + known),
                Lists.cooperative(known).replace(",51,", ",52,"),
                good.replace("list-" + fresh, "=cmd"),
                Lists.cooperative(known)));

    assertEquals(
        List.of(
            "2 rib: the key of the bank account is wrong",
            "3 communeCode: is no HCP code of a commune",
            "4 members: is no whole number",
            "5 members: women and youth are among the members",
            "6 womenLed: is neither yes nor no",
            "7 contactName: must not be null",
            "8 key: is another cooperative's",
            "9 members: differs from what is here; a list changes nothing",
            "10 key: is no key: up to 100 letters, digits and . _ / -"),
        rejections(list));
    assertEquals(List.of(0, 1, 9), outcome(list));
    String back =
        as(OFFICER)
            .get("/imports/" + list.getString("id") + "/rejected-rows")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertTrue(back.startsWith(Lists.COOPERATIVES + "\r\n"), back);
    String corrected = back.replace(",5l,", ",51,").lines().toList().get(3);
    assertEquals(
        List.of(1, 0, 0), outcome(taken("COOPERATIVES", list(Lists.COOPERATIVES, corrected))));
  }

  @Test
  void shouldNameLineColumnAndReasonOfEachBadProductAndOffer() {
    int number = Lists.number();
    taken("COOPERATIVES", list(Lists.COOPERATIVES, Lists.cooperative(number)));
    String product = Lists.product(number, number);
    JsonPath products =
        taken(
            "PRODUCTS",
            list(
                Lists.PRODUCTS,
                product.replace("list-" + number, "nobody"),
                product.replace("CONTENT", "CONTENTS"),
                product.replace(",1000,", ",0,"),
                product.replace("made-" + number, ""),
                product,
                product.replace(",365,", ",300,"),
                product));
    assertEquals(
        List.of(
            "2 cooperativeKey: is neither key nor number of a cooperative",
            "3 kind: is none of CONTENT, CONTAINER",
            "4 netWeightGrams: must be greater than or equal to 1",
            "5 key: is empty",
            "7 shelfLifeDays: differs from what is here; a list changes nothing"),
        rejections(products));
    assertEquals(List.of(1, 1, 5), outcome(products));

    String offer = Lists.offer(number, number);
    JsonPath offers =
        taken(
            "OFFERS",
            list(
                Lists.OFFERS,
                offer.replace("made-" + number, "nothing"),
                offer.replace("7.60", "7.605"),
                offer.replace("7.60", "sept"),
                offer.replace("2026-12-31", "2025-12-31"),
                offer.replace("2026-01-01", "01/01/2026"),
                offer.replace("3600", "5"),
                offer.replace("2026-01-01", ""),
                offer,
                offer.replace("7.60", "7.6"),
                offer.replace("7.60", "7.70")));
    assertEquals(
        List.of(
            "2 productKey: is no key of a product",
            "3 unitPriceMad: numeric value out of bounds (<9 digits>.<2 digits> expected)",
            "4 unitPriceMad: is no amount such as 7.60",
            "5 windowTo: is before windowFrom",
            "6 windowFrom: is no date such as 2020-04-20",
            "7 minimumOrder: is more than the quantity",
            "8 windowFrom: must not be null",
            "11 unitPriceMad: differs from what is here; a list changes nothing"),
        rejections(offers));
    assertEquals(List.of(1, 1, 8), outcome(offers));
  }

  @Test
  void shouldTellTheSameAndWriteNothingWhenItIsADryRun() throws SQLException {
    int base = Lists.number();
    String many =
        IntStream.range(0, 300)
            .mapToObj(i -> Lists.cooperative(100_000 + base * 1000 + i))
            .collect(Collectors.joining("\n"));
    String list =
        list(
            Lists.COOPERATIVES,
            many,
            Lists.cooperative(100_000 + base * 1000),
            Lists.cooperative(100_001 + base * 1000).replace(",51,", ",52,"),
            Lists.cooperative(100_999 + base * 1000)
                .replace("list-" + (100_999 + base * 1000), "list-" + (100_000 + base * 1000)));
    long before = OwnDatabase.number("SELECT count(*) FROM cooperative");
    long told = OwnDatabase.number("SELECT count(*) FROM audit_entry");

    JsonPath rehearsed = taken("COOPERATIVES", list.getBytes(UTF_8), Map.of("dryRun", "true"));

    assertEquals(before, OwnDatabase.number("SELECT count(*) FROM cooperative"));
    assertEquals(told + 1, OwnDatabase.number("SELECT count(*) FROM audit_entry"));
    assertEquals(0, OwnDatabase.number("SELECT count(*) FROM import_rehearsal"));
    JsonPath done = taken("COOPERATIVES", list);
    assertEquals(List.of(300, 1, 2), outcome(done));
    assertEquals(outcome(done), outcome(rehearsed));
    assertEquals(rejections(done), rejections(rehearsed));
  }

  @Test
  void shouldTakeEachRowOnceWhenItsConnectionIsKilledInTheMiddle() throws SQLException {
    int base = 1_000_000 + 1000 * Lists.number();
    String rows =
        IntStream.range(0, 600)
            .mapToObj(i -> Lists.cooperative(base + i))
            .collect(Collectors.joining("\n"));
    OwnDatabase.asOwner(
        """
        CREATE SEQUENCE killed;
        GRANT USAGE ON SEQUENCE killed TO PUBLIC;
        CREATE FUNCTION kill_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          IF NEW.registration_number = '77/%d' AND nextval('killed') = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
          RETURN NEW; END $$;
        CREATE TRIGGER kill_once BEFORE INSERT ON cooperative FOR EACH ROW EXECUTE FUNCTION kill_once();
        """
            .formatted(base + 400));
    try {
      JsonPath list = taken("COOPERATIVES", list(Lists.COOPERATIVES, rows));

      assertEquals(List.of(600, 0, 0), outcome(list));
      assertEquals(2, OwnDatabase.number("SELECT last_value FROM killed"));
      String own = " WHERE registration_number ~ '^77/[0-9]{7}$'";
      assertEquals(600, OwnDatabase.number("SELECT count(*) FROM cooperative" + own));
    } finally {
      OwnDatabase.asOwner("DROP TRIGGER kill_once ON cooperative; DROP SEQUENCE killed");
    }
  }

  @Test
  void shouldBeTheSendersAloneAndOfTheSendersTerritory() {
    String manager = Tokens.of("programme-manager").bearer();
    byte[] list = list(Lists.COOPERATIVES, Lists.cooperative(Lists.number())).getBytes(UTF_8);
    Lists.send(manager, "COOPERATIVES", list, Map.of()).then().statusCode(403);
    Lists.send(Tokens.of("cooperative").bearer(), "OFFERS", list, Map.of()).then().statusCode(403);
    Lists.send(OFFICER, "HOUSEHOLDS", list, Map.of()).then().statusCode(400);
    Lists.send(OFFICER, "", list, Map.of()).then().statusCode(422);
    String elsewhere = Tokens.of("odco-officer").sub("elsewhere").territories("02").bearer();
    String id =
        Lists.send(elsewhere, "COOPERATIVES", list, Map.of())
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    assertEquals(List.of(0, 0, 1), outcome(Lists.ended(elsewhere, id)));
    as(OFFICER).get("/imports/" + id).then().statusCode(404);
    as(OFFICER).get("/imports/" + id + "/rejected-rows").then().statusCode(404);
  }
}
