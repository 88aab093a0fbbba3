package ma.sac.cooperative.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import ma.sac.cooperative.web.ListQuery;
import ma.sac.kit.db.Sql;

/** The payments that are kept. */
@ApplicationScoped
class Payments {
  private static final String SELECT = "SELECT * FROM payment";
  private final Sql sql;

  Payments(Sql sql) {
    this.sql = sql;
  }

  Optional<Payment> find(UUID id) {
    return sql.first(SELECT + " WHERE id = ?", Payments::read, id);
  }

  Optional<Payment> take(UUID id) {
    return sql.first(SELECT + " WHERE id = ? FOR UPDATE", Payments::read, id);
  }

  List<Payment> page(
      UUID order,
      UUID campaign,
      PaymentStatus status,
      UnaryOperator<ListQuery> narrowing,
      UUID after,
      int limit) {
    ListQuery query =
        new ListQuery(SELECT, "id")
            .where("order_id = ?", order)
            .where("campaign_id = ?", campaign)
            .where("status = ?", status);
    return narrowing.apply(query).page(sql, after, limit, Payments::read);
  }

  /** Another payment of the order with its invoice, or its transfer's reference. */
  Optional<UUID> meeting(Payment payment) {
    return sql.first(
        """
        SELECT id FROM payment WHERE order_id = ? AND id <> ?
          AND (reference = ? OR kind = ? AND invoice_reference = ? AND status <> 'REFUSED')
        """,
        row -> row.getObject(1, UUID.class),
        payment.orderId(),
        payment.id(),
        payment.transfer().reference(),
        payment.kind(),
        payment.invoiceReference());
  }

  void add(Payment payment) {
    sql.update(
        """
        INSERT INTO payment (id, order_id, campaign_id, cooperative_id, kind, amount, invoice_reference, status, proposed_by, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        payment.id(),
        payment.orderId(),
        payment.campaignId(),
        payment.cooperativeId(),
        payment.kind(),
        payment.amount(),
        payment.invoiceReference(),
        payment.status(),
        payment.duties().proposedBy(),
        payment.version());
  }

  /** Writes a payment that this transaction has taken. */
  void keep(Payment payment) {
    Payment.Duties duties = payment.duties();
    sql.update(
        """
        UPDATE payment SET status = ?, approved_by = ?, executed_by = ?, refused_by = ?, reference = ?, paid_on = ?, reason = ?,
          version = ? WHERE id = ?
        """,
        payment.status(),
        duties.approvedBy(),
        duties.executedBy(),
        duties.refusedBy(),
        payment.transfer().reference(),
        payment.transfer().paidOn(),
        payment.reason(),
        payment.version(),
        payment.id());
  }

  private static Payment read(ResultSet row) throws SQLException {
    return new Payment(
        row.getObject("id", UUID.class),
        row.getObject("order_id", UUID.class),
        row.getObject("campaign_id", UUID.class),
        row.getObject("cooperative_id", UUID.class),
        PaymentKind.valueOf(row.getString("kind")),
        row.getBigDecimal("amount"),
        row.getString("invoice_reference"),
        PaymentStatus.valueOf(row.getString("status")),
        new Payment.Duties(
            row.getString("proposed_by"),
            row.getString("approved_by"),
            row.getString("executed_by"),
            row.getString("refused_by")),
        new Payment.Transfer(row.getString("reference"), row.getObject("paid_on", LocalDate.class)),
        row.getString("reason"),
        row.getLong("version"));
  }
}
