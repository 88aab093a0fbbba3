package ma.sac.basket.basketmodel;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a model as it is seen from outside. */
@Schema(name = "BasketModel")
record BasketModelView(
    UUID id,
    int version,
    BasketModel.Status status,
    String nameFr,
    String nameAr,
    List<Component> components,
    boolean published) {

  /** {@code quantity} is units a basket, {@code netWeightGrams} what a unit weighs as planned. */
  record Component(
      UUID componentId,
      BasketModel.Kind kind,
      String category,
      int quantity,
      int netWeightGrams,
      List<String> substitutes) {

    static Component of(BasketModel.Component component) {
      return new Component(
          component.componentId(),
          component.kind(),
          component.category(),
          component.quantity(),
          component.netWeightGrams(),
          component.substitutes());
    }
  }

  static BasketModelView of(BasketModel model) {
    return new BasketModelView(
        model.id(),
        model.version(),
        model.status(),
        model.nameFr(),
        model.nameAr(),
        model.components().stream().map(Component::of).toList(),
        model.isPublished());
  }
}
