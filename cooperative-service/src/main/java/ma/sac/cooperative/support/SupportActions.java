package ma.sac.cooperative.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.cooperative.web.ListQuery;
import ma.sac.kit.db.Sql;

@ApplicationScoped
class SupportActions {
  private final Sql sql;

  SupportActions(Sql sql) {
    this.sql = sql;
  }

  Optional<SupportAction> find(UUID id) {
    return sql.first("SELECT * FROM support_action WHERE id = ?", SupportActions::read, id);
  }

  Optional<SupportAction> take(UUID id) {
    return sql.first(
        "SELECT * FROM support_action WHERE id = ? FOR UPDATE", SupportActions::read, id);
  }

  List<SupportAction> page(UUID cooperative, UUID after, int limit) {
    return new ListQuery("SELECT * FROM support_action", "id")
        .where("cooperative_id = ?", cooperative)
        .page(sql, after, limit, SupportActions::read);
  }

  void add(SupportAction action, String by) {
    addOnce(action, by);
  }

  /** False when there was one for its cause. */
  boolean addOnce(SupportAction action, String by) {
    Cause cause = action.cause();
    return sql.update(
            """
            INSERT INTO support_action (id, cooperative_id, kind, subject, status, opened_by, version, cause_type, cause_subject, cause_order_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (cause_type, cause_subject) DO NOTHING
            """,
            action.id(),
            action.cooperativeId(),
            action.kind(),
            action.subject(),
            action.status(),
            by,
            action.version(),
            cause == null ? null : cause.type(),
            cause == null ? null : cause.subject(),
            cause == null ? null : cause.orderId())
        == 1;
  }

  void keep(SupportAction action, String by) {
    sql.update(
        "UPDATE support_action SET status = ?, result = ?, closed_by = ?, version = ? WHERE id = ?",
        action.status(),
        action.result(),
        by,
        action.version(),
        action.id());
  }

  private static SupportAction read(ResultSet row) throws SQLException {
    return new SupportAction(
        row.getObject("id", UUID.class),
        row.getObject("cooperative_id", UUID.class),
        SupportAction.Kind.valueOf(row.getString("kind")),
        row.getString("subject"),
        SupportAction.Status.valueOf(row.getString("status")),
        row.getString("result"),
        cause(row),
        row.getLong("version"));
  }

  private static Cause cause(ResultSet row) throws SQLException {
    String type = row.getString("cause_type");
    return type == null
        ? null
        : new Cause(
            Cause.Type.valueOf(type),
            row.getString("cause_subject"),
            row.getObject("cause_order_id", UUID.class));
  }
}
