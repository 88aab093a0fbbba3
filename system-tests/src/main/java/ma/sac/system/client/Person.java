package ma.sac.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Somebody with a token, or nobody in particular, at the doors of the suite. */
public final class Person {

  private static final int PAGE = 500;

  private final Http http;
  private final String token;

  Person(Http http, String token) {
    this.http = http;
    this.token = token;
  }

  public Answer get(Service service, String path) {
    return http.send(Ask.get(service, path, token, Ask.JSON)).orFail();
  }

  /** Whatever is answered. */
  public Answer look(Service service, String path, String accept) {
    return http.send(Ask.get(service, path, token, accept));
  }

  /**
   * Creates something, or takes a step, and gives the resource as it is then. When the first answer
   * was lost and a repeat only says that it is done, the resource is read.
   */
  public Answer post(Service service, String path, JsonNode body) {
    Answer answer = http.send(Ask.post(service, path, token, body));
    boolean doneBefore = answer.wasRepeated() && answer.status() == 409;
    if (!doneBefore && (!answer.isSuccess() || answer.body().length > 0)) {
      return answer.orFail();
    }
    if (answer.location().isPresent()) {
      return get(service, URI.create(answer.location().get()).getRawPath());
    }
    Answer now = look(service, path.substring(0, path.lastIndexOf('/')), Ask.JSON);
    return now.isSuccess() ? now : answer.orFail();
  }

  /** Changes it as it was at that version; refused when somebody else changed it since. */
  public Answer patch(Service service, String path, long version, JsonNode body) {
    return http.send(Ask.patch(service, path, token, version, body)).orFail();
  }

  /** Asks for something that should be refused. */
  public Answer attempt(Service service, String path, JsonNode body) {
    return http.attempt(Ask.post(service, path, token, body));
  }

  /** A body of another kind, such as a list. */
  public Answer send(
      Service service,
      String path,
      String contentType,
      String accept,
      Supplier<BodyPublisher> body) {
    return http.send(Ask.send(service, path, token, contentType, accept, body)).orFail();
  }

  /** Each item of a list, page by page. */
  public void each(Service service, String path, Consumer<JsonNode> item) {
    String base = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE;
    String next = base;
    while (next != null) {
      JsonNode page = get(service, next).json();
      page.path("items").forEach(item);
      next = page.hasNonNull("next") ? base + "&after=" + page.get("next").asText() : null;
    }
  }

  public List<JsonNode> all(Service service, String path) {
    List<JsonNode> items = new ArrayList<>();
    each(service, path, items::add);
    return items;
  }

  /** Reads it until its status is one of these; any other settled status is a failure. */
  public JsonNode until(Service service, String path, Duration atMost, String... statuses) {
    List<String> wanted = List.of(statuses);
    return Pause.until(
        path + " to be " + String.join(" or ", wanted),
        atMost,
        () -> {
          JsonNode now = get(service, path).json();
          String status = Json.text(now, "status");
          if (status.equals("FAILED") && !wanted.contains(status)) {
            throw new ProgrammeFailed(path + " is " + status + ": " + Json.write(now));
          }
          return wanted.contains(status) ? now : null;
        });
  }
}
