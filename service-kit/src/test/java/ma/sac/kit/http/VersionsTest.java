package ma.sac.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.InParallel;
import ma.sac.kit.Things;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

/** Nobody's change is lost under somebody else's. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "kit"))
class VersionsTest {
  @Inject Things things;

  @Test
  void shouldRefuseWhenTheVersionIsMissing() {
    UUID thing = things.create("unversioned");

    patch(thing, null, "{\"name\":\"b\"}")
        .then()
        .statusCode(428)
        .body("type", equalTo("/problems/version-missing"));
  }

  @Test
  void shouldRefuseWhenTheVersionIsStaleOrAnything() {
    UUID thing = things.create("a");
    String seen = etag(thing);
    patch(thing, seen, "{\"name\":\"b\"}").then().statusCode(200).body("name", equalTo("b"));

    patch(thing, seen, "{\"name\":\"c\"}")
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/version-stale"));
    patch(thing, "*", "{\"name\":\"c\"}").then().statusCode(412);
    assertThat(things.count("c"), equalTo(0L));
  }

  @Test
  void shouldLetOneWinWhenManyChangeTheSameVersion() throws Exception {
    UUID thing = things.create("raced");
    String seen = etag(thing);

    List<Integer> statuses =
        InParallel.run(
            12, worker -> patch(thing, seen, "{\"name\":\"by " + worker + "\"}").statusCode());

    assertThat(Collections.frequency(statuses, 200), equalTo(1));
    assertThat(Collections.frequency(statuses, 412), equalTo(11));
  }

  @Test
  void shouldRefuseWhenThePatchMakesNoSense() {
    UUID thing = things.create("patched");
    String seen = etag(thing);

    patch(thing, seen, "{\"name\":null}")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("name"));
    patch(thing, seen, "{\"colour\":\"red\"}")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("colour"));
    patch(thing, seen, "[]").then().statusCode(400);
    patch(thing, seen, "").then().statusCode(400);
  }

  private static String etag(UUID thing) {
    return given()
        .header("Authorization", bearer())
        .get("/things/" + thing)
        .then()
        .statusCode(200)
        .extract()
        .header("ETag");
  }

  private static Response patch(UUID thing, String ifMatch, String body) {
    var request =
        given()
            .header("Authorization", bearer())
            .contentType("application/merge-patch+json; charset=utf-8")
            .body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .patch("/things/" + thing);
  }

  private static String bearer() {
    return Tokens.of("maker").audience("kit-service").bearer();
  }
}
