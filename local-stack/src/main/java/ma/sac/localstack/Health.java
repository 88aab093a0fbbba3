package ma.sac.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a service answers when asked whether it is ready. */
final class Health {

  private static final Duration START = Duration.ofMinutes(4);
  private static final int HOPELESS = 4;
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  static void awaitReady(Supervised service, String url, Path log) {
    Instant deadline = Instant.now().plus(START);
    while (!isReady(url)) {
      if (service.restarts() >= HOPELESS) {
        throw new StackFailure(service.name() + " ends again and again; see " + log);
      }
      if (Instant.now().isAfter(deadline)) {
        throw new StackFailure(service.name() + " does not become ready; see " + log);
      }
      pause();
    }
  }

  static boolean isReady(String url) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
              .timeout(Duration.ofSeconds(5))
              .build();
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while waiting for " + url, e);
    }
  }

  private static void pause() {
    try {
      // Nothing counts it down: a pause that an interrupt ends.
      new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while waiting", e);
    }
  }

  private Health() {}
}
