package ma.sac.basket.provenance;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import ma.sac.kit.http.CommonProblem;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often one address may ask without a token: so many times a minute. */
@ApplicationScoped
class RequestRate {
  private static final long MINUTE_MILLIS = 60_000;

  private final RoutingContext routing;
  private final int perMinute;
  private final Clock clock = Clock.systemUTC();
  private final AtomicLong minute = new AtomicLong();
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

  RequestRate(
      RoutingContext routing,
      @ConfigProperty(name = "sac.public.requests-per-minute") int perMinute) {
    this.routing = routing;
    this.perMinute = perMinute;
  }

  /** 429 beyond it. */
  void count() {
    long now = clock.millis();
    if (minute.getAndSet(now / MINUTE_MILLIS) != now / MINUTE_MILLIS) {
      asked.clear();
    }
    String address = String.valueOf(routing.request().remoteAddress().hostAddress());
    int times = asked.computeIfAbsent(address, a -> new AtomicInteger()).incrementAndGet();
    if (times > perMinute) {
      throw new Refusal(CommonProblem.TOO_MANY_REQUESTS, "Too many requests from your address")
          .with("retryAfter", (MINUTE_MILLIS - now % MINUTE_MILLIS) / 1000 + 1);
    }
  }
}
