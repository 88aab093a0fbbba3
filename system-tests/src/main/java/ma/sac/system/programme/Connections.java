package ma.sac.system.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import ma.sac.system.client.ProgrammeFailed;

/** Several people at work at the same time, each on a connection of their own. */
final class Connections {

  static final int NUMBER = 16;

  /**
   * Does all of it, and gives what came of each piece, in the order of the pieces. The work itself
   * must touch nothing that another piece touches.
   */
  static <T, R> List<R> each(Collection<T> pieces, Function<T, R> work) {
    ExecutorService people = Executors.newFixedThreadPool(NUMBER);
    try {
      List<Future<R>> pending = new ArrayList<>();
      for (T piece : pieces) {
        pending.add(people.submit(() -> work.apply(piece)));
      }
      List<R> done = new ArrayList<>();
      for (Future<R> one : pending) {
        done.add(one.get());
      }
      return done;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProgrammeFailed("interrupted", e);
    } finally {
      people.shutdownNow();
    }
  }

  private Connections() {}
}
