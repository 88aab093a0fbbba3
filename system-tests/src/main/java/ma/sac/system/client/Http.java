package ma.sac.system.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/**
 * Sends a request until it has an answer: a service that is away, busy or not yet ready is asked
 * again, with the same Idempotency-Key, until {@link #PATIENCE} is over.
 */
public final class Http {

  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final Duration ONE_ANSWER = Duration.ofSeconds(60);
  private static final Duration AWAY = Duration.ofMillis(300);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Settings settings;
  private final RequestWatch watch;
  private final AtomicInteger turns = new AtomicInteger();
  private final RepeatedPosts repeats = new RepeatedPosts();
  private final LongAdder asked = new LongAdder();
  private final LongAdder askedAgain = new LongAdder();

  public Http(Settings settings, RequestWatch watch) {
    this.settings = settings;
    this.watch = watch;
  }

  public long asked() {
    return asked.sum();
  }

  /** How often a request had to be sent again. */
  public long askedAgain() {
    return askedAgain.sum();
  }

  /** What was sent twice on purpose, and whether it was answered alike. */
  RepeatedPosts repeats() {
    return repeats;
  }

  /** The answer, once there is one that will not be another soon. */
  Answer send(Ask ask) {
    Answer first = until(ask, answer -> !answer.isNotYet());
    if (ask.key() != null && first.isSuccess() && repeats.chooses(ask)) {
      repeats.compare(first, until(ask, answer -> !answer.isNotYet()));
    }
    return first;
  }

  /** The first answer of the service itself, where a refusal is expected: "not yet" is one. */
  Answer attempt(Ask ask) {
    return until(ask, answer -> !answer.isAway());
  }

  private Answer until(Ask ask, Predicate<Answer> settled) {
    Instant end = Instant.now().plus(PATIENCE);
    asked.increment();
    String lastSeen = "";
    for (boolean again = false; ; again = true) {
      Duration wait = AWAY;
      try {
        Answer answer = once(ask, again);
        if (settled.test(answer)) {
          return answer;
        }
        wait = answer.patience();
        lastSeen = answer + ": " + answer.detail();
      } catch (IOException away) {
        lastSeen = ask + " got no answer: " + away;
      }
      if (Instant.now().isAfter(end)) {
        throw new ProgrammeFailed(lastSeen + " (for " + PATIENCE.toSeconds() + " s)");
      }
      askedAgain.increment();
      Pause.of(wait);
    }
  }

  private Answer once(Ask ask, boolean again) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> pending =
        client.sendAsync(request(ask), HttpResponse.BodyHandlers.ofByteArray());
    watch.sent(ask.service(), ask.method(), ask.path());
    HttpResponse<byte[]> response;
    try {
      response = await(pending);
    } catch (IOException away) {
      watch.unanswered(ask.service(), ask.method(), ask.path());
      throw away;
    }
    watch.answered(ask.service(), ask.method(), ask.path(), response.statusCode());
    return new Answer(
        ask.toString(),
        response.statusCode(),
        response.body(),
        response.headers().firstValue("Location"),
        response.headers().firstValue("Retry-After"),
        again);
  }

  private HttpRequest request(Ask ask) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url(ask.service()) + ask.path()))
            .timeout(ONE_ANSWER)
            .header("Accept", ask.accept())
            .method(ask.method(), ask.body().get());
    if (ask.token() != null) {
      request.header("Authorization", "Bearer " + ask.token());
    }
    if (ask.key() != null) {
      request.header("Idempotency-Key", ask.key());
    }
    if (ask.ifMatch() != null) {
      request.header("If-Match", ask.ifMatch());
    }
    if (ask.contentType() != null) {
      request.header("Content-Type", ask.contentType());
    }
    return request.build();
  }

  /** Of the next instance, so that a second try reaches another. */
  private String url(Service service) {
    return settings.url(service, turns.getAndIncrement());
  }

  private static HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> pending)
      throws IOException {
    try {
      return pending.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException away ? away : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProgrammeFailed("interrupted", e);
    }
  }
}
