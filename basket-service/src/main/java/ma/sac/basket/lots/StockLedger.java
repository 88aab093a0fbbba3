package ma.sac.basket.lots;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/**
 * The double-entry ledger of components: moves are added, never changed, and the database keeps the
 * balances and refuses a negative one. A balance is of a lot, an account and a warehouse.
 */
@ApplicationScoped
public class StockLedger {
  /** So many units of a lot leave one account and enter another. */
  public record Move(
      UUID lotId, Account from, UUID fromWarehouse, Account to, UUID toWarehouse, int quantity) {

    public static Move within(UUID warehouse, UUID lot, Account from, Account to, int quantity) {
      return new Move(lot, from, warehouse, to, warehouse, quantity);
    }

    /** The only move between warehouses: what is on its way is counted where it goes. */
    public static Move sent(UUID fromWarehouse, UUID toWarehouse, UUID lot, int quantity) {
      return new Move(
          lot, Account.AVAILABLE, fromWarehouse, Account.IN_TRANSIT, toWarehouse, quantity);
    }
  }

  private final Sql sql;

  StockLedger(Sql sql) {
    this.sql = sql;
  }

  /** All of them in one statement; moves of nothing are left out. */
  public void post(List<Move> moves, String cause, UUID causeId, String by) {
    List<Move> real = moves.stream().filter(move -> move.quantity() > 0).toList();
    if (real.isEmpty()) {
      return;
    }
    sql.update(
        """
        INSERT INTO stock_move (lot_id, from_account, from_warehouse_id, to_account, to_warehouse_id, quantity, cause, cause_id, moved_by)
        SELECT lot, leaves, leaves_at, enters, enters_at, units::integer, ?, ?, ?
        FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::uuid[], ?::bigint[])
          AS moves (lot, leaves, leaves_at, enters, enters_at, units)
        """,
        cause,
        causeId,
        by,
        real.stream().map(Move::lotId).toList(),
        real.stream().map(move -> move.from().name()).toList(),
        real.stream().map(Move::fromWarehouse).toList(),
        real.stream().map(move -> move.to().name()).toList(),
        real.stream().map(Move::toWarehouse).toList(),
        real.stream().map(Move::quantity).toList());
  }

  /** All that the account holds of the lots, in each warehouse for itself. */
  void postAll(
      Collection<UUID> lots, Account from, Account to, String cause, UUID causeId, String by) {
    sql.update(
        """
        INSERT INTO stock_move (lot_id, from_account, from_warehouse_id, to_account, to_warehouse_id, quantity, cause, cause_id, moved_by)
        SELECT lot_id, account, warehouse_id, ?, warehouse_id, quantity, ?, ?, ?
        FROM stock_balance WHERE lot_id = ANY (?::uuid[]) AND account = ? AND quantity > 0
        """,
        to,
        cause,
        causeId,
        by,
        lots,
        from);
  }

  /** What the account holds of each lot in the warehouse. */
  public Map<UUID, Integer> balances(Account account, UUID warehouse, Collection<UUID> lots) {
    Map<UUID, Integer> balances = new HashMap<>();
    sql.list(
            "SELECT lot_id, quantity FROM stock_balance WHERE account = ? AND warehouse_id = ? AND lot_id = ANY (?::uuid[])",
            row -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)),
            account,
            warehouse,
            lots)
        .forEach(entry -> balances.put(entry.getKey(), entry.getValue()));
    return balances;
  }

  public int balance(Account account, UUID warehouse, UUID lot) {
    return balances(account, warehouse, List.of(lot)).getOrDefault(lot, 0);
  }

  /** What one of the accounts holds of the lot, wherever that is. */
  int everywhere(UUID lot, Account... accounts) {
    return (int)
        sql.number(
            "SELECT sum(quantity) FROM stock_balance WHERE lot_id = ? AND account = ANY (?::text[])",
            lot,
            List.of(accounts));
  }

  /** Those of the lots of which nothing is available in any warehouse, nor on its way to one. */
  public List<UUID> usedUp(Collection<UUID> lots) {
    return sql.list(
        """
        SELECT lot FROM unnest(?::uuid[]) AS moved (lot) WHERE NOT EXISTS (
          SELECT FROM stock_balance b
          WHERE b.lot_id = moved.lot AND b.account IN ('AVAILABLE', 'IN_TRANSIT') AND b.quantity > 0)
        """,
        row -> row.getObject(1, UUID.class),
        lots);
  }
}
