package ma.sac.basket.basketmodel;

import java.util.List;
import java.util.UUID;

public final class BasketModelExamples {
  private BasketModelExamples() {}

  public static Object published() {
    return new BasketModelPublished(
        UUID.fromString("019a0000-0000-7000-8000-000000000003"),
        1,
        "Panier solidaire 10 kg",
        "قفة التضامن 10 كغ",
        List.of(
            new BasketModel.Component(
                UUID.fromString("019a0000-0000-7000-8000-000000000004"),
                BasketModel.Kind.CONTENT,
                "semolina",
                2,
                1000,
                List.of("couscous")),
            new BasketModel.Component(
                UUID.fromString("019a0000-0000-7000-8000-000000000006"),
                BasketModel.Kind.CONTAINER,
                "woven-basket",
                1,
                600,
                List.of("woven-bag"))));
  }
}
