package ma.sac.cooperative;

import static ma.sac.cooperative.World.MANAGER;
import static ma.sac.cooperative.World.OFFICER;
import static ma.sac.cooperative.World.as;
import static ma.sac.cooperative.World.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.contracts.OpenApiContract;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

/** A product is of a category from the one list, which an officer keeps. */
@QuarkusTest
class ProductCategoryTest {
  private static final String ADMIN = Tokens.of("platform-admin").bearer();

  @Test
  void shouldHaveEachCategoryOfTheScenarioFromTheBeginning() {
    List<String> codes =
        as(MANAGER)
            .queryParam("limit", 500)
            .get("/product-categories")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items.code");
    for (String line : new String(Lists.scenario("products.csv")).lines().skip(1).toList()) {
      assertTrue(codes.contains(line.split(",")[5]), line);
    }
    assertEquals(true, World.get(MANAGER, "/product-categories/honey").get("needsOnssa"));
    assertEquals(false, World.get(MANAGER, "/product-categories/soap").get("needsOnssa"));
  }

  @Test
  void shouldRefuseAProductOfAnotherCategoryUntilItIsInTheList() {
    UUID cooperative = World.verifiedCooperative();
    String code = "saffron-" + Lists.number();
    product(cooperative, code)
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("category"))
        .body("violations[0].message", containsString("GET /product-categories"));

    post(ADMIN, "/product-categories", category(code))
        .then()
        .statusCode(201)
        .header("Location", containsString("/product-categories/" + code));

    product(cooperative, code).then().statusCode(201);
    post(OFFICER, "/product-categories", category(code)).then().statusCode(409);
    post(MANAGER, "/product-categories", category(code)).then().statusCode(403);
    post(OFFICER, "/product-categories", category("Safran!")).then().statusCode(422);
  }

  @Test
  void shouldChangeItsNamesAndWhetherItNeedsAnAuthorisation() {
    String code = "spice-" + Lists.number();
    post(OFFICER, "/product-categories", category(code)).then().statusCode(201);

    patch(OFFICER, code, "\"1\"", Map.of("nameFr", "Épices", "needsOnssa", true))
        .then()
        .statusCode(200)
        .body("nameFr", equalTo("Épices"))
        .body("nameAr", equalTo("زعفران"))
        .body("needsOnssa", equalTo(true));

    patch(OFFICER, code, "\"1\"", Map.of("nameFr", "x")).then().statusCode(412);
    patch(OFFICER, code, "\"2\"", Map.of("nameFr", " ")).then().statusCode(422);
    patch(OFFICER, code, "\"2\"", Map.of("code", "other")).then().statusCode(400);
    patch(MANAGER, code, "\"2\"", Map.of("nameFr", "x")).then().statusCode(403);
    patch(OFFICER, "nothing", "\"2\"", Map.of("nameFr", "x")).then().statusCode(404);
    OpenApiContract.checkPatch("ProductCategoryChange", "ProductCategoryChange");
  }

  @Test
  void shouldPageThroughTheWholeListByCode() {
    String next = "";
    int seen = 0;
    do {
      var page =
          as(MANAGER)
              .queryParam("limit", 5)
              .queryParam("after", next)
              .get("/product-categories")
              .jsonPath();
      seen += page.getList("items").size();
      next = page.getString("next");
    } while (next != null);
    assertTrue(seen >= 13, "seen " + seen);
  }

  @Test
  void shouldHoldInTheDatabaseToo() throws SQLException {
    UUID product = World.product(World.verifiedCooperative());
    SQLException refused =
        assertThrows(
            SQLException.class,
            () ->
                OwnDatabase.asService(
                    "UPDATE product SET category = 'nowhere' WHERE id = '%s'".formatted(product)));
    assertTrue(refused.getMessage().contains("product_category_listed"), refused.getMessage());
  }

  private static Map<String, Object> category(String code) {
    return Map.of("code", code, "nameFr", "Safran", "nameAr", "زعفران", "needsOnssa", false);
  }

  private static Response patch(
      String bearer, String code, String version, Map<String, Object> to) {
    return as(bearer)
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", version)
        .body(to)
        .patch("/product-categories/" + code);
  }

  private static Response product(UUID cooperative, String category) {
    Map<String, Object> body = new HashMap<>();
    body.put("cooperativeId", cooperative);
    body.put("kind", "CONTENT");
    body.put("category", category);
    body.put("nameFr", "Safran 1 g");
    body.put("nameAr", "زعفران");
    body.put("unit", "box");
    body.put("netWeightGrams", 1);
    return post(OFFICER, "/products", body);
  }
}
