package ma.sac.cooperative.products;

import java.time.LocalDate;
import java.util.UUID;
import ma.sac.cooperative.cooperatives.CooperativeExamples;

public final class ProductExamples {
  public static final UUID PRODUCT = UUID.fromString("0199aa00-0000-7000-8000-000000000002");

  private ProductExamples() {}

  public static Object product(boolean active) {
    return new ProductState(
        PRODUCT,
        CooperativeExamples.COOPERATIVE,
        ProductKind.CONTENT,
        "semolina",
        "Semoule de blé dur 1 kg",
        "سميد القمح الصلب 1 كغ",
        "bag",
        1000,
        365,
        active,
        "MIN.6.18.18",
        LocalDate.of(2021, 4, 20),
        active);
  }
}
