package ma.sac.cooperative;

import static ma.sac.cooperative.World.MANAGER;
import static ma.sac.cooperative.World.OFFICER;
import static ma.sac.cooperative.World.as;
import static ma.sac.cooperative.World.created;
import static ma.sac.cooperative.World.post;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who looks for a product finds it by either of its names, however it is spelled. */
@QuarkusTest
class CatalogueSearchTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "argan",
        "Argane",
        "ARGANES",
        "rga",
        "l'argan",
        "huile argan",
        "Arga hui",
        "أركان",
        "اركان",
        "أرغان",
        "أرݣان",
        "أَرْكَان",
        "أركـــان",
        "الأركان",
        "huile أركان"
      })
  void shouldFindArganWhateverItsSpelling(String typed) {
    UUID cooperative = cooperative(Map.of());
    UUID french = product(cooperative, "Huile d'argan 250 ml", "زيت 250");
    UUID arabic = product(cooperative, "Huile vierge", "زيت أركان");
    product(cooperative, "Huile d'olive", "زيت الزيتون");

    assertEquals(
        Set.of(french, arabic),
        found("/products", Map.of("q", typed, "cooperativeId", cooperative)));
  }

  @ParameterizedTest
  @CsvSource({
    "Pâte d'amandes, عجينة اللوز, amande",
    "Pâte d'amandes, عجينة اللوز, PATES",
    "Pâte d'amandes, عجينة اللوز, لوز",
    "Cœur de palmier, قلب النخيل, coeur",
    "Couscous d'orge, كسكس الشعير, couscou",
    "Couscous d'orge, كسكس الشعير, كُسكُس",
    "Harissa, هريسة, هريسه",
    "Thym séché, زعتر مجفف, seche",
    "Savon noir 500 g, صابون بلدي ٥٠٠ غ, 500",
    "Savon noir, صابون بلدي ٥٠٠ غ, 500",
  })
  void shouldFindByPartOfAWordWithoutAccents(String nameFr, String nameAr, String typed) {
    UUID cooperative = cooperative(Map.of());
    UUID product = product(cooperative, nameFr, nameAr);
    product(cooperative, "Miel de montagne", "عسل الجبل");

    assertEquals(
        Set.of(product), found("/products", Map.of("q", typed, "cooperativeId", cooperative)));
  }

  @Test
  void shouldFindNothingWhenOneOfTheWordsIsMissing() {
    UUID cooperative = cooperative(Map.of());
    product(cooperative, "Miel de thym", "عسل الزعتر");

    assertEquals(
        Set.of(), found("/products", Map.of("q", "miel oranger", "cooperativeId", cooperative)));
    assertEquals(Set.of(), found("/products", Map.of("q", "%", "cooperativeId", cooperative), 422));
    assertEquals(Set.of(), found("/products", Map.of("q", "_", "cooperativeId", cooperative), 422));
  }

  @Test
  void shouldSayWhatToTypeWhenNothingTypedIsALetter() {
    as(MANAGER)
        .queryParam("q", "…?!")
        .get("/products")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("q"));
    as(MANAGER).queryParam("q", "a".repeat(101)).get("/products").then().statusCode(422);
    as(MANAGER).queryParam("q", "  ").get("/products").then().statusCode(200);
  }

  @Test
  void shouldNarrowByWhereKindCategoryAndWhoLeads() {
    UUID led = cooperative(Map.of("womenLed", true, "commune", "02.411.01.23"));
    UUID other = cooperative(Map.of());
    UUID savon = product(led, "Savon Kessala", "صابون");
    UUID basket = product(led, "Couffin Kessala", "قفة", "CONTAINER", "woven-basket");
    UUID theirs = product(other, "Savon Kessala", "صابون");

    assertEquals(Set.of(savon, basket, theirs), found("/products", Map.of("q", "kessala")));
    assertEquals(
        Set.of(savon, basket), found("/products", Map.of("q", "kessala", "territory", "02")));
    assertEquals(
        Set.of(savon, basket), found("/products", Map.of("q", "kessala", "womenLed", true)));
    assertEquals(Set.of(basket), found("/products", Map.of("q", "kessala", "kind", "CONTAINER")));
    assertEquals(
        Set.of(savon, theirs), found("/products", Map.of("q", "kessala", "category", "soap")));
    assertEquals(Set.of(theirs), found("/products", Map.of("q", "kessala", "territory", "07.427")));
  }

  @Test
  void shouldFindACooperativeByEitherName() {
    UUID tighanimine =
        cooperative(Map.of("nameFr", "Coopérative Tighanimine", "nameAr", "تعاونية تيغانيمين"));

    for (String typed : List.of("tighani", "TIGHANIMINE coop", "تيغانيمين", "التعاونية تيغاني")) {
      assertEquals(Set.of(tighanimine), found("/cooperatives", Map.of("q", typed)), typed);
    }
    assertEquals(Set.of(), found("/cooperatives", Map.of("q", "tighanimine", "womenLed", true)));
  }

  @Test
  void shouldPageThroughWhatIsFoundOnceEach() {
    UUID cooperative = cooperative(Map.of());
    Set<UUID> all = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      all.add(product(cooperative, "Safran Pagination " + i, "زعفران"));
    }
    Set<UUID> seen = new HashSet<>();
    String after = null;
    int pages = 0;
    do {
      Response page =
          as(MANAGER)
              .queryParams(
                  after == null
                      ? Map.of("q", "safran pagina", "limit", 2)
                      : Map.of("q", "safran pagina", "limit", 2, "after", after))
              .get("/products");
      page.jsonPath()
          .getList("items.id", UUID.class)
          .forEach(id -> assertEquals(true, seen.add(id)));
      after = page.path("next");
      pages++;
    } while (after != null);
    assertEquals(all, seen);
    assertEquals(3, pages);
  }

  private static Set<UUID> found(String path, Map<String, ?> query) {
    return found(path, query, 200);
  }

  private static Set<UUID> found(String path, Map<String, ?> query, int status) {
    Response answer = as(MANAGER).queryParams(query).get(path);
    answer.then().statusCode(status);
    return status == 200
        ? new HashSet<>(answer.jsonPath().getList("items.id", UUID.class))
        : Set.of();
  }

  private static UUID cooperative(Map<String, Object> with) {
    Map<String, Object> request = new HashMap<>(Requests.cooperative());
    request.putAll(with);
    return created(post(OFFICER, "/cooperatives", request));
  }

  private static UUID product(UUID cooperative, String nameFr, String nameAr) {
    return product(cooperative, nameFr, nameAr, "CONTENT", "soap");
  }

  private static UUID product(
      UUID cooperative, String nameFr, String nameAr, String kind, String category) {
    return created(
        post(
            OFFICER,
            "/products",
            Map.of(
                "cooperativeId", cooperative,
                "kind", kind,
                "category", category,
                "nameFr", nameFr,
                "nameAr", nameAr,
                "unit", "piece",
                "netWeightGrams", 250,
                "shelfLifeDays", 365)));
  }
}
