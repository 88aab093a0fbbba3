package ma.sac.basket.sourcing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** What each cooperative gets in a revision of a plan, and why. */
@ApplicationScoped
class CooperativeShares {
  private final Sql sql;

  CooperativeShares(Sql sql) {
    this.sql = sql;
  }

  /** Those that get most first. */
  List<SourcingPlanView.Cooperative> of(UUID planId, int revision) {
    return sql.list(
        """
        SELECT s.*, c.name_fr, c.name_ar FROM sourcing_plan_cooperative s LEFT JOIN known_cooperative c ON c.id = s.cooperative_id
        WHERE s.plan_id = ? AND s.revision = ? ORDER BY s.no
        """,
        row ->
            new SourcingPlanView.Cooperative(
                row.getObject("cooperative_id", UUID.class),
                row.getString("name_fr"),
                row.getString("name_ar"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("share"),
                row.getString("reason")),
        planId,
        revision);
  }

  /** With their names as last heard. */
  List<SourcingPlanView.Cooperative> named(List<SourcingSolution.CooperativeShare> shares) {
    Map<UUID, String[]> names = new HashMap<>();
    sql.list(
            "SELECT id, name_fr, name_ar FROM known_cooperative WHERE id = ANY (?::uuid[])",
            row -> Map.entry(row.getObject(1, UUID.class), names(row)),
            shares.stream().map(SourcingSolution.CooperativeShare::cooperativeId).toList())
        .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
    return shares.stream()
        .map(share -> named(share, names.getOrDefault(share.cooperativeId(), new String[2])))
        .toList();
  }

  private static String[] names(ResultSet row) throws SQLException {
    return new String[] {row.getString("name_fr"), row.getString("name_ar")};
  }

  private static SourcingPlanView.Cooperative named(
      SourcingSolution.CooperativeShare share, String[] names) {
    return new SourcingPlanView.Cooperative(
        share.cooperativeId(),
        names[0],
        names[1],
        share.amount(),
        share.sharePercent(),
        share.reason());
  }

  void write(UUID planId, int revision, List<SourcingSolution.CooperativeShare> shares) {
    List<Object[]> rows = new ArrayList<>();
    for (SourcingSolution.CooperativeShare share : shares) {
      rows.add(
          new Object[] {
            planId,
            revision,
            rows.size() + 1,
            share.cooperativeId(),
            share.amount(),
            share.sharePercent(),
            share.reason()
          });
    }
    sql.batch(
        "INSERT INTO sourcing_plan_cooperative (plan_id, revision, no, cooperative_id, amount, share, reason) VALUES (?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  void clear(UUID planId, int revision) {
    sql.update(
        "DELETE FROM sourcing_plan_cooperative WHERE plan_id = ? AND revision = ?",
        planId,
        revision);
  }
}
