package ma.sac.kit.db;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Supplier;

/** Transactions opened by code that no request or event opened one for. */
public final class Transactions {
  private Transactions() {}

  /** Runs the work in a transaction of its own and commits it; any exception rolls it back. */
  public static <T> T inNew(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }

  public static void runNew(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }

  /** Runs the work in the caller's transaction, or in one of its own where there is none. */
  public static <T> T inCurrent(Supplier<T> work) {
    return QuarkusTransaction.joiningExisting().call(work::get);
  }
}
