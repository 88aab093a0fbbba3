package ma.sac.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keycloak, asked as an administrator of people would: each person of the programme is made in the
 * realm with a role and what narrows them, and logs in with a password.
 */
public final class KeycloakTokens implements TokenSource {

  private static final String CLIENT = "programme-runner";
  private static final List<String> LISTS =
      List.of("territories", "campaigns", "warehouses", "sites", "rounds");
  private static final String JSON = "application/json";

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final String realm;
  private final String administration;
  private final String secret;
  private String administrator = "";
  private Instant administratorUntil = Instant.MIN;

  /**
   * @param issuer the realm's address, such as {@code http://localhost:8080/realms/sac}
   * @param secret of the client {@code programme-runner}
   */
  public KeycloakTokens(String issuer, String secret) {
    this.realm = issuer;
    this.administration = issuer.replace("/realms/", "/admin/realms/");
    this.secret = secret;
  }

  @Override
  public synchronized String token(Map<String, String> claims) {
    String name = "programme." + claims.get("sub");
    String password = UUID.randomUUID().toString();
    String id = person(name, password, claims);
    grant(id, claims.get("roles"));
    return login(
        Map.of("grant_type", "password", "username", name, "password", password),
        "person " + claims.get("sub"));
  }

  /** Makes the person, or brings the one there is up to date; its id. */
  private String person(String name, String password, Map<String, String> claims) {
    ObjectNode attributes = Json.object();
    LISTS.forEach(list -> attributes.set(list, values(claims.getOrDefault(list, wide(list)))));
    for (String one : List.of("cooperative_id", "partner_id")) {
      if (claims.containsKey(one)) {
        attributes.set(one, values(claims.get(one)));
      }
    }
    ObjectNode person =
        Json.object(
            "username",
            name,
            "enabled",
            true,
            "firstName",
            claims.get("sub"),
            "lastName",
            claims.get("roles"),
            "attributes",
            attributes,
            "credentials",
            List.of(Json.object("type", "password", "value", password, "temporary", false)));
    JsonNode known = read("/users?exact=true&username=" + name);
    if (known.isEmpty()) {
      change("POST", "/users", person);
      known = read("/users?exact=true&username=" + name);
    } else {
      change("PUT", "/users/" + Json.text(known.get(0), "id"), person);
    }
    return Json.text(known.get(0), "id");
  }

  private void grant(String id, String roles) {
    List<JsonNode> representations =
        Arrays.stream(roles.split(",")).map(role -> read("/roles/" + role)).toList();
    change(
        "POST", "/users/" + id + "/role-mappings/realm", Json.MAPPER.valueToTree(representations));
  }

  private static String wide(String list) {
    return list.equals("territories") ? "MA" : "*";
  }

  private static JsonNode values(String commaSeparated) {
    return Json.MAPPER.valueToTree(commaSeparated.split(","));
  }

  private JsonNode read(String path) {
    return Json.read(administrate("GET", path, HttpRequest.BodyPublishers.noBody()));
  }

  private void change(String method, String path, JsonNode body) {
    administrate(method, path, BodyPublishers.ofString(Json.write(body)));
  }

  private byte[] administrate(String method, String path, HttpRequest.BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(administration + path))
            .header("Authorization", "Bearer " + administrator())
            .header("Content-Type", JSON)
            .method(method, body);
    return send(request, method + " " + path);
  }

  private String administrator() {
    if (Instant.now().isAfter(administratorUntil)) {
      administrator = login(Map.of("grant_type", "client_credentials"), "client " + CLIENT);
      // Its tokens live longer; a fresh one a minute costs nothing.
      administratorUntil = Instant.now().plusSeconds(60);
    }
    return administrator;
  }

  private String login(Map<String, String> grant, String who) {
    Map<String, String> form = new LinkedHashMap<>(grant);
    form.put("client_id", CLIENT);
    form.put("client_secret", secret);
    String encoded =
        form.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded));
    return Json.text(Json.read(send(request, "a token for " + who)), "access_token");
  }

  private byte[] send(HttpRequest.Builder request, String what) {
    try {
      HttpResponse<byte[]> response =
          http.send(
              request.timeout(Duration.ofSeconds(60)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() >= 300) {
        throw new ProgrammeFailed("Keycloak refused " + what + ": " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new ProgrammeFailed(
          "no Keycloak answers at " + realm + "; docker-compose up -d starts it", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProgrammeFailed("interrupted", e);
    }
  }
}
