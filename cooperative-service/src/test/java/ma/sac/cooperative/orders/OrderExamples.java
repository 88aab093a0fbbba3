package ma.sac.cooperative.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.cooperative.cooperatives.CooperativeExamples;
import ma.sac.cooperative.offers.OfferExamples;
import ma.sac.cooperative.products.ProductExamples;

/** An order's facts as they are told: each example is what the aggregate really becomes. */
public final class OrderExamples {
  public static final UUID ORDER = UUID.fromString("0199aa00-0000-7000-8000-000000000030");
  public static final UUID CAMPAIGN = UUID.fromString("0199aa00-0000-7000-8000-000000000011");
  private static final UUID LINE = UUID.fromString("0199aa00-0000-7000-8000-000000000031");
  public static final List<String> TYPES =
      List.of(
          "purchase-order.placed",
          "purchase-order.confirmed",
          "purchase-order.rejected",
          "purchase-order.expired",
          "purchase-order.cancelled",
          "purchase-order.closed-short",
          "purchase-order.delivered");

  private OrderExamples() {}

  public static Object afterIt(String type) {
    PurchaseOrder placed = placed();
    PurchaseOrder confirmed = placed.confirmed(Map.of(), null);
    PurchaseOrder after =
        switch (type) {
          case "purchase-order.placed" -> placed;
          case "purchase-order.confirmed" -> confirmed;
          case "purchase-order.rejected" -> placed.rejected("The harvest was lost");
          case "purchase-order.expired" -> placed.expired();
          case "purchase-order.cancelled" -> placed.cancelled("The campaign needs less");
          case "purchase-order.closed-short" ->
              confirmed
                  .received(Map.of(LINE, 1000L))
                  .closing("The rest will not come")
                  .closed(Map.of(LINE, 1000L));
          default -> confirmed.received(Map.of(LINE, 3000L));
        };
    return PurchaseOrderState.of(after);
  }

  static PurchaseOrder placed() {
    List<OrderLine> lines =
        List.of(
            new OrderLine(
                LINE,
                OfferExamples.OFFER,
                new OrderLine.Item(
                    ProductExamples.PRODUCT,
                    "Semoule de blé dur 1 kg",
                    "سميد القمح الصلب 1 كغ",
                    "CONTENT",
                    "semolina",
                    1000),
                new BigDecimal("7.60"),
                3000,
                0,
                3000,
                0,
                0));
    return new PurchaseOrder(
        ORDER,
        UUID.fromString("0199aa00-0000-7000-8000-000000000010"),
        1,
        CAMPAIGN,
        new PurchaseOrder.Supplier(
            CooperativeExamples.COOPERATIVE,
            "Coopérative Sanabil Skhour Rhamna",
            "تعاونية سنابل صخور الرحامنة",
            "07.427.07.23",
            List.of("07.427.07.23", "07.427", "07", "MA"),
            "VERIFIED",
            true,
            false),
        OrderStatus.PLACED,
        new Delivery(
            Delivery.Mode.WAREHOUSE,
            UUID.fromString("0199aa00-0000-7000-8000-000000000012"),
            LocalDate.of(2020, 4, 25)),
        lines,
        OrderMoney.placed(lines),
        null,
        Instant.parse("2020-05-04T08:00:00Z"),
        1);
  }
}
