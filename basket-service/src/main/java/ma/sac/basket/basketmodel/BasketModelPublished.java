package ma.sac.basket.basketmodel;

import java.util.List;
import java.util.UUID;

/** The bill of components of a version stands for good. */
public record BasketModelPublished(
    UUID modelId,
    int version,
    String nameFr,
    String nameAr,
    List<BasketModel.Component> components) {
  static final String TYPE = "basket-model.published";
  static final String STATE_TOPIC = "sac.basket-model-state.v1";
  static final String STATE_TYPE = "basket-model.state";

  static BasketModelPublished of(BasketModel model) {
    return new BasketModelPublished(
        model.id(), model.version(), model.nameFr(), model.nameAr(), model.components());
  }
}
