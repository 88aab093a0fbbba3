package ma.sac.basket.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;

/** All assembly runs and the ranges of baskets that they made. */
@ApplicationScoped
public class AssemblyRuns {
  private final Sql sql;

  AssemblyRuns(Sql sql) {
    this.sql = sql;
  }

  public Optional<AssemblyRun> find(UUID id) {
    return sql.first("SELECT * FROM assembly_run WHERE id = ?", AssemblyRuns::read, id);
  }

  public Optional<AssemblyRun> numbered(int number) {
    return sql.first("SELECT * FROM assembly_run WHERE number = ?", AssemblyRuns::read, number);
  }

  AssemblyRun locked(UUID id) {
    return sql.first("SELECT * FROM assembly_run WHERE id = ? FOR UPDATE", AssemblyRuns::read, id)
        .orElseThrow(Refusal::notFound);
  }

  List<AssemblyRun> page(
      UUID campaign,
      AssemblyRun.Status status,
      Optional<Set<UUID>> warehouses,
      UUID after,
      int limit) {
    StringBuilder query = new StringBuilder("SELECT * FROM assembly_run WHERE true");
    List<Object> arguments = new ArrayList<>();
    if (campaign != null) {
      query.append(" AND campaign_id = ?");
      arguments.add(campaign);
    }
    if (status != null) {
      query.append(" AND status = ?");
      arguments.add(status);
    }
    warehouses.ifPresent(
        own -> {
          query.append(" AND warehouse_id = ANY (?::uuid[])");
          arguments.add(own);
        });
    if (after != null) {
      query.append(" AND id > ?");
      arguments.add(after);
    }
    arguments.add(limit + 1);
    return sql.list(
        query.append(" ORDER BY id LIMIT ?").toString(), AssemblyRuns::read, arguments.toArray());
  }

  void add(
      UUID id,
      UUID campaign,
      UUID warehouse,
      UUID model,
      int modelVersion,
      int planned,
      String by) {
    sql.update(
        """
        INSERT INTO assembly_run (id, campaign_id, warehouse_id, model_id, model_version, planned, status, created_by, version)
        VALUES (?, ?, ?, ?, ?, ?, 'PLANNED', ?, 1)
        """,
        id,
        campaign,
        warehouse,
        model,
        modelVersion,
        planned,
        by);
  }

  void cancelled(UUID id) {
    sql.update(
        "UPDATE assembly_run SET status = 'CANCELLED', version = version + 1 WHERE id = ?", id);
  }

  void done(AssemblyRun run, int made) {
    sql.update(
        "UPDATE assembly_run SET status = 'DONE', made = ?, standing = ?, completed_at = now(), version = version + 1 WHERE id = ?",
        made,
        made,
        run.id());
    sql.update(
        "INSERT INTO basket_range (run_number, from_no, to_no, status) VALUES (?, 1, ?, 'ASSEMBLED')",
        run.number(),
        made);
  }

  void released(AssemblyRun run) {
    sql.update(
        "UPDATE assembly_run SET status = 'RELEASED', released_at = now(), version = version + 1 WHERE id = ?",
        run.id());
    sql.update(
        "UPDATE basket_range SET status = 'RELEASED' WHERE run_number = ? AND status = 'ASSEMBLED'",
        run.number());
  }

  /** Keeps so many of the run's baskets; the others are taken apart. */
  void disassembled(AssemblyRun run, int kept) {
    sql.update(
        "UPDATE assembly_run SET standing = ?, version = version + 1 WHERE id = ?", kept, run.id());
    if (kept == 0) {
      sql.update(
          "UPDATE basket_range SET status = 'DISASSEMBLED' WHERE run_number = ? AND status = 'ASSEMBLED'",
          run.number());
    } else {
      sql.update(
          "UPDATE basket_range SET to_no = ? WHERE run_number = ? AND status = 'ASSEMBLED'",
          kept,
          run.number());
      sql.update(
          "INSERT INTO basket_range (run_number, from_no, to_no, status) VALUES (?, ?, ?, 'DISASSEMBLED')",
          run.number(),
          kept + 1,
          run.standing());
    }
  }

  long nextSequence(UUID id) {
    return sql.number(
        "UPDATE assembly_run SET published = published + 1 WHERE id = ? RETURNING published", id);
  }

  private static AssemblyRun read(ResultSet row) throws SQLException {
    return new AssemblyRun(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        row.getObject("campaign_id", UUID.class),
        row.getObject("warehouse_id", UUID.class),
        row.getObject("model_id", UUID.class),
        row.getInt("model_version"),
        row.getInt("planned"),
        row.getObject("made", Integer.class),
        row.getInt("standing"),
        AssemblyRun.Status.valueOf(row.getString("status")),
        row.getObject("best_before", LocalDate.class),
        row.getObject("weight_grams", Integer.class),
        row.getObject("cost", BigDecimal.class),
        row.getLong("version"));
  }
}
