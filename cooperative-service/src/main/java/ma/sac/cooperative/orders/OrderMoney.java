package ma.sac.cooperative.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;

/** An order's amounts in MAD; see {@code purchase_order} for what bounds which. */
record OrderMoney(
    BigDecimal ordered,
    BigDecimal confirmed,
    BigDecimal committed,
    BigDecimal accepted,
    BigDecimal advances,
    BigDecimal paid,
    BigDecimal overpaid) {

  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  static OrderMoney placed(List<OrderLine> lines) {
    return new OrderMoney(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING).of(lines);
  }

  /** What the lines are worth now, beside what is advanced and paid. */
  OrderMoney of(List<OrderLine> lines) {
    BigDecimal newCommitted = sum(lines, OrderLine::committed);
    BigDecimal newAccepted = sum(lines, OrderLine::accepted);
    BigDecimal payable = newAccepted.add(advances).min(newCommitted);
    return new OrderMoney(
        sum(lines, OrderLine::ordered),
        sum(lines, OrderLine::confirmed),
        newCommitted,
        newAccepted,
        advances,
        paid,
        paid.subtract(payable).max(NOTHING));
  }

  /** All that is held came, and all that came is paid. */
  boolean isSettled() {
    return accepted.compareTo(committed) == 0 && paid.compareTo(accepted) == 0;
  }

  /** Paid, but not covered by goods: an advance, or goods that went back. */
  BigDecimal receivable() {
    return paid.subtract(accepted).max(NOTHING);
  }

  private static BigDecimal sum(List<OrderLine> lines, ToLongFunction<OrderLine> units) {
    return lines.stream()
        .map(line -> line.price(units.applyAsLong(line)))
        .reduce(NOTHING, BigDecimal::add);
  }
}
