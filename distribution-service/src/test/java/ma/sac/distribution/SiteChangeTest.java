package ma.sac.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Attacks the version of a site: of many changes of one version, one is made. */
@QuarkusTest
class SiteChangeTest {
  @Test
  void shouldSayThatTheVersionIsStaleWhenManyChangeASiteAtOnce() throws Exception {
    Ground ground = Ground.draft(10);
    String path = "/sites/" + ground.site();
    String etag = Api.get(Api.LOGISTICS, path).extract().header("ETag");

    List<Integer> codes =
        Race.of(
            16,
            i ->
                () ->
                    Api.as(Api.LOGISTICS)
                        .contentType("application/merge-patch+json; charset=utf-8")
                        .header("If-Match", etag)
                        .body(Map.of("capacityPerDay", 30 + i))
                        .patch(path)
                        .statusCode());

    assertEquals(1, codes.stream().filter(code -> code == 200).count(), () -> "" + codes);
    assertEquals(15, codes.stream().filter(code -> code == 412).count(), () -> "" + codes);
  }
}
