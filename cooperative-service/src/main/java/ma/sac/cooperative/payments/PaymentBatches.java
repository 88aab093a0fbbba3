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

/** The batches that are kept. */
@ApplicationScoped
class PaymentBatches {
  private static final String SELECT =
      """
      SELECT payment_batch.*, (SELECT array_agg(payment_id ORDER BY payment_id) FROM payment_batch_item
        WHERE batch_id = payment_batch.id) AS payments FROM payment_batch""";

  private final Sql sql;

  PaymentBatches(Sql sql) {
    this.sql = sql;
  }

  Optional<PaymentBatch> find(UUID id) {
    return sql.first(SELECT + " WHERE id = ?", PaymentBatches::read, id);
  }

  /** Locked until the transaction ends. */
  Optional<PaymentBatch> take(UUID id) {
    return sql.first(SELECT + " WHERE id = ? FOR UPDATE", PaymentBatches::read, id);
  }

  List<PaymentBatch> page(
      UUID campaign, UnaryOperator<ListQuery> narrowing, UUID after, int limit) {
    ListQuery query = new ListQuery(SELECT, "id").where("campaign_id = ?", campaign);
    return narrowing.apply(query).page(sql, after, limit, PaymentBatches::read);
  }

  /** The open batch that a payment waits in. */
  Optional<UUID> holding(UUID payment) {
    return sql.first(
        "SELECT batch_id FROM payment_batch_item WHERE payment_id = ? AND open",
        row -> row.getObject(1, UUID.class),
        payment);
  }

  void add(PaymentBatch batch) {
    sql.update(
        """
        INSERT INTO payment_batch (id, campaign_id, payer_name, payer_rib, execution_date, status, created_by, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        batch.id(),
        batch.campaignId(),
        batch.payerName(),
        batch.payerRib(),
        batch.executionDate(),
        batch.status(),
        batch.createdBy(),
        batch.version());
    sql.batch(
        "INSERT INTO payment_batch_item (batch_id, payment_id, open) VALUES (?, ?, true)",
        batch.payments().stream().map(payment -> new Object[] {batch.id(), payment}).toList());
  }

  /** Writes a batch that this transaction has taken and that is open no more. */
  void end(PaymentBatch batch) {
    sql.update(
        "UPDATE payment_batch SET status = ?, reference = ?, version = ? WHERE id = ?",
        batch.status(),
        batch.reference(),
        batch.version(),
        batch.id());
    sql.update("UPDATE payment_batch_item SET open = false WHERE batch_id = ?", batch.id());
  }

  private static PaymentBatch read(ResultSet row) throws SQLException {
    return new PaymentBatch(
        row.getObject("id", UUID.class),
        row.getObject("campaign_id", UUID.class),
        row.getString("payer_name"),
        row.getBytes("payer_rib"),
        row.getObject("execution_date", LocalDate.class),
        PaymentBatch.Status.valueOf(row.getString("status")),
        row.getString("reference"),
        row.getString("created_by"),
        List.of((UUID[]) row.getArray("payments").getArray()),
        row.getLong("version"));
  }
}
