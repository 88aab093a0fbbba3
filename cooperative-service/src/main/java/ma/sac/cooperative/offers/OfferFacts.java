package ma.sac.cooperative.offers;

import jakarta.enterprise.context.ApplicationScoped;
import ma.sac.cooperative.web.Fact;
import ma.sac.kit.events.Outbox;

/** Tells what happened to an offer, and its latest state beside it. */
@ApplicationScoped
class OfferFacts {
  private final Outbox outbox;

  OfferFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  void tell(String type, Offer offer) {
    OfferState state = OfferState.of(offer);
    outbox.publish(
        Fact.ofCooperative(type, offer.cooperativeId(), offer.id(), offer.version(), state));
    outbox.publishState(
        "sac.offer-state.v1", offer.id().toString(), "offer.state", offer.version(), state);
  }
}
