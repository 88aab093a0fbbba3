package ma.sac.distribution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

/** Attacks a campaign's change: it is no way around what its opening asks for. */
@QuarkusTest
class CampaignChangeTest {
  private static String path(Ground ground) {
    return "/campaigns/" + ground.campaign();
  }

  private static ValidatableResponse change(Tokens who, Ground ground, Map<String, ?> patch) {
    String etag = Api.get(Api.MANAGER, path(ground)).statusCode(200).extract().header("ETag");
    return Api.as(who)
        .contentType("application/merge-patch+json; charset=utf-8")
        .header("If-Match", etag)
        .body(patch)
        .patch(path(ground))
        .then();
  }

  private static void thenItIsAsItWas(Ground ground, Object revision) {
    Api.get(Api.MANAGER, path(ground))
        .body("version", equalTo(revision))
        .body("targetTerritories", equalTo(List.of(Ground.DISTRICT)));
  }

  private static Object revision(Ground ground) {
    return Api.get(Api.MANAGER, path(ground)).extract().path("version");
  }

  @Test
  void shouldRefuseAProvinceWithoutItsGovernorWhenTheCampaignRuns() {
    Ground ground = Ground.open(10);
    Object revision = revision(ground);
    Map<String, ?> further = Map.of("targetTerritories", List.of(Ground.DISTRICT, "02.411"));

    for (String step : List.of("suspension", "resumption")) {
      change(Api.MANAGER, ground, further)
          .statusCode(409)
          .body("type", equalTo("/problems/campaign-not-ready"))
          .body("missing", equalTo(List.of("governor's authorisation for 02.411")));
      Api.post(Api.MANAGER, path(ground) + "/" + step, null).statusCode(200);
    }
    assertEquals((Integer) revision + 2, revision(ground));

    authorised(ground, "02.411");
    change(Api.MANAGER, ground, further).statusCode(200);
  }

  private static ValidatableResponse authorised(Ground ground, String province) {
    return Api.post(
            Api.MANAGER,
            path(ground) + "/authorisations",
            Map.of(
                "kind",
                "GOVERNOR",
                "territory",
                province,
                "reference",
                "WO-1",
                "issuedOn",
                "2020-04-18"))
        .statusCode(201);
  }

  @Test
  void shouldRefuseToLoseASectorWhenTheCampaignRunsAndNotWhileItIsADraft() {
    Ground ground = Ground.open(10);
    Object revision = revision(ground);
    Map<String, ?> alone = Map.of("partnerIds", List.of(Ground.partner("CIVIL_SOCIETY")));

    change(Api.MANAGER, ground, alone)
        .statusCode(409)
        .body("missing", hasItem("partner of sector PRIVATE"));

    thenItIsAsItWas(ground, revision);
    change(Api.MANAGER, ground, Map.of("baskets", 11)).statusCode(200);
    change(Api.MANAGER, Ground.draft(10), alone).statusCode(200);
  }

  @Test
  void shouldRefuseATargetOutsideOnesTerritoriesWhenADraftIsChanged() {
    Ground ground = Ground.draft(10);
    Object revision = revision(ground);
    Tokens ofCasablanca = Api.MANAGER.territories("06.141");

    change(ofCasablanca, ground, Map.of("targetTerritories", List.of(Ground.DISTRICT, "02.411")))
        .statusCode(403);

    thenItIsAsItWas(ground, revision);
    change(ofCasablanca, ground, Map.of("baskets", 11)).statusCode(200);
  }

  @Test
  void shouldSayThatTheCodeIsTakenWhenADraftTakesAnother() {
    Ground first = Ground.draft(10);
    String code = Api.get(Api.MANAGER, path(first)).extract().path("code");

    change(Api.MANAGER, Ground.draft(10), Map.of("code", code))
        .statusCode(409)
        .body("type", equalTo("/problems/conflict"))
        .body("code", equalTo(code));
    change(Api.MANAGER, first, Map.of("code", "T-" + UUID.randomUUID().toString().substring(0, 8)))
        .statusCode(200);
  }

  @Test
  void shouldShowAnAuthorisationWhereTheAnswerSaysItIs() {
    Ground ground = Ground.draft(10);
    String place =
        authorised(ground, "06.141")
            .extract()
            .header("Location")
            .replaceFirst("https?://[^/]+", "");

    Api.get(Api.MANAGER, place)
        .statusCode(200)
        .body("territory", equalTo("06.141"))
        .body("reference", equalTo("WO-1"));
    Api.get(Tokens.of(Roles.AUDITOR), path(ground) + "/authorisations")
        .statusCode(200)
        .body("items.reference", equalTo(List.of("WO-1")));
    Api.get(Api.MANAGER, place.replace(ground.campaign().toString(), UUID.randomUUID().toString()))
        .statusCode(404);
  }
}
