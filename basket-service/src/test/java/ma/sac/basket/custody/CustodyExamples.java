package ma.sac.basket.custody;

import java.util.UUID;

public final class CustodyExamples {
  private CustodyExamples() {}

  public static Object discrepancy() {
    return new DiscrepancyTold(
        UUID.fromString("019a0000-0000-7000-8000-000000000050"),
        "basket-not-released",
        UUID.fromString("019a0000-0000-7000-8000-000000000001"),
        "000001-000050-3",
        new DiscrepancyTold.Side("basket-service", "never released"),
        new DiscrepancyTold.Side("distribution-service", "basket.handed-over"),
        "019a0000-0000-7000-8000-000000000051");
  }

  public static Object resolved() {
    return new DiscrepancyTold(
        UUID.fromString("019a0000-0000-7000-8000-000000000050"),
        "basket-not-released",
        UUID.fromString("019a0000-0000-7000-8000-000000000001"),
        "000001-000050-3",
        new DiscrepancyTold.Side("basket-service", "released"),
        new DiscrepancyTold.Side("distribution-service", "told of it before"),
        null);
  }
}
