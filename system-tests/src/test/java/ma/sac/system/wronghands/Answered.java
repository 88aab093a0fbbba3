package ma.sac.system.wronghands;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import ma.sac.system.client.Json;

/** What came back. */
record Answered(Asked asked, HttpResponse<byte[]> response) {

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  JsonNode json() {
    return Json.read(response.body());
  }

  String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    String said = text();
    return "%s: %d %s"
        .formatted(asked, status(), said.length() > 200 ? said.substring(0, 200) + "…" : said);
  }
}
