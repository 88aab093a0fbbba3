package ma.sac.system.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import ma.sac.system.client.ProgrammeFailed;

/**
 * The floor of an assembly: one statement that ranks the lots by best-before and writes the rows of
 * a run that is done, under the same constraints, in a transaction of its own. What a request
 * leaves beside them (its key, the audit, the event) is not in it.
 */
final class AssemblyFloor {
  private static final String ASSEMBLE =
      """
      WITH campaign AS (
        SELECT id, model_id, model_version, warehouse_ids[1] AS warehouse_id, ?::integer AS baskets FROM known_campaign WHERE id = ?),
      ranked AS (
        SELECT c.baskets * m.quantity AS need, m.id AS component_id, m.quantity AS per_basket, l.id AS lot_id, b.quantity AS units,
          sum(b.quantity) OVER (PARTITION BY m.id ORDER BY l.best_before, l.id) - b.quantity AS before, l.best_before, l.net_weight_grams,
          l.unit_price
        FROM campaign c JOIN basket_model_component m ON m.model_id = c.model_id AND m.version = c.model_version
        JOIN lot l ON l.campaign_id = c.id AND l.category = m.category AND l.kind = m.kind
        JOIN stock_balance b ON b.lot_id = l.id AND b.account = 'AVAILABLE' AND b.warehouse_id = c.warehouse_id AND b.quantity > 0
        WHERE l.status = 'RELEASED' AND l.best_before >= current_date),
      used AS MATERIALIZED (
        SELECT *, least(units, need - before)::integer AS taken FROM ranked WHERE before < need),
      run AS (
        INSERT INTO assembly_run (id, campaign_id, warehouse_id, model_id, model_version, planned, made, standing, status, created_by,
          completed_at, version, best_before, weight_grams, cost)
        SELECT gen_random_uuid(), c.id, c.warehouse_id, c.model_id, c.model_version, c.baskets, c.baskets, c.baskets, 'DONE', 'bench', now(), 2,
          min(u.best_before), round(sum(u.taken::bigint * u.net_weight_grams)::numeric / c.baskets)::integer,
          round(sum(u.taken * u.unit_price) / c.baskets, 2)
        FROM campaign c, used u GROUP BY c.id, c.warehouse_id, c.model_id, c.model_version, c.baskets RETURNING id, number, made),
      ranges AS (
        INSERT INTO basket_range (run_number, from_no, to_no, status) SELECT number, 1, made, 'ASSEMBLED' FROM run),
      components AS (
        INSERT INTO run_component (run_id, component_id, lot_id, per_basket, unit_from, unit_to)
        SELECT run.id, u.component_id, u.lot_id, u.per_basket, u.before + 1, u.before + u.taken FROM used u, run),
      moves AS (
        INSERT INTO stock_move (lot_id, from_account, from_warehouse_id, to_account, to_warehouse_id, quantity, cause, cause_id, moved_by)
        SELECT u.lot_id, 'AVAILABLE', c.warehouse_id, 'BASKETS', c.warehouse_id, u.taken, 'assembly', run.id, 'bench'
        FROM campaign c, used u, run)
      UPDATE lot SET status = 'CONSUMED', version = lot.version + 1 FROM used u WHERE lot.id = u.lot_id AND u.taken = u.units
      """;

  private final PreparedStatement assemble;
  private final ManyLots lots;

  AssemblyFloor(Connection database, ManyLots lots) throws SQLException {
    this.assemble = database.prepareStatement(ASSEMBLE);
    this.lots = lots;
  }

  void assemble() {
    try {
      assemble.setInt(1, lots.baskets);
      assemble.setObject(2, lots.campaign);
      assemble.executeUpdate();
    } catch (SQLException failure) {
      throw new ProgrammeFailed("the floor's SQL: " + failure.getMessage(), failure);
    }
  }
}
