package ma.sac.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.Things;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.Test;

/** A list read page by page has every row once, while rows come in. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "kit"))
class PagingTest {
  @Inject Things things;

  @Test
  void shouldHaveEachRowOnceWhenRowsComeInBetweenPages() {
    List<UUID> before = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      before.add(things.create("page " + i));
    }

    List<UUID> read = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonPath page = page("/things?limit=10&after=" + next);
      read.addAll(page.getList("items.id", UUID.class));
      next = page.getString("next");
      things.create("in between");
      if (read.containsAll(before)) {
        next = null;
      }
    }

    assertThat(read.containsAll(before), equalTo(true));
    assertThat(new HashSet<>(read).size(), equalTo(read.size()));
  }

  @Test
  void shouldHaveNoNextWhenTheLastRowFillsThePage() {
    UUID first = things.create("first");
    UUID second = things.create("second");
    UUID start =
        new UUID(Math.min(first.getMostSignificantBits(), second.getMostSignificantBits()), 0);

    List<Integer> sizes = new ArrayList<>();
    String next = Cursor.encode(List.of(start.toString()));
    while (next != null) {
      JsonPath page = page("/things?limit=1&after=" + next);
      sizes.add(page.getList("items").size());
      next = page.getString("next");
    }

    assertThat(sizes, everyItem(equalTo(1)));
    assertThat(sizes.size(), greaterThanOrEqualTo(2));
  }

  @Test
  void shouldRefuseWhenTheCursorIsNotOurs() {
    for (String bad : List.of("%00", "abc", "e30", Cursor.encode(List.of("a", "b")))) {
      given()
          .header("Authorization", Tokens.of("maker").audience("kit-service").bearer())
          .urlEncodingEnabled(false)
          .get("/things?after=" + bad)
          .then()
          .statusCode(400);
    }
  }

  private static JsonPath page(String path) {
    return given()
        .header("Authorization", Tokens.of("maker").audience("kit-service").bearer())
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
