package ma.sac.cooperative.cooperatives;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.cooperative.web.Fact;
import ma.sac.kit.events.Outbox;

/** Tells what happened to a cooperative, and its latest state beside it. */
@ApplicationScoped
class CooperativeFacts {
  private final Outbox outbox;

  CooperativeFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  void tell(String type, Cooperative cooperative) {
    CooperativeState state = CooperativeState.of(cooperative);
    UUID id = cooperative.id();
    outbox.publish(Fact.ofCooperative(type, id, id, cooperative.version(), state));
    outbox.publishState(
        "sac.cooperative-state.v1",
        id.toString(),
        "cooperative.state",
        cooperative.version(),
        state);
  }
}
