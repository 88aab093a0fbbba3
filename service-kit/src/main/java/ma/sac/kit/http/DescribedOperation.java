package ma.sac.kit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * One operation of the document: its roles in words, its headers, and the problems it may answer.
 */
final class DescribedOperation {
  private static final String KEY_HELP =
      "A value of your own, such as a UUID; send the same again when you repeat the request. A repeat gets the first success again as status and Location, with `Idempotency-Replayed: true` and without a body.";

  private final String path;
  private final HttpMethod method;
  private final Operation operation;
  private final List<String> roles;

  DescribedOperation(String path, HttpMethod method, Operation operation) {
    this.path = path;
    this.method = method;
    this.operation = operation;
    this.roles =
        operation.getSecurity() == null
            ? List.of()
            : operation.getSecurity().stream()
                .map(SecurityRequirement::getSchemes)
                .flatMap(schemes -> schemes.values().stream())
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
  }

  /**
   * @param success the status of its success, or null for 200
   * @param keyRequired null where an Idempotency-Key means nothing
   */
  void complete(String success, Boolean keyRequired) {
    nameRoles();
    if (keyRequired != null) {
      askForKey(keyRequired);
    }
    if (method == HttpMethod.PATCH) {
      requireIfMatch();
    }
    APIResponses responses = operation.getResponses();
    if (success != null) {
      renameSuccess(responses, success);
    }
    describeSuccess(responses, keyRequired != null);
    problems().forEach((status, text) -> describe(responses, status, text));
    responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
  }

  private void nameRoles() {
    String who =
        roles.isEmpty()
            ? "Roles: anyone, without a token."
            : "Roles: " + String.join(", ", roles) + ".";
    String said = operation.getDescription();
    operation.setDescription(said == null ? who : said.strip() + "\n\n" + who);
  }

  private void askForKey(boolean required) {
    List<Parameter> parameters = new ArrayList<>();
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(parameter -> !"Idempotency-Key".equals(parameter.getName()))
          .forEach(parameters::add);
    }
    parameters.add(
        OASFactory.createParameter()
            .name("Idempotency-Key")
            .in(Parameter.In.HEADER)
            .required(required)
            .description(KEY_HELP)
            .schema(text().maxLength(255))
            .example("5f0c8a52-8d3e-4c1b-9b57-2f4f1f1c7a10"));
    operation.setParameters(parameters);
  }

  private void requireIfMatch() {
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(parameter -> "If-Match".equals(parameter.getName()))
          .forEach(
              parameter ->
                  parameter
                      .required(true)
                      .description("The ETag that you read, quotes included")
                      .example("\"1\""));
    }
  }

  private static void renameSuccess(APIResponses responses, String success) {
    APIResponse ok = responses.getAPIResponse("200");
    if (ok != null) {
      responses.removeAPIResponse("200");
      responses.addAPIResponse(
          success,
          ok.description(success.equals("202") ? "Accepted: `status` tells how far" : "Made"));
    }
  }

  private void describeSuccess(APIResponses responses, boolean keyed) {
    responses
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("2")) {
                successHeaders(response, keyed);
              }
            });
  }

  private void successHeaders(APIResponse response, boolean keyed) {
    boolean oneThing =
        path.endsWith("}") && (method == HttpMethod.GET || method == HttpMethod.PATCH);
    if (oneThing && !path.startsWith("/public")) {
      response.addHeader(
          "ETag", header("Its version, where it can be changed: send it in If-Match"));
    }
    if (method == HttpMethod.POST) {
      response.addHeader("Location", header("Where the thing is, when one was made or moved on"));
    }
    if (keyed) {
      response.addHeader("Idempotency-Replayed", header("`true` on a repeat, which has no body"));
    }
  }

  private SortedMap<String, String> problems() {
    SortedMap<String, String> problems = new TreeMap<>();
    problems.put("400", "The request cannot be read");
    problems.put("404", "Nothing here, or outside your territory or ownership");
    problems.put("422", "Well-formed, but makes no sense");
    problems.put("503", "Cannot be answered right now: repeat after Retry-After seconds");
    if (!roles.isEmpty()) {
      problems.put("401", "No valid access token");
      problems.put("403", "None of your roles may do this");
    }
    if (method != HttpMethod.GET) {
      problems.put("409", "The present state does not allow this");
    }
    if (operation.getRequestBody() != null) {
      problems.put("413", "The body is too large");
      problems.put("415", "This media type or charset is not read here");
    }
    if (method == HttpMethod.PATCH) {
      problems.put("412", "It was changed in the meantime: read it again");
      problems.put("428", "If-Match is required");
    }
    if (path.startsWith("/public")) {
      problems.put("429", "Too many requests: repeat after Retry-After seconds");
    }
    return problems;
  }

  /** Some are there already, by the framework, without a word on what comes. */
  private static void describe(APIResponses responses, String status, String said) {
    APIResponse response = responses.getAPIResponse(status);
    if (response == null) {
      response = OASFactory.createAPIResponse();
      responses.addAPIResponse(status, response);
    }
    if (response.getDescription() == null || response.getDescription().startsWith("Not A")) {
      response.setDescription(said);
    }
    if (response.getContent() == null) {
      response.setContent(problem());
    }
    if (status.equals("429") || status.equals("503")) {
      response.addHeader("Retry-After", header("Seconds to wait"));
    }
  }

  private static Header header(String description) {
    return OASFactory.createHeader().description(description).schema(text());
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }

  private static Content problem() {
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE,
            OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
  }
}
