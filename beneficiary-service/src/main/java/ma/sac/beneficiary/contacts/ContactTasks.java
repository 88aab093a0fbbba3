package ma.sac.beneficiary.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** The contact tasks that the transaction's scope covers. */
@ApplicationScoped
class ContactTasks {
  private final Sql sql;

  ContactTasks(Sql sql) {
    this.sql = sql;
  }

  Optional<ContactTaskView> find(UUID id) {
    return sql.first("SELECT * FROM contact_task WHERE id = ?", ContactTaskView::of, id);
  }

  /** One more than asked for, by id. */
  List<ContactTaskView> page(
      UUID campaign, UUID lot, ContactTaskView.Status status, UUID after, int limit) {
    StringBuilder query = new StringBuilder("SELECT * FROM contact_task WHERE campaign_id = ?");
    List<Object> arguments = new ArrayList<>(List.of(campaign));
    if (lot != null) {
      query.append(" AND lot_id = ?");
      arguments.add(lot);
    }
    if (status != null) {
      query.append(" AND status = ?");
      arguments.add(status);
    }
    if (after != null) {
      query.append(" AND id > ?");
      arguments.add(after);
    }
    arguments.add(limit + 1);
    return sql.list(
        query.append(" ORDER BY id LIMIT ?").toString(), ContactTaskView::of, arguments.toArray());
  }

  /** Empty when it was done before. */
  Optional<ContactTaskView> done(UUID id, ContactTaskView.Outcome outcome, String by) {
    return sql.first(
        "UPDATE contact_task SET status = 'DONE', outcome = ?, done_by = ?, done_at = now() WHERE id = ? AND status = 'OPEN' RETURNING *",
        ContactTaskView::of,
        outcome,
        by,
        id);
  }
}
