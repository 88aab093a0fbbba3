package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

/** Attacks the rules: written by one, tried, published by another, kept for good. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class ScorecardTest {
  private static final String RURAL = "02.167.13.23";
  private static final String RURAL_RULE =
      """
      {"rules":[{"fact":"RURAL","word":"YES","points":30,"textFr":"Commune rurale","textAr":"جماعة قروية"},
                {"fact":"HOUSEHOLD_SIZE","atLeast":9,"points":4,"textFr":"Grand","textAr":"كبير"}]}
      """;

  @Test
  void shouldScoreByTheNewRulesWhenSomebodyElsePublishesWhatWasTried() {
    UUID zone = Families.zone(RURAL);
    UUID household = Families.verified(RURAL, zone, 4);
    Families.verified(RURAL, zone, 4);
    int draft = Scoring.draft(1);
    String etag = Scoring.read(draft).header("ETag");
    Scoring.change(Scoring.AUTHOR, draft, etag, RURAL_RULE)
        .then()
        .statusCode(200)
        .body("revision", equalTo(2))
        .body("bands", hasSize(3));

    UUID trial = Scoring.tried(draft);

    Scoring.trialSeenBy(Families.VERIFIER.territories("02.167"), trial)
        .then()
        .body("households", equalTo(2))
        .body("changing", equalTo(2))
        .body("moves.fromBand", containsInAnyOrder("MEDIUM"))
        .body("moves.toBand", containsInAnyOrder("HIGH"))
        .body("moves.households", containsInAnyOrder(2));
    Scoring.trialSeenBy(Tokens.of("auditor").territories("02.167"), trial)
        .then()
        .body("households", equalTo(0))
        .body("moves[0].households", nullValue());
    Scoring.trialSeenBy(Families.VERIFIER.territories("02.275"), trial)
        .then()
        .body("moves", hasSize(0));
    assertThat(
        Rows.countAsService(
            "02.275", "SELECT count(*) FROM scorecard_trial_move WHERE province = '02.167'"),
        equalTo(0L));

    Scoring.publish(Scoring.AUTHOR, draft)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/duties-apart"));
    try {
      Scoring.publish(Scoring.PUBLISHER, draft).then().statusCode(202);
      Scoring.awaitScored(draft);

      given()
          .header("Authorization", Families.VERIFIER.bearer())
          .get("/households/" + household + "/score")
          .then()
          .body("scorecardVersion", equalTo(draft))
          .body("total", equalTo(30))
          .body("band.code", equalTo("HIGH"))
          .body("rules.fact", equalTo(List.of("RURAL")));
      assertThat(
          Rows.count(
              // Elsewhere another test may have left a family whose key is gone.
              "SELECT count(*) FROM household WHERE status IN ('REGISTERED', 'VERIFIED') AND province = '02.167' AND scorecard_version <> ?",
              draft),
          equalTo(0L));
    } finally {
      Scoring.restored();
    }
    Scoring.read(draft).then().body("status", equalTo("RETIRED")).body("rules", hasSize(2));
  }

  @Test
  void shouldRefuseWhatIsNotTriedOrNotSeenOrNoSense() {
    int draft = Scoring.draft(1);
    Scoring.change(Scoring.AUTHOR, draft, null, RURAL_RULE).then().statusCode(428);
    Scoring.change(Scoring.AUTHOR, draft, "\"7\"", RURAL_RULE).then().statusCode(412);
    Scoring.change(
            Scoring.AUTHOR,
            draft,
            "\"1\"",
            "{\"rules\":[{\"fact\":\"HOUSING\",\"word\":\"PALACE\",\"points\":1,\"textFr\":\"x\",\"textAr\":\"x\"}]}")
        .then()
        .statusCode(422)
        .body("violations.field", hasItem("rules[0]"));
    Scoring.change(
            Scoring.AUTHOR,
            draft,
            "\"1\"",
            "{\"bands\":[{\"code\":\"A\",\"atLeast\":5,\"textFr\":\"x\",\"textAr\":\"x\"}]}")
        .then()
        .statusCode(422);
    Scoring.tried(draft);
    Scoring.change(Scoring.AUTHOR, draft, "\"1\"", RURAL_RULE).then().statusCode(200);

    Scoring.publish(Scoring.PUBLISHER, draft)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/scorecard-not-tried"));

    // Whoever changed one rule is an author like the one who began.
    Scoring.change(Scoring.PUBLISHER, draft, "\"2\"", "{\"nameFr\":\"Autre\"}")
        .then()
        .statusCode(200);
    Scoring.tried(draft);
    Scoring.publish(Scoring.PUBLISHER, draft).then().statusCode(403);
    Scoring.change(Scoring.AUTHOR, 1, "\"1\"", RURAL_RULE).then().statusCode(409);
  }

  @Test
  void shouldKeepAPublishedVersionWhenSomebodyWritesPastTheService() {
    for (String deed :
        List.of(
            "UPDATE scorecard SET name_fr = 'x' WHERE version = 1 RETURNING 1",
            "UPDATE scorecard_rule SET points = 99 WHERE version = 1 RETURNING 1",
            "DELETE FROM scorecard_band WHERE version = 1 RETURNING 1")) {
      IllegalStateException refused =
          assertThrows(
              IllegalStateException.class,
              () -> Rows.count("WITH deed AS (" + deed + ") SELECT count(*) FROM deed"));
      assertThat(
          refused.getCause().getMessage(), containsString("a published scorecard stays as it is"));
    }
  }

  @Test
  void shouldHaveOneVersionInForceWhenTenPublishTwoDrafts() throws Exception {
    int one = Scoring.draft(1);
    int other = Scoring.draft(1);
    Scoring.tried(one);
    Scoring.tried(other);
    try {
      List<Integer> codes =
          Race.of(
              10, i -> Scoring.publish(Scoring.PUBLISHER, i % 2 == 0 ? one : other).statusCode());

      assertThat(codes.stream().filter(code -> code == 202).count(), equalTo(2L));
      assertThat(codes.stream().filter(code -> code == 409).count(), equalTo(8L));
      assertThat(
          Rows.count("SELECT count(*) FROM scorecard WHERE status = 'PUBLISHED'"), equalTo(1L));
      int inForce =
          Integer.parseInt(
              Rows.texts("SELECT version FROM scorecard WHERE status = 'PUBLISHED'").get(0));
      Scoring.awaitScored(inForce);
      assertThat(
          Rows.count(
              "SELECT count(*) FROM household WHERE status = 'VERIFIED' AND scorecard_version <> ?",
              inForce),
          equalTo(0L));
    } finally {
      Scoring.restored();
    }
  }
}
