package ma.sac.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;

/** What anyone may read without a token, and that it is whole. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "kit"))
class DocumentsTest {

  @Test
  void shouldResolveEveryReferenceOfTheDocument() {
    String text = document();
    JsonPath document = JsonPath.from(text);
    var references = Pattern.compile("\"\\$ref\"\\s*:\\s*\"#/([^\"]+)\"").matcher(text);
    List<String> unresolved = new ArrayList<>();
    while (references.find()) {
      String path = references.group(1).replace('/', '.');
      if (document.get(path) == null) {
        unresolved.add(path);
      }
    }

    assertThat(text, containsString("#/components/schemas/Problem"));
    assertThat(unresolved, empty());
    assertThat(document.get("components.schemas.Problem.properties.violations"), notNullValue());
  }

  @Test
  void shouldNameRolesProblemsAndIssuerOfEachOperation() {
    JsonPath document = JsonPath.from(document());
    Map<String, Object> create = document.getMap("paths.'/things'.post");

    assertThat(create.get("description").toString(), containsString("Roles: maker."));
    assertThat(
        document.getMap("paths.'/things'.post.responses").keySet().toString(),
        equalTo("[200, 400, 401, 403, 404, 409, 413, 415, 422, 503]"));
    assertThat(
        document.getBoolean(
            "paths.'/things'.post.parameters.find { it.name == 'Idempotency-Key' }.required"),
        equalTo(true));
    assertThat(
        document.getString("components.securitySchemes.sac.openIdConnectUrl"),
        equalTo(RealServers.issuer() + "/.well-known/openid-configuration"));
    assertThat(
        document.getString(
            "paths.'/things'.post.responses.'401'.content.'application/problem+json'.schema.'$ref'"),
        equalTo("#/components/schemas/Problem"));
    assertThat(document.getString("openapi"), startsWith("3.1"));
    assertThat(
        document.getList("paths.'/things'.post.security.sac.flatten()"), everyItem(not("*")));
  }

  @Test
  void shouldBeReadableWithoutATokenWhenItIsNoOperation() {
    for (String open : List.of("/swagger-ui/", "/q/health", "/q/health/live", "/q/metrics")) {
      given().get(open).then().statusCode(200);
    }
  }

  private static String document() {
    return given().get("/openapi?format=json").then().statusCode(200).extract().asString();
  }
}
