package ma.sac.cooperative.support;

import jakarta.enterprise.context.ApplicationScoped;
import ma.sac.cooperative.web.Fact;
import ma.sac.kit.events.Outbox;

/** Tells that help began or ended. */
@ApplicationScoped
class SupportFacts {
  private final Outbox outbox;

  SupportFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  void tell(String type, SupportAction action) {
    outbox.publish(
        Fact.ofCooperative(
            type,
            action.cooperativeId(),
            action.id(),
            action.version(),
            SupportActionState.of(action)));
  }
}
