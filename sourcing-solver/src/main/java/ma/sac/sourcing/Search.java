package ma.sac.sourcing;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs the solver, one thread of it, within limits, and can be stopped from outside. */
final class Search {
  private static final long LOOK_MILLIS = 250;

  private final Limits limits;
  private final Watch watch;
  private final long start = System.nanoTime();

  Search(Limits limits, Watch watch) {
    this.limits = limits;
    this.watch = watch;
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  Limits limits() {
    return limits;
  }

  /**
   * @param share of the whole time that this search may take of what is left, at most
   * @param gap percent that is good enough
   */
  SourcingResult.Stop run(MPSolver solver, double share, double gap) {
    Duration left = limits.time().minus(elapsed());
    long millis = Math.max(100, (long) (left.toMillis() * share));
    solver.setTimeLimit(millis);
    solver.setSolverSpecificParametersAsString(
        "limits/totalnodes = "
            + limits.nodes()
            + "\nrandomization/randomseedshift = "
            + Math.floorMod(limits.seed(), Integer.MAX_VALUE)
            + "\n");
    MPSolverParameters parameters = new MPSolverParameters();
    parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, gap / 100);
    long began = System.nanoTime();
    MPSolver.ResultStatus status = watched(solver, parameters);
    return switch (status) {
      case OPTIMAL -> SourcingResult.Stop.GAP;
      case FEASIBLE ->
          (System.nanoTime() - began) / 1_000_000 >= millis
              ? SourcingResult.Stop.TIME
              : SourcingResult.Stop.NODES;
      case INFEASIBLE -> throw new NothingFits();
      case NOT_SOLVED -> throw new NoPlanInTime("no plan was found within " + limits.time());
      default -> throw new IllegalStateException("the solver ended " + status);
    };
  }

  private MPSolver.ResultStatus watched(MPSolver solver, MPSolverParameters parameters) {
    ExecutorService alone = Executors.newSingleThreadExecutor(Search::thread);
    try {
      CompletableFuture<MPSolver.ResultStatus> ended =
          CompletableFuture.supplyAsync(() -> solver.solve(parameters), alone);
      return awaited(solver, ended);
    } finally {
      alone.shutdown();
    }
  }

  private MPSolver.ResultStatus awaited(
      MPSolver solver, CompletableFuture<MPSolver.ResultStatus> ended) {
    try {
      while (true) {
        try {
          return ended.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException running) {
          watch.elapsed(elapsed(), limits.time());
        }
      }
    } catch (InterruptedException stopped) {
      stop(solver, ended);
      Thread.currentThread().interrupt();
      throw new NoPlanInTime("interrupted");
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the solver failed", failed.getCause());
    } catch (RuntimeException | Error unwanted) {
      stop(solver, ended);
      throw unwanted;
    }
  }

  /** Its memory must not be freed while it still runs. */
  private static void stop(MPSolver solver, CompletableFuture<MPSolver.ResultStatus> ended) {
    solver.interruptSolve();
    ended.handle((status, failure) -> status).join();
  }

  /** No plan keeps all rules. */
  static final class NothingFits extends RuntimeException {
    NothingFits() {
      super("no plan keeps all rules");
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "sourcing-solver");
    thread.setDaemon(true);
    return thread;
  }
}
