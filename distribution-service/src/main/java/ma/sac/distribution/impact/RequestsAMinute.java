package ma.sac.distribution.impact;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import ma.sac.kit.http.CommonProblem;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Holds each address to so many public requests in a minute of the clock; addresses are forgotten
 * with it.
 */
@ApplicationScoped
class RequestsAMinute {
  private static final int MOST_ADDRESSES = 100_000;

  private final int allowed;
  private final RoutingContext routing;
  private final ConcurrentHashMap<String, AtomicInteger> counts = new ConcurrentHashMap<>();
  private volatile long minute;

  RequestsAMinute(
      @ConfigProperty(name = "sac.distribution.public.requests-a-minute") int allowed,
      RoutingContext routing) {
    this.allowed = allowed;
    this.routing = routing;
  }

  /**
   * @throws Refusal 429 when the address asked too often
   */
  void count() {
    long now = System.currentTimeMillis();
    if (now / 60_000 != minute || counts.size() > MOST_ADDRESSES) {
      minute = now / 60_000;
      counts.clear();
    }
    String address =
        routing.request().remoteAddress() == null
            ? "unknown"
            : routing.request().remoteAddress().hostAddress();
    int asked = counts.computeIfAbsent(address, a -> new AtomicInteger()).incrementAndGet();
    if (asked > allowed) {
      throw new Refusal(CommonProblem.TOO_MANY_REQUESTS, "This address asked too often")
          .with("retryAfter", 60 - now / 1000 % 60);
    }
  }
}
