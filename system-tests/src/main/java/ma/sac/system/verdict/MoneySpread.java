package ma.sac.system.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.sac.system.programme.History;
import ma.sac.system.programme.OrderMade;

/** How the money ordered is divided among those that got any; percent to the hundredth. */
record MoneySpread(BigDecimal smallest, BigDecimal largest, BigDecimal womenLed) {

  static MoneySpread of(History history) {
    Map<String, BigDecimal> ordered = new HashMap<>();
    for (OrderMade order : history.orders.values()) {
      ordered.merge(order.cooperativeId(), order.amount(), BigDecimal::add);
    }
    BigDecimal total = ordered.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<BigDecimal> shares =
        ordered.values().stream()
            .filter(amount -> amount.signum() > 0)
            .map(amount -> percent(amount, total))
            .sorted()
            .toList();
    BigDecimal womenLed =
        history.womenLed.stream()
            .map(id -> ordered.getOrDefault(id, BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal none = percent(total, BigDecimal.ZERO);
    return new MoneySpread(
        shares.isEmpty() ? none : shares.get(0),
        shares.isEmpty() ? none : shares.get(shares.size() - 1),
        percent(womenLed, total));
  }

  /** By how much the plan is dearer than the cheapest possible one. */
  static BigDecimal aboveCheapest(History history) {
    return percent(history.planAmount.subtract(history.cheapestPossible), history.cheapestPossible);
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? new BigDecimal("0.00")
        : part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
  }
}
