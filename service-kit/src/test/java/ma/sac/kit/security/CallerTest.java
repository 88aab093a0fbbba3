package ma.sac.kit.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

/** A caller reaches what the token names, by the chain of parents and nothing wider. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "kit"))
class CallerTest {
  private static final UUID ID = UUID.randomUUID();

  @Inject Territories territories;

  @Test
  void shouldCoverATerritoryByItsParentsAndNotByAPrefix() {
    String province = childOf("02");
    String commune = childOf(province);

    assertThat(covers(maker().territories("02"), commune), equalTo(true));
    assertThat(covers(maker().territories(province), commune), equalTo(true));
    assertThat(covers(maker().territories(commune), province), equalTo(false));
    assertThat(covers(maker().territories("0"), commune), equalTo(false));
    assertThat(covers(maker().territories("01"), commune), equalTo(false));
    assertThat(covers(maker().territories("01", "02"), commune), equalTo(true));
    assertThat(covers(maker().territories("MA"), commune), equalTo(true));
  }

  @Test
  void shouldCoverNothingWhenTheClaimIsMissingOrEmpty() {
    assertThat(covers(maker().without("territories"), "02"), equalTo(false));
    assertThat(covers(maker().territories(), "02"), equalTo(false));
    assertThat(covers(maker().territories(""), "02"), equalTo(false));
    assertThat(caller(maker().without("sites"), "02").getBoolean("covers"), equalTo(false));
  }

  @Test
  void shouldCoverWhatIsListedOrEverything() {
    assertThat(caller(maker().sites(ID), "02").getBoolean("covers"), equalTo(true));
    assertThat(caller(maker().sites("*"), "02").getBoolean("covers"), equalTo(true));
    assertThat(
        caller(maker().with("sites", ID.toString()), "02").getBoolean("covers"), equalTo(true));
    assertThat(caller(maker().sites(UUID.randomUUID()), "02").getBoolean("covers"), equalTo(false));
  }

  @Test
  void shouldBeBoundToTheIdThatTheTokenNames() {
    assertThat(
        caller(maker().with("thing_id", ID), "02").getString("boundTo"), equalTo(ID.toString()));
    assertThat(caller(maker(), "02").getString("boundTo"), equalTo("nothing"));
    assertThat(
        caller(maker().with("thing_id", "*"), "02").getString("boundTo"), equalTo("nothing"));
  }

  @Test
  void shouldNarrowAListToWhatIsListed() {
    assertThat(narrowedTo(maker().sites(ID)), equalTo("[" + ID + "]"));
    assertThat(narrowedTo(maker().sites(ID, "*")), equalTo("everything"));
    assertThat(narrowedTo(maker().sites("no id")), equalTo("[]"));
    assertThat(narrowedTo(maker().without("sites")), equalTo("[]"));
  }

  private static String narrowedTo(Tokens who) {
    return caller(who, "02").getString("narrowedTo");
  }

  @Test
  void shouldNameThePersonBehindOnlyWhenAServiceCalls() {
    Tokens service = Tokens.service("other-service", "kit-service");

    assertThat(caller(service, "02").getString("person"), equalTo("Amina"));
    assertThat(caller(service, "02").getString("subject"), equalTo("other-service"));
    assertThat(caller(maker().sub("Driss"), "02").getString("person"), equalTo("Driss"));
  }

  @Test
  void shouldKnowRegionsProvincesAndCommunes() {
    String commune = childOf(childOf("02"));

    assertThat(territories.ancestor(commune, "region").orElseThrow().code(), equalTo("02"));
    assertThat(territories.find(commune).orElseThrow().rural().isPresent(), equalTo(true));
    assertThat(territories.exists("99"), equalTo(false));
    assertThat(territories.contains("MA", "99"), equalTo(false));
  }

  /** A code below the given one; which, does not matter. */
  private String childOf(String parent) {
    return TerritoryCodes.childrenOf(parent).get(0);
  }

  private static boolean covers(Tokens who, String territory) {
    return caller(who, territory).getBoolean("coversTerritory");
  }

  private static JsonPath caller(Tokens who, String territory) {
    return given()
        .header("Authorization", who.bearer())
        .header(Caller.ACTING_FOR, "Amina")
        .queryParam("territory", territory)
        .queryParam("id", ID)
        .get("/caller")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static Tokens maker() {
    return Tokens.of("maker").audience("kit-service");
  }

  /** The file's own lines, read without the code under test. */
  private static final class TerritoryCodes {
    static List<String> childrenOf(String parent) {
      try (var lines =
          new java.io.BufferedReader(
                  new java.io.InputStreamReader(
                      Territories.class.getResourceAsStream("/territories-ma.csv"),
                      java.nio.charset.StandardCharsets.UTF_8))
              .lines()) {
        return lines
            .map(line -> line.split(",", -1))
            .filter(fields -> fields[1].equals(parent))
            .map(fields -> fields[0])
            .toList();
      }
    }
  }
}
