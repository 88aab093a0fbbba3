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
 * balances and refuses a negative one.
 */
@ApplicationScoped
public class StockLedger {
  /** So many units of a lot leave one account and enter another. */
  public record Move(UUID lotId, Account from, Account to, int quantity) {}

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
        INSERT INTO stock_move (lot_id, from_account, to_account, quantity, cause, cause_id, moved_by)
        SELECT lot, leaves, enters, units::integer, ?, ?, ?
        FROM unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[]) AS moves (lot, leaves, enters, units)
        """,
        cause,
        causeId,
        by,
        real.stream().map(Move::lotId).toList(),
        real.stream().map(move -> move.from().name()).toList(),
        real.stream().map(move -> move.to().name()).toList(),
        real.stream().map(Move::quantity).toList());
  }

  /** What the account holds of each lot. */
  public Map<UUID, Integer> balances(Account account, Collection<UUID> lots) {
    Map<UUID, Integer> balances = new HashMap<>();
    sql.list(
            "SELECT lot_id, quantity FROM stock_balance WHERE account = ? AND lot_id = ANY (?::uuid[])",
            row -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)),
            account,
            lots)
        .forEach(entry -> balances.put(entry.getKey(), entry.getValue()));
    return balances;
  }

  public int balance(Account account, UUID lot) {
    return balances(account, List.of(lot)).getOrDefault(lot, 0);
  }
}
