package ma.sac.cooperative.discrepancies;

import java.util.UUID;
import ma.sac.cooperative.orders.OrderExamples;

public final class DiscrepancyExamples {
  private DiscrepancyExamples() {}

  public static Object found() {
    return new DiscrepancyTold(
        UUID.fromString("0199aa00-0000-7000-8000-000000000060"),
        "DELIVERED_BEYOND_ORDER",
        OrderExamples.CAMPAIGN,
        "goods-receipt:0199aa00-0000-7000-8000-000000000061",
        new DiscrepancyTold.Side(
            "cooperative-service", "purchase order " + OrderExamples.ORDER + " holds less"),
        new DiscrepancyTold.Side("basket-service", "accepted 5 units beyond it"),
        "0199aa00-0000-7000-8000-000000000062");
  }

  public static Object resolved() {
    return new DiscrepancyTold(
        UUID.fromString("0199aa00-0000-7000-8000-000000000060"),
        "DELIVERED_BEYOND_ORDER",
        OrderExamples.CAMPAIGN,
        "goods-receipt:0199aa00-0000-7000-8000-000000000061",
        new DiscrepancyTold.Side("cooperative-service", "taken back"),
        new DiscrepancyTold.Side("basket-service", "reversed"),
        "0199aa00-0000-7000-8000-000000000063");
  }
}
