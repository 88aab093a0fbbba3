package ma.sac.basket.basketmodel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.sac.basket.Fact;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.http.Refusal;

/** Makes the draft of a model final and tells everyone. */
@ApplicationScoped
class PublishBasketModel {
  private final BasketModels models;
  private final Outbox outbox;
  private final Audit audit;

  PublishBasketModel(BasketModels models, Outbox outbox, Audit audit) {
    this.models = models;
    this.outbox = outbox;
    this.audit = audit;
  }

  @Transactional
  BasketModel publish(UUID id) {
    BasketModel draft = models.latest(id).orElseThrow(Refusal::notFound);
    if (!models.publish(id, draft.version())) {
      throw Refusal.conflict("Version " + draft.version() + " is published already");
    }
    BasketModel published = models.find(id, draft.version()).orElseThrow();
    BasketModelPublished value = BasketModelPublished.of(published);
    outbox.publish(Fact.ofBaskets(BasketModelPublished.TYPE, id, published.version(), value));
    outbox.publishState(
        BasketModelPublished.STATE_TOPIC,
        id.toString(),
        BasketModelPublished.STATE_TYPE,
        published.version(),
        value);
    audit.record("publishBasketModel", "basket-model:" + id, null);
    return published;
  }
}
