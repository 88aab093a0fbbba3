package ma.sac.kit.db;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionExceptionResult;
import java.util.function.Supplier;

/**
 * Transactions opened by code that no request or event opened one for. Who is in one should not
 * open another: it would wait for a second connection while it holds its first, and twenty such
 * requests at once wait for each other.
 */
public final class Transactions {
  private Transactions() {}

  /** An exception that ends the work and yet leaves what was written. */
  public interface Leaving {
    /** Whether the transaction that it ends is committed. */
    boolean leavesRecord();
  }

  /** Runs the work in a transaction of its own and commits it; an exception rolls it back. */
  public static <T> T inNew(Supplier<T> work) {
    return QuarkusTransaction.requiringNew()
        .exceptionHandler(Transactions::outcome)
        .call(work::get);
  }

  public static void runNew(Runnable work) {
    QuarkusTransaction.requiringNew().exceptionHandler(Transactions::outcome).run(work);
  }

  /** Runs the work in the caller's transaction, or in one of its own where there is none. */
  public static <T> T inCurrent(Supplier<T> work) {
    return QuarkusTransaction.joiningExisting()
        .exceptionHandler(Transactions::outcome)
        .call(work::get);
  }

  private static TransactionExceptionResult outcome(Throwable failure) {
    return failure instanceof Leaving leaving && leaving.leavesRecord()
        ? TransactionExceptionResult.COMMIT
        : TransactionExceptionResult.ROLLBACK;
  }
}
