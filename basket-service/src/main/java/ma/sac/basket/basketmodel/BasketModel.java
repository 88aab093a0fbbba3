package ma.sac.basket.basketmodel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.db.Ids;
import ma.sac.kit.http.Refusal;

/**
 * A versioned bill of components, exactly one of them the container. Published, it never changes.
 */
public record BasketModel(
    UUID id, int version, Status status, String nameFr, String nameAr, List<Component> components) {

  public enum Status {
    DRAFT,
    PUBLISHED
  }

  public enum Kind {
    CONTENT,
    CONTAINER
  }

  /** {@code quantity} is units a basket, {@code netWeightGrams} what a unit weighs as planned. */
  public record Component(
      UUID componentId,
      Kind kind,
      String category,
      int quantity,
      int netWeightGrams,
      List<String> substitutes) {}

  static BasketModel draft(UUID id, int version, BasketModelRequest request) {
    List<Component> components =
        request.components().stream()
            .map(
                c ->
                    new Component(
                        Ids.next(),
                        c.kind(),
                        c.category(),
                        c.quantity(),
                        c.netWeightGrams(),
                        c.substitutes() == null ? List.of() : List.copyOf(c.substitutes())))
            .toList();
    check(components);
    return new BasketModel(
        id, version, Status.DRAFT, request.nameFr(), request.nameAr(), components);
  }

  private static void check(List<Component> components) {
    if (components.stream().filter(c -> c.kind() == Kind.CONTAINER).count() != 1) {
      throw Refusal.invalid("components", "exactly one component is the CONTAINER");
    }
    Set<String> seen = new HashSet<>();
    for (Component component : components) {
      if (!seen.add(component.category())) {
        throw Refusal.invalid("components", "each category stands once");
      }
      if (component.substitutes().contains(component.category())) {
        throw Refusal.invalid("components", "a category is no substitute of itself");
      }
    }
  }

  public boolean isPublished() {
    return status == Status.PUBLISHED;
  }
}
