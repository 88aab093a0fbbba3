package ma.sac.beneficiary.visibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.function.Supplier;
import ma.sac.beneficiary.crypto.IdentityMarks;
import ma.sac.kit.db.Sql;
import ma.sac.kit.db.Transactions;
import ma.sac.kit.security.Caller;

/**
 * Which territories' families a transaction sees: the second wall, row-level security, reads it
 * from a setting that is local to the transaction. Work that names no scope sees no family.
 */
@ApplicationScoped
public class Visibility {
  private static final String SYSTEM = "SYSTEM";

  private final Sql sql;
  private final Caller caller;
  private final IdentityMarks marks;

  Visibility(Sql sql, Caller caller, IdentityMarks marks) {
    this.sql = sql;
    this.caller = caller;
    this.marks = marks;
  }

  /**
   * Runs a request's work in one transaction that sees what the caller's token covers, but no
   * complaint that names the caller.
   */
  public <T> T asCaller(Supplier<T> work) {
    String territories = String.join(",", caller.territories());
    // A token is signed, but the system's scope is never a token's to name.
    String covered = territories.contains(SYSTEM) ? "" : territories;
    return Transactions.inCurrent(
        () -> {
          sql.first(
              "SELECT set_config('sac.territories', ?, true), set_config('sac.caller', ?, true)",
              row -> 1,
              covered,
              HexFormat.of().formatHex(marks.ofPerson(caller.person())));
          return work.get();
        });
  }

  /**
   * Runs work of the service itself (a job, a fact received, a question of identity across
   * territories) in one transaction that sees every family; what the surrounding transaction saw is
   * what it sees again.
   */
  public <T> T asSystem(Supplier<T> work) {
    return Transactions.inCurrent(
        () -> {
          String before = show(SYSTEM);
          T result = work.get();
          if (!before.equals(SYSTEM)) {
            show(before);
          }
          return result;
        });
  }

  /** What was shown before. */
  private String show(String territories) {
    return sql.first(
            """
            WITH before AS MATERIALIZED (SELECT coalesce(current_setting('sac.territories', true), '') AS shown)
            SELECT before.shown, set_config('sac.territories', ?, true) FROM before
            """,
            row -> row.getString(1),
            territories)
        .orElseThrow();
  }
}
