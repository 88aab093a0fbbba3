package ma.sac.cooperative;

import static ma.sac.cooperative.World.MANAGER;
import static ma.sac.cooperative.World.OFFICER;
import static ma.sac.cooperative.World.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No price without its history: what an offer cost on any day can be told, and not changed. */
@QuarkusTest
class OfferPriceTest {

  @Test
  void shouldKeepEachPriceWhenItIsPublishedAndChanged() {
    UUID offer = World.supply(100, "7.60").offer();
    change(offer, Map.of("unitPrice", 8.25));
    change(offer, Map.of("quantity", 90));
    change(offer, Map.of("unitPrice", 7.60));

    JsonPath prices = World.get(MANAGER, "/offers/" + offer + "/prices");
    assertEquals(List.of(7.6f, 8.25f, 7.6f), prices.getList("items.unitPrice"));
    assertEquals(
        prices.getList("items.until").subList(0, 2), prices.getList("items.from").subList(1, 3));
    assertEquals(2, prices.getList("items.until").stream().filter(x -> x != null).count());

    LocalDate today = LocalDate.now(ZoneId.of("Africa/Casablanca"));
    assertEquals(3, on(offer, today.toString()).size());
    assertEquals(List.of(), on(offer, today.minusDays(1).toString()));
    assertEquals(List.of(7.6f), on(offer, today.plusDays(1).toString()));
    assertEquals(
        1,
        as(MANAGER)
            .queryParam("limit", 1)
            .get("/offers/" + offer + "/prices")
            .jsonPath()
            .getList("items")
            .size());

    World.post(OFFICER, "/offers/" + offer + "/withdrawal", null).then().statusCode(200);
    assertEquals(List.of(), on(offer, today.plusDays(1).toString()));
    assertNotNull(World.get(MANAGER, "/offers/" + offer + "/prices").get("items[2].until"));
  }

  /** In Ramadan of 2020, to 31 May, Morocco was at UTC; before and after an hour ahead of it. */
  @ParameterizedTest
  @CsvSource({
    "2020-04-10, 10.00",
    "2020-05-04, 10.00",
    "2020-05-05, 11.00",
    "2020-06-10, 11.00",
    "2020-06-11, 12.00"
  })
  void shouldTellThePriceOfTheLocalDay(String day, float price) throws SQLException {
    UUID offer = World.supply(100, "9.00").offer();
    OwnDatabase.asOwner(
        """
        BEGIN;
        DELETE FROM offer_price WHERE offer_id = '%1$s' AND no > 1;
        INSERT INTO offer_price VALUES ('%1$s', 2, 10, '2020-04-01T10:00Z', 'x'), ('%1$s', 3, 11, '2020-05-05T00:00Z', 'x'),
          ('%1$s', 4, 12, '2020-06-10T23:00Z', 'x');
        UPDATE offer SET unit_price = 12, price_no = 4 WHERE id = '%1$s';
        UPDATE offer_price SET since = '2020-03-01T00:00Z' WHERE offer_id = '%1$s' AND no = 1;
        COMMIT
        """
            .formatted(offer));

    assertEquals(List.of(price), on(offer, day));
  }

  @Test
  void shouldRefuseAPriceWithoutHistoryAndAHistoryThatChanges() throws SQLException {
    UUID offer = World.supply(100, "7.60").offer();

    SQLException silent =
        assertThrows(
            SQLException.class,
            () ->
                OwnDatabase.asService(
                    "UPDATE offer SET unit_price = 1 WHERE id = '%s'".formatted(offer)));
    assertTrue(silent.getMessage().contains("offer_price_recorded"), silent.getMessage());
    for (String attempt :
        List.of(
            "UPDATE offer_price SET unit_price = 1",
            "DELETE FROM offer_price",
            "INSERT INTO offer_price (offer_id, no, unit_price, set_by) VALUES ('%s', 1, 2, 'x')"
                .formatted(offer),
            "INSERT INTO offer_price (offer_id, no, unit_price, set_by) VALUES ('%s', 2, 0, 'x')"
                .formatted(offer))) {
      assertThrows(SQLException.class, () -> OwnDatabase.asService(attempt), attempt);
    }
    assertEquals(
        List.of(7.6f),
        World.get(MANAGER, "/offers/" + offer + "/prices").getList("items.unitPrice"));
  }

  @Test
  void shouldNotTellOfWhatIsNotThere() {
    as(MANAGER).get("/offers/" + UUID.randomUUID() + "/prices").then().statusCode(404);
    UUID offer = World.supply(100, "7.60").offer();
    as(MANAGER)
        .queryParam("on", "yesterday")
        .get("/offers/" + offer + "/prices")
        .then()
        .statusCode(400);
    as(MANAGER)
        .queryParam("after", "MQ$")
        .get("/offers/" + offer + "/prices")
        .then()
        .statusCode(400);
  }

  private static List<Object> on(UUID offer, String day) {
    return as(MANAGER)
        .queryParam("on", day)
        .get("/offers/" + offer + "/prices")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.unitPrice");
  }

  private static void change(UUID offer, Map<String, Object> to) {
    as(OFFICER)
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", as(OFFICER).get("/offers/" + offer).header("ETag"))
        .body(to)
        .patch("/offers/" + offer)
        .then()
        .statusCode(200);
  }
}
