package ma.sac.cooperative.orders;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import ma.sac.kit.db.Sql;

/** The plan revisions that were placed, and the verdict on each of their orders. */
@ApplicationScoped
class Batches {
  private final Sql sql;

  Batches(Sql sql) {
    this.sql = sql;
  }

  /**
   * False when the revision was placed before; where another transaction is placing it, waits for
   * its end.
   */
  boolean begin(BatchRequest request, String fingerprint) {
    return sql.update(
            "INSERT INTO purchase_order_batch (plan_id, plan_revision, campaign_id, fingerprint) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            request.planId(),
            request.planRevision(),
            request.campaignId(),
            fingerprint)
        == 1;
  }

  Optional<String> fingerprint(UUID plan, int revision) {
    return sql.first(
        "SELECT fingerprint FROM purchase_order_batch WHERE plan_id = ? AND plan_revision = ?",
        row -> row.getString(1),
        plan,
        revision);
  }

  void keep(BatchView batch) {
    List<BatchView.Verdict> verdicts = batch.verdicts();
    sql.update(
        """
        INSERT INTO purchase_order_verdict (plan_id, plan_revision, position, cooperative_id, order_id, refusal_type, refusal_detail,
          offer_id, asked, available)
        SELECT ?, ?, made.* FROM unnest(?::int[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::numeric[], ?::numeric[]) AS made
        """,
        batch.planId(),
        batch.planRevision(),
        IntStream.range(0, verdicts.size()).boxed().toList(),
        column(verdicts, BatchView.Verdict::cooperativeId),
        column(verdicts, BatchView.Verdict::orderId),
        refusals(verdicts, BatchView.Why::type),
        refusals(verdicts, BatchView.Why::detail),
        refusals(verdicts, BatchView.Why::offerId),
        refusals(verdicts, BatchView.Why::asked),
        refusals(verdicts, BatchView.Why::available));
  }

  BatchView verdicts(UUID plan, int revision) {
    return new BatchView(
        plan,
        revision,
        sql.list(
            "SELECT * FROM purchase_order_verdict WHERE plan_id = ? AND plan_revision = ? ORDER BY position",
            Batches::read,
            plan,
            revision));
  }

  private static BatchView.Verdict read(ResultSet row) throws SQLException {
    UUID cooperative = row.getObject("cooperative_id", UUID.class);
    UUID order = row.getObject("order_id", UUID.class);
    if (order != null) {
      return BatchView.Verdict.placed(cooperative, order);
    }
    return BatchView.Verdict.refused(
        cooperative,
        new BatchView.Why(
            row.getString("refusal_type"),
            row.getString("refusal_detail"),
            row.getObject("offer_id", UUID.class),
            plain(row.getBigDecimal("asked")),
            plain(row.getBigDecimal("available"))));
  }

  private static BigDecimal plain(BigDecimal amount) {
    return amount == null ? null : new BigDecimal(amount.stripTrailingZeros().toPlainString());
  }

  private static <T> List<Object> column(
      List<BatchView.Verdict> verdicts, Function<BatchView.Verdict, T> value) {
    return verdicts.stream().map(verdict -> (Object) value.apply(verdict)).toList();
  }

  private static <T> List<Object> refusals(
      List<BatchView.Verdict> verdicts, Function<BatchView.Why, T> value) {
    return column(
        verdicts, verdict -> verdict.refusal() == null ? null : value.apply(verdict.refusal()));
  }
}
