package ma.sac.cooperative.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import ma.sac.kit.http.Refusal;
import org.junit.jupiter.api.Test;

/** Every step in every state: taken where the life cycle has it, refused where not. */
class PurchaseOrderTest {
  private static final UUID LINE = OrderExamples.placed().lines().get(0).id();

  private static PurchaseOrder in(OrderStatus status) {
    PurchaseOrder placed = OrderExamples.placed();
    PurchaseOrder confirmed = placed.confirmed(Map.of(), null);
    return switch (status) {
      case PLACED -> placed;
      case CONFIRMED -> confirmed;
      case PARTLY_DELIVERED -> confirmed.received(Map.of(LINE, 1L));
      case DELIVERED -> confirmed.received(Map.of(LINE, 3000L));
      case CLOSING -> confirmed.closing("x");
      case CLOSED_SHORT ->
          confirmed.received(Map.of(LINE, 1L)).closing("x").closed(Map.of(LINE, 1L));
      case CANCELLED -> placed.cancelled("x");
      case REJECTED -> placed.rejected("x");
      case EXPIRED -> placed.expired();
    };
  }

  @Test
  void shouldTakeAStepOnlyWhenTheLifeCycleHasIt() {
    Map<String, Consumer<PurchaseOrder>> steps =
        Map.of(
            "confirm", order -> order.confirmed(Map.of(), null),
            "reject", order -> order.rejected("x"),
            "expire", PurchaseOrder::expired,
            "cancel", order -> order.cancelled("x"),
            "close-short", order -> order.closing("x"),
            "closed", order -> order.closed(Map.of()));
    Map<OrderStatus, List<String>> allowed = new EnumMap<>(OrderStatus.class);
    allowed.put(OrderStatus.PLACED, List.of("confirm", "reject", "expire", "cancel"));
    allowed.put(OrderStatus.CONFIRMED, List.of("cancel", "close-short"));
    allowed.put(OrderStatus.PARTLY_DELIVERED, List.of("cancel", "close-short"));
    allowed.put(OrderStatus.CLOSING, List.of("closed"));
    for (OrderStatus status : OrderStatus.values()) {
      PurchaseOrder order = in(status);
      assertEquals(status, order.status());
      steps.forEach(
          (name, step) -> {
            if (allowed.getOrDefault(status, List.of()).contains(name)) {
              step.accept(order);
            } else {
              assertThrows(Refusal.class, () -> step.accept(order), status + " " + name);
            }
          });
    }
  }

  @Test
  void shouldNeverRefuseWhenGoodsCome() {
    for (OrderStatus status : OrderStatus.values()) {
      PurchaseOrder after = in(status).received(Map.of(LINE, 10L));
      long held = after.lines().get(0).committed();
      assertEquals(
          Math.min(held, after.lines().get(0).received()), after.lines().get(0).accepted());
    }
  }
}
