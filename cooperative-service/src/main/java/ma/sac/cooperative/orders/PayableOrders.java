package ma.sac.cooperative.orders;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** What payments ask of an order and do to it, each by one conditional statement. */
@ApplicationScoped
public class PayableOrders {
  private final Sql sql;
  private final PurchaseOrders orders;

  PayableOrders(Sql sql, PurchaseOrders orders) {
    this.sql = sql;
    this.orders = orders;
  }

  /** An order as payments see it; {@code payable} is what may still be paid. */
  public record PayableOrder(
      UUID id,
      UUID campaignId,
      UUID cooperativeId,
      String territory,
      BigDecimal committed,
      BigDecimal accepted,
      BigDecimal advances,
      BigDecimal paid,
      boolean settled) {

    public BigDecimal payable() {
      return accepted.add(advances).min(committed).subtract(paid).max(BigDecimal.ZERO);
    }

    /** What may still be advanced: never more than the order holds. */
    public BigDecimal advanceable() {
      return committed.subtract(advances).max(BigDecimal.ZERO);
    }
  }

  public Optional<PayableOrder> find(UUID id) {
    return orders.find(id).map(PayableOrders::of);
  }

  /** False when goods accepted and approved advances do not cover it. */
  public boolean pay(UUID id, BigDecimal amount) {
    return sql.update(
            """
            UPDATE purchase_order SET paid_amount = paid_amount + ?
            WHERE id = ? AND paid_amount + ? <= least(accepted_amount + advance_amount, committed_amount)
            """,
            amount,
            id,
            amount)
        == 1;
  }

  /** Money came back; false when less was paid. */
  public boolean credit(UUID id, BigDecimal amount) {
    return sql.update(
            """
            UPDATE purchase_order SET paid_amount = paid_amount - ?, overpaid_amount = greatest(overpaid_amount - ?, 0)
            WHERE id = ? AND paid_amount >= ?
            """,
            amount,
            amount,
            id,
            amount)
        == 1;
  }

  /** False when it would be more than the order holds. */
  public boolean approveAdvance(UUID id, BigDecimal amount) {
    return sql.update(
            "UPDATE purchase_order SET advance_amount = advance_amount + ? WHERE id = ? AND advance_amount + ? <= committed_amount",
            amount,
            id,
            amount)
        == 1;
  }

  /**
   * An approved advance will not be paid after all; false when money that was paid relies on it.
   */
  public boolean withdrawAdvance(UUID id, BigDecimal amount) {
    return sql.update(
            """
            UPDATE purchase_order SET advance_amount = advance_amount - ?
            WHERE id = ? AND paid_amount <= accepted_amount + advance_amount - ? + overpaid_amount
            """,
            amount,
            id,
            amount)
        == 1;
  }

  private static PayableOrder of(PurchaseOrder order) {
    OrderMoney money = order.money();
    return new PayableOrder(
        order.id(),
        order.campaignId(),
        order.supplier().id(),
        order.supplier().territory(),
        money.committed(),
        money.accepted(),
        money.advances(),
        money.paid(),
        order.isSettled());
  }
}
