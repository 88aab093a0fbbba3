package ma.sac.test.contracts;

import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.List;

/**
 * The OpenAPI document that the running service serves is the committed one, but for the issuer
 * named at run time.
 */
public final class OpenApiContract {
  private OpenApiContract() {}

  /** Call it from a {@code @QuarkusTest}. */
  public static void check() {
    String served = served();
    List<String> gaps = OpenApiBodies.of(served).gaps();
    if (!gaps.isEmpty()) {
      throw new AssertionError("Bodies that nobody can send as described: " + gaps);
    }
    String neutral =
        served.replaceAll(
            "openIdConnectUrl: .*", "openIdConnectUrl: /.well-known/openid-configuration");
    ContractFiles files = new ContractFiles(Path.of("contracts"));
    files.compare("openapi.yaml", neutral.endsWith("\n") ? neutral : neutral + "\n");
    files.verify();
  }

  /** The schema of a merge patch has the fields of the schema that judges the whole. */
  public static void checkPatch(String patch, String whole) {
    OpenApiBodies.of(served()).requireSameFields(patch, whole);
  }

  private static String served() {
    return RestAssured.get("/openapi").then().statusCode(200).extract().body().asString();
  }
}
