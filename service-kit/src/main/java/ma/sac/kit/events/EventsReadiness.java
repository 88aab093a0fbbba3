package ma.sac.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while facts neither come in nor go out; alive all the same, because a restart would not
 * help.
 */
@Readiness
@ApplicationScoped
class EventsReadiness implements HealthCheck {
  /** One failure is a hiccup; three in a row are an outage. */
  private static final int OUTAGE = 3;

  private final EventLoop loop;
  private final OutboxRelay relay;

  EventsReadiness(EventLoop loop, OutboxRelay relay) {
    this.loop = loop;
    this.relay = relay;
  }

  @Override
  public HealthCheckResponse call() {
    int in = loop.failuresInARow();
    int out = relay.failuresInARow();
    return HealthCheckResponse.named("events")
        .withData("failuresIn", in)
        .withData("failuresOut", out)
        .status(in < OUTAGE && out < OUTAGE)
        .build();
  }
}
