package ma.sac.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import ma.sac.kit.text.FailureOutline;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Not ready while facts neither come in nor go out; alive all the same, because a restart would not
 * help.
 */
@Readiness
@ApplicationScoped
class EventsReadiness implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(EventsReadiness.class);

  /** One failure is a hiccup; three in a row are an outage. */
  private static final int OUTAGE = 3;

  private final EventLoop loop;
  private final OutboxRelay relay;
  private final ParkedEvents parked;

  EventsReadiness(EventLoop loop, OutboxRelay relay, ParkedEvents parked) {
    this.loop = loop;
    this.relay = relay;
    this.parked = parked;
  }

  @Override
  public HealthCheckResponse call() {
    int in = loop.failuresInARow();
    int out = relay.failuresInARow();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("events")
            .withData("failuresIn", in)
            .withData("failuresOut", out)
            .status(in < OUTAGE && out < OUTAGE);
    showParked(answer);
    return answer.build();
  }

  /** Said, but no reason to take no requests: what is waited for may come in through one. */
  private void showParked(HealthCheckResponseBuilder answer) {
    try {
      answer.withData("parked", parked.count());
      parked.oldest().ifPresent(oldest -> answer.withData("oldestParked", oldest));
    } catch (RuntimeException away) {
      LOG.debugf("What is parked cannot be told: %s", FailureOutline.of(away));
    }
  }
}
