package ma.sac.kit.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ma.sac.kit.imports.ListFormat;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What every operation's documentation has in common, so that nobody has to remember it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiDocument implements OASFilter {
  private static final String OPERATION = "org.eclipse.microprofile.openapi.annotations.Operation";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** By operation id: whether its Idempotency-Key is required. */
  private final Map<String, Boolean> keys = new HashMap<>();

  /** By operation id: the status of its success, where it is not 200. */
  private final Map<String, String> successes = new HashMap<>();

  public OpenApiDocument(IndexView index) {
    for (AnnotationInstance mark : index.getAnnotations(Idempotent.class)) {
      AnnotationValue required = mark.value("required");
      operationId(mark).ifPresent(id -> keys.put(id, required == null || required.asBoolean()));
    }
    for (AnnotationInstance mark : index.getAnnotations(ResponseStatus.class)) {
      operationId(mark).ifPresent(id -> successes.put(id, mark.value().asString()));
    }
  }

  private static Optional<String> operationId(AnnotationInstance mark) {
    if (mark.target().kind() != AnnotationTarget.Kind.METHOD) {
      return Optional.empty();
    }
    return Optional.ofNullable(mark.target().asMethod().annotation(OPERATION))
        .map(operation -> operation.value("operationId"))
        .map(AnnotationValue::asString)
        // Where none is given the framework takes the method's name.
        .or(() -> Optional.of(mark.target().asMethod().name()));
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.getComponents().setSecuritySchemes(Map.of("sac", scheme("")));
    // In a merge patch every field may be left out.
    document
        .getComponents()
        .getSchemas()
        .forEach(
            (name, schema) -> {
              if (name.endsWith("Change") || name.endsWith("Patch")) {
                schema.setRequired(null);
              }
            });
    if (document.getPaths() != null) {
      document
          .getPaths()
          .getPathItems()
          .forEach(
              (path, item) ->
                  item.getOperations()
                      .forEach(
                          (method, operation) -> {
                            new DescribedOperation(path, method, operation)
                                .complete(
                                    successes.get(operation.getOperationId()),
                                    keys.get(operation.getOperationId()));
                            keepLines(operation.getRequestBody());
                          }));
    }
  }

  /** The framework makes an object of an example of one JSON line, which is a text. */
  private static void keepLines(RequestBody body) {
    if (body == null || body.getContent() == null) {
      return;
    }
    MediaType lines = body.getContent().getMediaType(ListFormat.NDJSON_TYPE);
    if (lines == null || lines.getExamples() == null) {
      return;
    }
    lines
        .getExamples()
        .values()
        .forEach(
            example -> {
              if (!(example.getValue() instanceof String)) {
                example.setValue(JSON.valueToTree(example.getValue()) + "\n");
              }
            });
  }

  static SecurityScheme scheme(String issuer) {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.OPENIDCONNECT)
        .description(
            "Access token of this system's issuer (authorization code with PKCE, or a token from the operators)")
        .openIdConnectUrl(issuer + "/.well-known/openid-configuration");
  }
}
