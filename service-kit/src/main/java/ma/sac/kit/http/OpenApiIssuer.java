package ma.sac.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Names the issuer at run time, so that one build serves under any issuer. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class OpenApiIssuer implements OASFilter {
  @Override
  public void filterOpenAPI(OpenAPI document) {
    String issuer =
        ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
    document.getComponents().setSecuritySchemes(Map.of("sac", OpenApiDocument.scheme(issuer)));
  }
}
