package ma.sac.system.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * A campaign's released lots for so many baskets of twelve components, made in the database itself,
 * and a tenth more than is needed. A lot is of 500 to 1500 units, and no two of a category expire
 * on the same day, so that which one goes first is no matter of taste.
 */
final class ManyLots {
  /** The container is the last. */
  private static final List<Integer> PER_BASKET = List.of(1, 2, 1, 3, 1, 1, 2, 1, 1, 1, 1, 1);

  private static final int OF_A_LOT = 1000;

  private final Connection database;
  private final UUID model = UUID.randomUUID();
  final UUID campaign = UUID.randomUUID();
  final UUID warehouse = UUID.randomUUID();
  final int baskets;

  ManyLots(Connection database, int baskets) {
    this.database = database;
    this.baskets = baskets;
  }

  /** How many lots there are. */
  long make() throws SQLException {
    run(
        "INSERT INTO basket_model (id, version, status, name_fr, name_ar, created_by) VALUES (?, 1, 'PUBLISHED', 'Panier', 'قفة', 'bench')",
        model);
    run(
        """
        INSERT INTO known_campaign (id, code, name_fr, name_ar, status, model_id, model_version, baskets, source_territories,
          warehouse_ids, sequence) VALUES (?, 'BENCH', 'Mesure', 'قياس', 'OPEN', ?, 1, ?, '{}', ARRAY[?::uuid], 1)
        """,
        campaign,
        model,
        baskets,
        warehouse);
    for (int no = 1; no <= PER_BASKET.size(); no++) {
      component(no, PER_BASKET.get(no - 1), no == PER_BASKET.size() ? "CONTAINER" : "CONTENT");
    }
    tidy();
    return run(
        "UPDATE lot SET version = 1 WHERE campaign_id = ? AND status = 'RELEASED'", campaign);
  }

  private void component(int no, int perBasket, String kind) throws SQLException {
    String category = "bench-" + no;
    UUID order = UUID.randomUUID();
    UUID receipt = UUID.randomUUID();
    UUID line = UUID.randomUUID();
    run(
        "INSERT INTO basket_model_component (id, model_id, version, no, kind, category, quantity, net_weight_grams, substitutes) VALUES (?, ?, 1, ?, ?, ?, ?, 500, '{}')",
        UUID.randomUUID(),
        model,
        no,
        kind,
        category,
        perBasket);
    run(
        """
        INSERT INTO known_order (id, campaign_id, plan_id, plan_revision, cooperative_id, name_fr, name_ar, territory, standing, rural,
          women_led, status, delivery, warehouse_id, ordered_amount, paid_amount, settled, sequence)
        VALUES (?, ?, gen_random_uuid(), 1, gen_random_uuid(), 'Coopérative', 'تعاونية', '02.411.01.23', 'VERIFIED', true, true, 'DELIVERED',
          'WAREHOUSE', ?, 0, 0, false, 1)
        """,
        order,
        campaign,
        warehouse);
    run(
        """
        INSERT INTO known_order_line (order_id, line_id, offer_id, product_id, product_name_fr, product_name_ar, kind, category,
          net_weight_grams, quantity_ordered, quantity_confirmed, unit_price)
        VALUES (?, ?, gen_random_uuid(), gen_random_uuid(), 'Produit', 'منتوج', ?, ?, 500, 0, 0, 12.50)
        """,
        order,
        line,
        kind,
        category);
    run(
        """
        INSERT INTO goods_receipt (id, order_id, campaign_id, warehouse_id, received_on, accepted_amount, status, received_by, version)
        VALUES (?, ?, ?, ?, current_date, 0, 'RECORDED', 'bench', 1)
        """,
        receipt,
        order,
        campaign,
        warehouse);
    int lots = 2 + baskets * perBasket / OF_A_LOT * 11 / 10;
    run(
        """
        WITH made AS (
          INSERT INTO lot (id, receipt_id, order_id, line_id, lot_code, best_before, campaign_id, warehouse_id, cooperative_id, kind,
            category, net_weight_grams, unit_price, quantity, status, received_by, released_by, version)
          SELECT gen_random_uuid(), ?, ?, ?, 'L-' || n, current_date + 30 + n * 37 % 4001, ?, ?, gen_random_uuid(), ?, ?, 500, 12.50,
            500 + n * 619 % 1001, 'RELEASED', 'bench', 'bench', 1
          FROM generate_series(1, ?) n RETURNING id, warehouse_id, quantity),
        moved AS (
          INSERT INTO stock_move (lot_id, from_account, to_account, from_warehouse_id, to_warehouse_id, quantity, cause, cause_id, moved_by)
          SELECT id, leaves, enters, warehouse_id, warehouse_id, quantity, 'bench', id, 'bench'
          FROM made CROSS JOIN (VALUES ('OUTSIDE', 'QUARANTINE'), ('QUARANTINE', 'AVAILABLE')) step (leaves, enters) RETURNING 1)
        SELECT count(*) FROM moved
        """,
        receipt, order, line, campaign, warehouse, kind, category, lots);
  }

  /** All of it as before any baskets were made, past the guards that forbid just that. */
  void restore() throws SQLException {
    database.setAutoCommit(false);
    try (Statement statement = database.createStatement()) {
      statement.execute("SET LOCAL session_replication_role = replica");
    }
    String runs = "(SELECT id FROM assembly_run WHERE campaign_id = ?)";
    run("DELETE FROM stock_move WHERE cause_id IN " + runs, campaign);
    run("DELETE FROM run_component WHERE run_id IN " + runs, campaign);
    run(
        "DELETE FROM basket_range WHERE run_number IN (SELECT number FROM assembly_run WHERE campaign_id = ?)",
        campaign);
    run("DELETE FROM assembly_run WHERE campaign_id = ?", campaign);
    run(
        "DELETE FROM stock_balance b USING lot l WHERE l.id = b.lot_id AND l.campaign_id = ? AND b.account = 'BASKETS'",
        campaign);
    run(
        """
        UPDATE stock_balance b SET quantity = l.quantity FROM lot l
        WHERE l.id = b.lot_id AND l.campaign_id = ? AND b.account = 'AVAILABLE' AND b.quantity <> l.quantity
        """,
        campaign);
    run(
        "UPDATE lot SET status = 'RELEASED' WHERE campaign_id = ? AND status <> 'RELEASED'",
        campaign);
    database.commit();
    database.setAutoCommit(true);
    tidy();
  }

  /** Neither way to assemble pays for what the other left behind. */
  private void tidy() throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "VACUUM (ANALYZE) stock_move, stock_balance, lot, run_component, basket_range, assembly_run");
    }
  }

  /** What the baskets of the campaign were made of, lot by lot and unit by unit. */
  String made() throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement(
            """
            SELECT count(*) || ' lots in use, ' || coalesce(md5(string_agg(concat_ws(' ', r.made, r.standing, r.best_before, r.weight_grams,
              r.cost, c.component_id, c.lot_id, c.unit_from, c.unit_to, l.status, b.quantity), ';' ORDER BY c.component_id, c.unit_from)), '')
            FROM assembly_run r JOIN run_component c ON c.run_id = r.id JOIN lot l ON l.id = c.lot_id
            JOIN stock_balance b ON b.lot_id = l.id AND b.account = 'BASKETS' WHERE r.campaign_id = ?
            """)) {
      statement.setObject(1, campaign);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private long run(String text, Object... arguments) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(text)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.execute();
      return statement.getUpdateCount();
    }
  }
}
