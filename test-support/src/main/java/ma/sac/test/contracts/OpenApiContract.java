package ma.sac.test.contracts;

import io.restassured.RestAssured;
import java.nio.file.Path;

/**
 * The OpenAPI document that the running service serves is the committed one, but for the issuer
 * named at run time.
 */
public final class OpenApiContract {
  private OpenApiContract() {}

  /** Call it from a {@code @QuarkusTest}. */
  public static void check() {
    String served = RestAssured.get("/openapi").then().statusCode(200).extract().body().asString();
    String neutral =
        served.replaceAll(
            "openIdConnectUrl: .*", "openIdConnectUrl: /.well-known/openid-configuration");
    ContractFiles files = new ContractFiles(Path.of("contracts"));
    files.compare("openapi.yaml", neutral.endsWith("\n") ? neutral : neutral + "\n");
    files.verify();
  }
}
