package ma.sac.basket.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.basket.BasketProblem;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;

/** Whether goods still come in for an order. Receiving and closing take turns on its row. */
@ApplicationScoped
class OrderIntake {
  private final Sql sql;

  OrderIntake(Sql sql) {
    this.sql = sql;
  }

  /** Holds the order's row until the transaction ends. */
  void lockOpen(UUID orderId) {
    if (lock(orderId)) {
      throw new Refusal(BasketProblem.ORDER_CLOSED, "The receipts of this order are closed")
          .with("orderId", orderId);
    }
  }

  void close(UUID orderId) {
    if (!lock(orderId)) {
      sql.update(
          "UPDATE order_intake SET closed = true, closed_at = now() WHERE order_id = ?", orderId);
    }
  }

  boolean isClosed(UUID orderId) {
    return sql.first(
            "SELECT closed FROM order_intake WHERE order_id = ?", row -> row.getBoolean(1), orderId)
        .orElse(false);
  }

  private boolean lock(UUID orderId) {
    sql.update("INSERT INTO order_intake (order_id) VALUES (?) ON CONFLICT DO NOTHING", orderId);
    return sql.first(
            "SELECT closed FROM order_intake WHERE order_id = ? FOR UPDATE",
            row -> row.getBoolean(1),
            orderId)
        .orElseThrow();
  }
}
