package ma.sac.basket.sourcing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** What each revision of a plan holds: its lines, its shortfalls, its explanations. */
@ApplicationScoped
class SourcingLines {
  private final Sql sql;
  private final CooperativeShares shares;

  SourcingLines(Sql sql, CooperativeShares shares) {
    this.sql = sql;
    this.shares = shares;
  }

  List<SourcingLine> of(UUID planId, int revision) {
    return sql.list(
        "SELECT * FROM sourcing_plan_line WHERE plan_id = ? AND revision = ? ORDER BY no",
        SourcingLines::read,
        planId,
        revision);
  }

  List<SourcingPlanView.Line> shown(UUID planId, int revision) {
    return sql.list(
        """
        SELECT l.*, c.name_fr, o.status AS order_status FROM sourcing_plan_line l
        LEFT JOIN known_cooperative c ON c.id = l.cooperative_id LEFT JOIN known_order o ON o.id = l.order_id
        WHERE l.plan_id = ? AND l.revision = ? ORDER BY l.no
        """,
        row ->
            new SourcingPlanView.Line(
                row.getObject("cooperative_id", UUID.class),
                row.getString("name_fr"),
                row.getObject("offer_id", UUID.class),
                row.getString("category"),
                row.getInt("quantity"),
                row.getBigDecimal("unit_price"),
                row.getBigDecimal("amount"),
                row.getObject("order_id", UUID.class),
                row.getString("order_status"),
                row.getString("refusal")),
        planId,
        revision);
  }

  List<SourcingSolution.Shortfall> shortfalls(UUID planId, int revision) {
    return sql.list(
        "SELECT category, missing FROM sourcing_plan_shortfall WHERE plan_id = ? AND revision = ? ORDER BY category",
        row -> new SourcingSolution.Shortfall(row.getString(1), row.getInt(2)),
        planId,
        revision);
  }

  List<SourcingSolution.Explanation> explanations(UUID planId, int revision) {
    return sql.list(
        "SELECT * FROM sourcing_plan_explanation WHERE plan_id = ? AND revision = ? ORDER BY no",
        row ->
            new SourcingSolution.Explanation(
                row.getObject("cooperative_id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getString("reason")),
        planId,
        revision);
  }

  void write(UUID planId, int revision, SourcingSolution solution) {
    clear(planId, revision);
    writeLines(planId, revision, solution.lines());
    writeShortfalls(planId, revision, solution.shortfalls());
    List<Object[]> rows = new ArrayList<>();
    for (SourcingSolution.Explanation explanation : solution.explanations()) {
      rows.add(
          new Object[] {
            planId,
            revision,
            rows.size() + 1,
            explanation.cooperativeId(),
            explanation.offerId(),
            explanation.reason()
          });
    }
    sql.batch(
        "INSERT INTO sourcing_plan_explanation (plan_id, revision, no, cooperative_id, offer_id, reason) VALUES (?, ?, ?, ?, ?, ?)",
        rows);
    shares.write(planId, revision, solution.cooperatives());
  }

  void writeShortfalls(UUID planId, int revision, List<SourcingSolution.Shortfall> shortfalls) {
    sql.update(
        "DELETE FROM sourcing_plan_shortfall WHERE plan_id = ? AND revision = ?", planId, revision);
    sql.batch(
        "INSERT INTO sourcing_plan_shortfall (plan_id, revision, category, missing) VALUES (?, ?, ?, ?)",
        shortfalls.stream()
            .map(s -> new Object[] {planId, revision, s.category(), s.missing()})
            .toList());
  }

  /** The answer for one cooperative: its order, or why there is none. */
  void answered(UUID planId, int revision, UUID cooperativeId, UUID orderId, String refusal) {
    sql.update(
        """
        UPDATE sourcing_plan_line SET order_id = ?, refusal = ?
        WHERE plan_id = ? AND revision = ? AND cooperative_id = ? AND order_version IS NULL
        """,
        orderId,
        refusal,
        planId,
        revision,
        cooperativeId);
  }

  void clear(UUID planId, int revision) {
    sql.update(
        "DELETE FROM sourcing_plan_line WHERE plan_id = ? AND revision = ?", planId, revision);
    sql.update(
        "DELETE FROM sourcing_plan_shortfall WHERE plan_id = ? AND revision = ?", planId, revision);
    sql.update(
        "DELETE FROM sourcing_plan_explanation WHERE plan_id = ? AND revision = ?",
        planId,
        revision);
    shares.clear(planId, revision);
  }

  private void writeLines(UUID planId, int revision, List<SourcingLine> lines) {
    List<Object[]> rows = new ArrayList<>();
    for (SourcingLine line : lines) {
      rows.add(
          new Object[] {
            planId,
            revision,
            rows.size() + 1,
            line.cooperativeId(),
            line.offerId(),
            line.component(),
            line.category(),
            line.quantity(),
            line.unitPrice(),
            line.amount(),
            line.orderId(),
            line.orderVersion()
          });
    }
    sql.batch(
        """
        INSERT INTO sourcing_plan_line (plan_id, revision, no, cooperative_id, offer_id, component, category, quantity, unit_price,
          amount, order_id, order_version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  private static SourcingLine read(ResultSet row) throws SQLException {
    return new SourcingLine(
        row.getObject("cooperative_id", UUID.class),
        row.getObject("offer_id", UUID.class),
        row.getString("component"),
        row.getString("category"),
        row.getInt("quantity"),
        row.getBigDecimal("unit_price"),
        row.getObject("order_id", UUID.class),
        row.getObject("order_version", Long.class),
        row.getString("refusal"));
  }
}
