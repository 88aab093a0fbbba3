package ma.sac.basket.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** Which lots are in the baskets of each run. */
@ApplicationScoped
class RunComponents {
  private final Sql sql;

  RunComponents(Sql sql) {
    this.sql = sql;
  }

  List<RunComponent> of(UUID runId) {
    return sql.list(
        "SELECT * FROM run_component WHERE run_id = ? ORDER BY component_id, unit_from",
        row ->
            new RunComponent(
                row.getObject("component_id", UUID.class),
                row.getObject("lot_id", UUID.class),
                row.getInt("per_basket"),
                row.getInt("unit_from"),
                row.getInt("unit_to")),
        runId);
  }

  void add(UUID runId, List<RunComponent> components) {
    sql.batch(
        "INSERT INTO run_component (run_id, component_id, lot_id, per_basket, unit_from, unit_to) VALUES (?, ?, ?, ?, ?, ?)",
        components.stream()
            .map(
                c ->
                    new Object[] {
                      runId, c.componentId(), c.lotId(), c.perBasket(), c.unitFrom(), c.unitTo()
                    })
            .toList());
  }

  /** Forgets the units in baskets beyond so many; the ledger keeps where they went. */
  void cut(UUID runId, int baskets) {
    sql.update(
        "DELETE FROM run_component WHERE run_id = ? AND unit_from > ? * per_basket",
        runId,
        baskets);
    sql.update(
        "UPDATE run_component SET unit_to = ? * per_basket WHERE run_id = ? AND unit_to > ? * per_basket",
        baskets,
        runId,
        baskets);
  }

  /** Sets best-before, weight and cost of a basket from what the baskets hold. */
  void sumUp(UUID runId) {
    sql.update(
        """
        UPDATE assembly_run r SET best_before = s.best_before,
          weight_grams = round(s.weight::numeric / r.standing)::integer, cost = round(s.amount / r.standing, 2)
        FROM (SELECT min(l.best_before) AS best_before, sum(c.quantity::bigint * l.net_weight_grams) AS weight,
                sum(c.quantity * l.unit_price) AS amount
              FROM run_component c JOIN lot l ON l.id = c.lot_id WHERE c.run_id = ?) s
        WHERE r.id = ? AND r.standing > 0
        """,
        runId,
        runId);
  }

  List<BasketsReleased.ReleasedLot> released(UUID runId) {
    return sql.list(
        """
        SELECT l.id, l.lot_code, l.order_id, l.cooperative_id, o.name_fr, o.name_ar, o.territory, o.women_led, l.kind, l.category,
          l.best_before, sum(c.quantity)::integer AS quantity, sum(c.quantity::bigint * l.net_weight_grams)::bigint AS weight,
          sum(c.quantity * l.unit_price) AS amount
        FROM run_component c JOIN lot l ON l.id = c.lot_id JOIN known_order o ON o.id = l.order_id
        WHERE c.run_id = ? GROUP BY l.id, o.id ORDER BY l.id
        """,
        BasketsReleased.ReleasedLot::read,
        runId);
  }
}
