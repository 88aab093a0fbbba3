package ma.sac.basket;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.sac.kit.db.Sql;

/** What is wrong with a campaign's books; nothing, if all is well. */
record StockBooks(Sql sql, UUID campaign) {
  /** Each names what breaks it. */
  private static final Map<String, String> RULES =
      new TreeMap<>(
          Map.of(
              "what leaves an account enters another",
              """
              SELECT b.lot_id FROM stock_balance b JOIN lot l ON l.id = b.lot_id WHERE l.campaign_id = ?
              GROUP BY b.lot_id HAVING sum(b.quantity) <> 0
              """,
              "balances are what the ledger adds up to",
              """
              SELECT b.lot_id FROM stock_balance b JOIN lot l ON l.id = b.lot_id WHERE l.campaign_id = ? AND b.quantity <>
                (SELECT coalesce(sum(units), 0) FROM stock_move m CROSS JOIN LATERAL (VALUES
                   (m.from_account, m.from_warehouse_id, -m.quantity), (m.to_account, m.to_warehouse_id, m.quantity)) s (account, warehouse, units)
                 WHERE m.lot_id = b.lot_id AND s.account = b.account AND s.warehouse = b.warehouse_id)
              """,
              "nothing is negative",
              "SELECT b.lot_id FROM stock_balance b JOIN lot l ON l.id = b.lot_id WHERE l.campaign_id = ? AND b.account <> 'OUTSIDE' AND b.quantity < 0",
              "what was received is somewhere, or went back",
              """
              SELECT l.id FROM lot l JOIN stock_balance b ON b.lot_id = l.id AND b.account <> 'OUTSIDE' WHERE l.campaign_id = ?
              GROUP BY l.id HAVING sum(b.quantity) <> CASE WHEN l.status IN ('RETURNED_TO_SUPPLIER', 'DESTROYED') THEN 0 ELSE l.quantity END
              """,
              "what is in baskets is in a run",
              """
              SELECT b.lot_id FROM stock_balance b JOIN lot l ON l.id = b.lot_id
              WHERE l.campaign_id = ? AND b.account IN ('BASKETS', 'DISTRIBUTED') AND b.quantity <>
                (SELECT coalesce(sum(c.quantity), 0) FROM run_component c JOIN assembly_run r ON r.id = c.run_id
                 WHERE c.lot_id = b.lot_id AND r.warehouse_id = b.warehouse_id AND r.status = CASE b.account WHEN 'BASKETS' THEN 'DONE' ELSE 'RELEASED' END)
              """,
              "what is on its way or was lost there is of a transfer",
              """
              SELECT b.lot_id FROM stock_balance b JOIN lot l ON l.id = b.lot_id
              WHERE l.campaign_id = ? AND b.account IN ('IN_TRANSIT', 'LOST') AND b.quantity <>
                (SELECT coalesce(sum(CASE b.account WHEN 'LOST' THEN t.sent - t.received ELSE t.sent END), 0) FROM lot_transfer t
                 WHERE t.lot_id = b.lot_id AND t.to_warehouse_id = b.warehouse_id
                   AND t.status = CASE b.account WHEN 'LOST' THEN 'ARRIVED' ELSE 'IN_TRANSIT' END)
              """,
              "every basket is whole",
              """
              SELECT r.id FROM assembly_run r JOIN basket_model_component m ON m.model_id = r.model_id AND m.version = r.model_version
              WHERE r.campaign_id = ? AND coalesce(r.standing, 0) * m.quantity <>
                (SELECT coalesce(sum(c.quantity), 0) FROM run_component c WHERE c.run_id = r.id AND c.component_id = m.id)
              """,
              "no more is accepted than was confirmed",
              """
              SELECT n.line_id FROM known_order_line n JOIN known_order o ON o.id = n.order_id
              WHERE o.campaign_id = ? AND (n.accepted > n.quantity_confirmed OR n.accepted <>
                (SELECT coalesce(sum(r.accepted), 0) FROM goods_receipt_line r WHERE r.line_id = n.line_id AND NOT r.reversed))
              """));

  private static final String BROKEN =
      RULES.entrySet().stream()
          .map(
              rule ->
                  "(SELECT '"
                      + rule.getKey()
                      + ", but not ' || id FROM ("
                      + rule.getValue()
                      + ") broken (id))")
          .collect(Collectors.joining(" UNION ALL "));

  void mustBeInOrder() {
    List<String> broken =
        sql.list(
            BROKEN, row -> row.getString(1), Collections.nCopies(RULES.size(), campaign).toArray());
    if (!broken.isEmpty()) {
      throw new AssertionError(String.join("; ", broken));
    }
  }

  List<String> available() {
    return sql.list(
        "SELECT l.id FROM lot l JOIN stock_balance b ON b.lot_id = l.id WHERE l.campaign_id = ? AND b.account = 'AVAILABLE' AND b.quantity > 0",
        row -> row.getString(1),
        campaign);
  }

  /** None when there is no run. */
  List<String> lotsIn(String run) {
    return sql.list(
        "SELECT DISTINCT lot_id FROM run_component WHERE run_id = ?::uuid",
        row -> row.getString(1),
        run);
  }
}
