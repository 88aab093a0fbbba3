package ma.sac.basket.sourcing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.sac.basket.supply.KnownOrder;
import ma.sac.basket.supply.KnownOrders;

/** What the orders of earlier revisions still bring: a revision's fixed inputs. */
@ApplicationScoped
class StandingOrders {
  private static final Set<String> FALLEN = Set.of("REJECTED", "EXPIRED", "CANCELLED");

  private final KnownOrders orders;

  StandingOrders(KnownOrders orders) {
    this.orders = orders;
  }

  List<SourcingLine> among(List<SourcingLine> lines) {
    Map<UUID, Optional<KnownOrder>> known = new HashMap<>();
    Map<String, Integer> left = new HashMap<>();
    List<SourcingLine> standing = new ArrayList<>();
    for (SourcingLine line : lines) {
      if (line.isPlaced()) {
        Optional<KnownOrder> order = known.computeIfAbsent(line.orderId(), orders::find);
        int quantity = order.map(heard -> share(line, heard, left)).orElse(line.quantity());
        if (quantity > 0) {
          standing.add(line.standingFor(quantity, order.map(KnownOrder::sequence).orElse(0L)));
        }
      }
    }
    return standing;
  }

  /** An offer that serves two components is one line of the order: they share what stands. */
  private static int share(SourcingLine line, KnownOrder order, Map<String, Integer> left) {
    if (FALLEN.contains(order.status())) {
      return 0;
    }
    String place = order.orderId() + "/" + line.offerId();
    int before = left.computeIfAbsent(place, p -> expected(order, line.offerId()));
    int quantity = Math.min(before, line.quantity());
    left.put(place, before - quantity);
    return quantity;
  }

  private static int expected(KnownOrder order, UUID offerId) {
    return order.lines().stream()
        .filter(line -> line.offerId().equals(offerId))
        .mapToInt(line -> expected(order.status(), line))
        .sum();
  }

  private static int expected(String status, KnownOrder.Line line) {
    return switch (status) {
      case "PLACED" -> line.quantityOrdered();
      case "CLOSED_SHORT" -> line.accepted();
      default -> line.quantityConfirmed();
    };
  }
}
