package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import ma.sac.test.servers.Tokens;
import org.awaitility.Awaitility;

/** Scorecards through the public doors: one person writes them, another publishes. */
final class Scoring {
  static final Tokens AUTHOR = Tokens.of("programme-manager").sub("author-amal");
  static final Tokens PUBLISHER = Tokens.of("programme-manager").sub("publisher-pia");

  private Scoring() {}

  /** The number of a new draft with what that version says. */
  static int draft(int from) {
    return given()
        .header("Authorization", AUTHOR.bearer())
        .contentType("application/json")
        .body("{\"fromVersion\":" + from + "}")
        .post("/scorecards")
        .then()
        .statusCode(201)
        .extract()
        .path("version");
  }

  static Response read(int version) {
    return given().header("Authorization", AUTHOR.bearer()).get("/scorecards/" + version);
  }

  static Response change(Tokens who, int version, String ifMatch, String patch) {
    var request =
        given()
            .header("Authorization", who.bearer())
            .contentType("application/merge-patch+json; charset=UTF-8")
            .body(patch);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .patch("/scorecards/" + version);
  }

  /** A trial that was begun. */
  static UUID trial(int version) {
    return UUID.fromString(
        given()
            .header("Authorization", AUTHOR.bearer())
            .post("/scorecards/" + version + "/trials")
            .then()
            .statusCode(202)
            .extract()
            .path("id"));
  }

  static UUID tried(int version) {
    UUID trial = trial(version);
    Rows.await("SELECT count(*) FROM scorecard_trial WHERE id = ? AND status = 'DONE'", 1, trial);
    return trial;
  }

  static Response trialSeenBy(Tokens who, UUID trial) {
    return given().header("Authorization", who.bearer()).get("/scorecard-trials/" + trial);
  }

  static Response publish(Tokens who, int version) {
    return given()
        .header("Authorization", who.bearer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .post("/scorecards/" + version + "/publication");
  }

  static void awaitScored(int version) {
    Awaitility.await("registry scored by " + version)
        .atMost(60, TimeUnit.SECONDS)
        .pollInterval(50, TimeUnit.MILLISECONDS)
        .until(
            () ->
                Rows.count(
                        "SELECT count(*) FROM scorecard WHERE version = ? AND scored_at IS NOT NULL",
                        version)
                    == 1);
  }

  /** As if the registry had been scored by the version in force then, or not yet. */
  static void scoredAt(String moment) {
    Rows.count(
        "WITH card AS (UPDATE scorecard SET scored_at = "
            + moment
            + " WHERE status = 'PUBLISHED' RETURNING 1) SELECT count(*) FROM card");
  }

  /** Puts in force what the first version says, as others expect it. */
  static int restored() {
    int version = draft(1);
    tried(version);
    publish(PUBLISHER, version).then().statusCode(202);
    awaitScored(version);
    return version;
  }
}
