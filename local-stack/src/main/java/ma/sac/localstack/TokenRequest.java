package ma.sac.localstack;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The arguments of {@code ./sac token}, as the issuer's form. */
record TokenRequest(Map<String, String> form) {

  private static final Map<String, String> OPTIONS =
      Map.of(
          "--territories", "territories",
          "--campaigns", "campaigns",
          "--cooperative", "cooperative_id",
          "--partner", "partner_id",
          "--warehouses", "warehouses",
          "--sites", "sites",
          "--rounds", "rounds",
          "--sub", "sub");

  static TokenRequest of(List<String> arguments) {
    if (arguments.isEmpty()) {
      throw new StackFailure("Which role? One or more of " + String.join(", ", DemoPeople.roles()));
    }
    Map<String, String> form = new LinkedHashMap<>();
    form.put("roles", arguments.get(0));
    for (String role : arguments.get(0).split(",")) {
      if (!DemoPeople.roles().contains(role)) {
        throw new StackFailure(
            "No role '" + role + "'; the roles are " + String.join(", ", DemoPeople.roles()));
      }
    }
    for (int i = 1; i < arguments.size(); i += 2) {
      String claim = OPTIONS.get(arguments.get(i));
      if (claim == null || i + 1 == arguments.size()) {
        throw new StackFailure(
            claim == null
                ? "Unknown option " + arguments.get(i) + "; see ./sac token --help"
                : arguments.get(i) + " needs a value");
      }
      form.merge(claim, arguments.get(i + 1), (first, second) -> first + "," + second);
    }
    return new TokenRequest(form);
  }

  /** The access token. */
  String send(StackHome home) {
    StackState state = StackState.read(home);
    if (state.supervisor(home) < 0) {
      throw new StackFailure("SAC is down: start it with ./sac up");
    }
    String body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(state.ports().url(StackPorts.ISSUER) + "/admin/tokens"))
            .header("Authorization", "Bearer " + home.secrets().password("issuer-admin"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      Map<String, Object> answer = JSONObjectUtils.parse(response.body());
      if (response.statusCode() != 200) {
        throw new StackFailure("The issuer refuses: " + answer.get("error_description"));
      }
      return answer.get("access_token").toString();
    } catch (IOException | ParseException e) {
      throw new StackFailure("The issuer does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted", e);
    }
  }
}
