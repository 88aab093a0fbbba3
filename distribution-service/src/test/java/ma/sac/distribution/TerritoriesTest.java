package ma.sac.distribution;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

/** Attacks the border of a territory: what lies beyond it is neither found, listed nor changed. */
@QuarkusTest
class TerritoriesTest {
  private static final Tokens ELSEWHERE = Api.LOGISTICS.territories("07");
  private static final Tokens AROUND = Api.LOGISTICS.territories("06.141");

  private static Map<String, Object> place(String territory) {
    return new HashMap<>(
        Map.of(
            "nameFr",
            "Lieu",
            "nameAr",
            "مكان",
            "territory",
            territory,
            "latitude",
            33.57,
            "longitude",
            -7.6));
  }

  @Test
  void shouldFindNoPlaceWhenItLiesElsewhere() {
    Ground ground = Ground.draft(10);
    for (String path :
        List.of(
            "/warehouses/" + ground.warehouse(),
            "/zones/" + ground.zone(),
            "/sites/" + ground.site())) {
      Api.get(ELSEWHERE, path).statusCode(404);
      Api.get(Api.LOGISTICS.without("territories"), path).statusCode(404);
      Api.get(AROUND, path).statusCode(200);
      Api.get(Api.LOGISTICS.territories("06"), path).statusCode(200);
      // A prefix of the text contains nothing.
      Api.get(Api.LOGISTICS.territories("06.1"), path).statusCode(404);
    }
  }

  @Test
  void shouldChangeAndCloseNoPlaceWhenItLiesElsewhere() {
    Ground ground = Ground.draft(10);
    String site = "/sites/" + ground.site();
    String etag = Api.get(Api.LOGISTICS, site).extract().header("ETag");

    Api.as(ELSEWHERE)
        .contentType("application/merge-patch+json; charset=utf-8")
        .header("If-Match", etag)
        .body(Map.of("capacityPerDay", 30))
        .patch(site)
        .then()
        .statusCode(404);
    Api.post(ELSEWHERE, site + "/closure", null).statusCode(404);
    Api.post(ELSEWHERE, "/warehouses/" + ground.warehouse() + "/closure", null).statusCode(404);

    Api.get(Api.LOGISTICS, site).header("ETag", equalTo(etag));
    Api.post(AROUND, site + "/closure", null).statusCode(200);
    Api.post(AROUND, "/warehouses/" + ground.warehouse() + "/closure", null).statusCode(200);
  }

  @Test
  void shouldOpenNoPlaceWhenItWouldLieElsewhere() {
    Ground ground = Ground.draft(10);
    Map<String, Object> warehouse = place(Ground.DISTRICT);
    warehouse.put("capacityBaskets", 10);
    Map<String, Object> site = place(Ground.DISTRICT);
    site.remove("territory");
    site.putAll(
        Map.of(
            "zoneId",
            ground.zone(),
            "capacityPerDay",
            40,
            "capacityPerSlot",
            5,
            "slotMinutes",
            60,
            "opensAt",
            "09:00",
            "closesAt",
            "17:00"));

    Api.post(ELSEWHERE, "/warehouses", warehouse).statusCode(403);
    Api.post(ELSEWHERE, "/zones", place(Ground.DISTRICT)).statusCode(403);
    Api.post(ELSEWHERE, "/sites", site)
        .statusCode(422)
        .body("violations[0].field", equalTo("zoneId"));

    Api.post(AROUND, "/warehouses", warehouse).statusCode(201);
    Api.post(AROUND, "/zones", place(Ground.DISTRICT)).statusCode(201);
    Api.post(AROUND, "/sites", site).statusCode(201);
  }

  @Test
  void shouldListOnlyPlacesOfTheOwnTerritories() {
    Ground ground = Ground.draft(10);
    UUID far = Api.create(Api.LOGISTICS, "/zones", place("07.427"));

    Api.get(AROUND, "/sites?limit=500")
        .body("items.territory", everyItem(startsWith("06.141")))
        .body("items.id", hasItem(ground.site().toString()));
    Api.get(AROUND, "/zones?limit=500").body("items.territory", everyItem(startsWith("06.141")));
    Api.get(AROUND, "/warehouses?limit=500")
        .body("items.territory", everyItem(startsWith("06.141")));
    Api.get(ELSEWHERE, "/zones?limit=500").body("items.id", hasItem(far.toString()));
    Api.get(ELSEWHERE, "/sites?limit=500").body("items", empty());
    Api.get(Api.LOGISTICS.territories(), "/zones").body("items", empty());
  }

  private static List<Object> campaigns(Tokens who) {
    List<Object> ids = new ArrayList<>();
    String next = "";
    while (next != null) {
      var page = Api.get(who, "/campaigns?limit=500&after=" + next).statusCode(200).extract();
      ids.addAll(page.path("items.id"));
      next = page.path("next");
    }
    return ids;
  }

  @Test
  void shouldShowACampaignWhenOneOfItsTerritoriesTouchesTheCallers() {
    Ground ground = Ground.open(10);
    String id = ground.campaign().toString();
    for (String touching : List.of("06", "06.141", Ground.DISTRICT, "02", "02.411", "MA")) {
      Tokens who = Api.LOGISTICS.territories(touching);
      Api.get(who, "/campaigns/" + id).statusCode(200);
      org.hamcrest.MatcherAssert.assertThat(touching, campaigns(who), hasItem(id));
    }
    for (String apart : List.of("07", "06.141.01.20", "06.1", "")) {
      Tokens who = Api.LOGISTICS.territories(apart);
      Api.get(who, "/campaigns/" + id).statusCode(404);
      org.hamcrest.MatcherAssert.assertThat(apart, campaigns(who), not(hasItem(id)));
    }
  }

  @Test
  void shouldHideWhatBelongsToACampaignWhenItLiesElsewhere() {
    Ground ground = Ground.open(10);
    String campaign = "?campaignId=" + ground.campaign();
    UUID pledge = ground.signedPledge("10.00");
    Tokens manager = Api.MANAGER.territories("07");

    Api.get(manager, "/pledges" + campaign).body("items", empty());
    Api.get(manager, "/pledges/" + pledge).statusCode(404);
    Api.get(manager, "/campaigns/" + ground.campaign() + "/impact").statusCode(404);
    Api.get(ELSEWHERE, "/basket-stock" + campaign).statusCode(404);
    for (String step : List.of("suspension", "closing", "cancellation")) {
      String path = "/campaigns/" + ground.campaign() + "/" + step;
      Api.post(manager, path, null).statusCode(404);
      // Seen from the cooperatives' side, but not theirs to steer.
      Api.post(Api.MANAGER.territories("02"), path, null).statusCode(403);
    }
    Api.get(Api.MANAGER, "/campaigns/{id}", ground.campaign()).body("status", equalTo("OPEN"));
  }
}
