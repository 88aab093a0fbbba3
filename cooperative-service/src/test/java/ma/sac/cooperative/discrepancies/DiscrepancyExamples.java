package ma.sac.cooperative.discrepancies;

import java.util.UUID;
import ma.sac.cooperative.orders.OrderExamples;

public final class DiscrepancyExamples {
  private DiscrepancyExamples() {}

  public static Object found() {
    return new DiscrepancyFound(
        UUID.fromString("0199aa00-0000-7000-8000-000000000060"),
        "DELIVERED_BEYOND_ORDER",
        OrderExamples.CAMPAIGN,
        "goods-receipt:0199aa00-0000-7000-8000-000000000061",
        new DiscrepancyFound.Side(
            "cooperative-service", "purchase order " + OrderExamples.ORDER + " holds less"),
        new DiscrepancyFound.Side("basket-service", "accepted 5 units beyond it"),
        "0199aa00-0000-7000-8000-000000000062");
  }
}
