package ma.sac.system.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The local issuer, asked as {@code ./sac token} asks it. */
public final class IssuerTokens implements TokenSource {

  private final HttpClient http = HttpClient.newHttpClient();
  private final Settings settings;

  public IssuerTokens(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String token(Map<String, String> claims) {
    String form =
        claims.entrySet().stream()
            .map(c -> c.getKey() + "=" + URLEncoder.encode(c.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.issuer() + "/admin/tokens"))
            .header("Authorization", "Bearer " + settings.issuerSecret())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new ProgrammeFailed(
            "the issuer at " + settings.issuer() + " gives no token: " + response.statusCode());
      }
      return Json.text(Json.read(response.body()), "access_token");
    } catch (IOException e) {
      throw new ProgrammeFailed(
          "no issuer answers at " + settings.issuer() + "; ./sac up starts it", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProgrammeFailed("interrupted", e);
    }
  }
}
