package ma.sac.basket.basketmodel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.SqlFailure;
import ma.sac.kit.http.Refusal;

/** Writes a first or a next version of a model, to be published by a later decision. */
@ApplicationScoped
class DraftBasketModel {
  private final BasketModels models;

  DraftBasketModel(BasketModels models) {
    this.models = models;
  }

  @Transactional
  BasketModel first(BasketModelRequest request, String by) {
    BasketModel model = BasketModel.draft(Ids.next(), 1, request);
    models.add(model, by);
    return model;
  }

  @Transactional
  BasketModel next(UUID id, BasketModelRequest request, String by) {
    BasketModel latest = models.latest(id).orElseThrow(Refusal::notFound);
    if (!latest.isPublished()) {
      throw Refusal.conflict("Version " + latest.version() + " is still a draft");
    }
    BasketModel model = BasketModel.draft(id, latest.version() + 1, request);
    try {
      models.add(model, by);
    } catch (SqlFailure failure) {
      if (failure.constraint().startsWith("basket_model_")) {
        throw Refusal.conflict("Somebody else drafted that version at the same moment");
      }
      throw failure;
    }
    return model;
  }
}
