package ma.sac.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A request that can be sent again as it is: the same body under the same Idempotency-Key.
 *
 * @param key null for what changes nothing
 * @param ifMatch the version that is changed, or null
 */
record Ask(
    Service service,
    String method,
    String path,
    String token,
    String key,
    String accept,
    String contentType,
    Supplier<BodyPublisher> body,
    String ifMatch) {

  static final String JSON = "application/json";

  static Ask get(Service service, String path, String token, String accept) {
    return new Ask(service, "GET", path, token, null, accept, null, BodyPublishers::noBody, null);
  }

  static Ask post(Service service, String path, String token, JsonNode body) {
    String text = Json.write(body);
    return new Ask(
        service,
        "POST",
        path,
        token,
        UUID.randomUUID().toString(),
        JSON,
        JSON,
        () -> BodyPublishers.ofString(text),
        null);
  }

  static Ask patch(Service service, String path, String token, long version, JsonNode body) {
    String text = Json.write(body);
    return new Ask(
        service,
        "PATCH",
        path,
        token,
        null,
        JSON,
        "application/merge-patch+json",
        () -> BodyPublishers.ofString(text),
        "\"" + version + "\"");
  }

  static Ask send(
      Service service,
      String path,
      String token,
      String contentType,
      String accept,
      Supplier<BodyPublisher> body) {
    return new Ask(
        service,
        "POST",
        path,
        token,
        UUID.randomUUID().toString(),
        accept,
        contentType,
        body,
        null);
  }

  @Override
  public String toString() {
    return method + " " + service.title() + path;
  }
}
