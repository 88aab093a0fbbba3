package ma.sac.system.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.sac.system.client.ProgrammeFailed;

/** What a service says of itself to anyone who operates it: its metrics and its readiness. */
final class Backlogs {

  private static final Pattern OUTBOX = gauge("sac_outbox_rows");
  private static final Pattern PARKED = gauge("sac_parked_events");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();

  /** Facts committed and not yet told; -1 when it does not say. */
  long outboxRows(String url) {
    return number(OUTBOX, url);
  }

  /** Facts that wait for something not yet known; -1 when it does not say. */
  long parkedEvents(String url) {
    return number(PARKED, url);
  }

  boolean isReady(String url) {
    return get(url + "/q/health/ready").statusCode() == 200;
  }

  private long number(Pattern gauge, String url) {
    Answer answer = get(url + "/q/metrics");
    Matcher found = gauge.matcher(answer.body());
    return answer.statusCode() == 200 && found.find()
        ? (long) Double.parseDouble(found.group(1))
        : -1;
  }

  private record Answer(int statusCode, String body) {}

  private Answer get(String url) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(8)).build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException away) {
      return new Answer(0, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProgrammeFailed("interrupted", e);
    }
  }

  private static Pattern gauge(String name) {
    return Pattern.compile("^" + name + "(?:\\{[^}]*})? ([0-9.E]+)$", Pattern.MULTILINE);
  }
}
