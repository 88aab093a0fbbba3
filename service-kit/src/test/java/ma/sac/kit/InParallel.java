package ma.sac.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same work by many threads that start at the same moment. */
public final class InParallel {
  /** What one of them does. */
  public interface Work<T> {
    T by(int worker) throws Exception;
  }

  private InParallel() {}

  /** The workers' results, in the order of their numbers; the first failure is thrown. */
  public static <T> List<T> run(int workers, Work<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    CyclicBarrier together = new CyclicBarrier(workers);
    try {
      List<Callable<T>> all = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        int worker = i;
        all.add(
            () -> {
              together.await();
              return work.by(worker);
            });
      }
      List<T> results = new ArrayList<>();
      for (Future<T> done : threads.invokeAll(all)) {
        results.add(done.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
