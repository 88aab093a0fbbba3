package ma.sac.cooperative;

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
import java.util.List;
import java.util.Map;
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
    assertTranslated(list);
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
    assertTranslated(products);

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
    assertTranslated(offers);
  }

  private static void assertTranslated(JsonPath list) {
    List<String> english = rejections(list);
    for (String language : List.of("fr", "ar")) {
      List<String> same = rejections(list, language).stream().filter(english::contains).toList();
      assertEquals(List.of(), same, language);
    }
  }
}
