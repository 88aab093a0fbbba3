package ma.sac.system.wronghands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.sac.system.client.Service;
import ma.sac.system.client.Settings;

/** The services' HTTP doors, eight requests at a time; nothing is sent twice. */
final class Doors {
  private static final int AT_ONCE = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Settings settings;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Doors(Settings settings) {
    this.settings = settings;
  }

  /** One answer a request, in their order. */
  List<Answered> ask(List<Asked> requests) {
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Answered>> answers =
          workers.invokeAll(
              requests.stream()
                  .<java.util.concurrent.Callable<Answered>>map(r -> () -> ask(r))
                  .toList());
      List<Answered> answered = new java.util.ArrayList<>();
      for (Future<Answered> answer : answers) {
        answered.add(answer.get());
      }
      return answered;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a request could not be sent", failed.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  Answered ask(Asked asked) {
    HttpRequest.Builder request =
        request(asked.operation().service(), asked.address())
            .method(
                asked.operation().method(),
                asked.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(asked.body()));
    asked.headers().forEach(request::header);
    if (asked.authorization() != null) {
      request.header("Authorization", asked.authorization());
    }
    if (asked.contentType() != null) {
      request.header("Content-Type", asked.contentType());
    }
    return new Answered(asked, send(request.build(), asked.toString()));
  }

  /** A page that needs no token. */
  byte[] read(Service service, String path) {
    return send(request(service, path).build(), service.title() + path).body();
  }

  private HttpRequest.Builder request(Service service, String address) {
    return HttpRequest.newBuilder(URI.create(settings.url(service) + address)).timeout(PATIENCE);
  }

  private HttpResponse<byte[]> send(HttpRequest request, String what) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException failed) {
      throw new UncheckedIOException(what, failed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
