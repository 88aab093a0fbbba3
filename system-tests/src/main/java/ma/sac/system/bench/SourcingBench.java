package ma.sac.system.bench;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ma.sac.sourcing.Aims;
import ma.sac.sourcing.GeneratedProblem;
import ma.sac.sourcing.Limits;
import ma.sac.sourcing.NoPlanInTime;
import ma.sac.sourcing.SourcingProblem;
import ma.sac.sourcing.SourcingResult;
import ma.sac.sourcing.SourcingSolver;
import ma.sac.sourcing.Spread;
import ma.sac.sourcing.Watch;
import ma.sac.system.verdict.Measure;

/**
 * The solver of sourcing plans on problems made from a seed, against its own bound. It is the class
 * that basket-service plans with, with the usual aims; no suite is needed.
 */
public final class SourcingBench {
  /** Percent where nothing at all was found in time, so that it is not left out of the median. */
  private static final double NO_PLAN = 100;

  private final PrintStream out;

  public SourcingBench(PrintStream out) {
    this.out = out;
  }

  /** Prints a line for each seed as it is solved; the last measure is the median's. */
  public List<Measure> run(SourcingSize size, List<Long> seeds) {
    List<Measure> measures = new ArrayList<>();
    List<Double> gaps = new ArrayList<>();
    for (long seed : seeds) {
      SourcingProblem problem =
          new GeneratedProblem(
                  size.cooperatives(), size.components(), size.density(), size.tightness(), seed)
              .make(Aims.USUAL);
      Measure measure = solve(size, seed, problem, gaps);
      out.printf("  %s: %s %%, %s%n", measure.name(), measure.value(), measure.detail());
      out.flush();
      measures.add(measure);
    }
    measures.add(median(size, gaps));
    return measures;
  }

  private Measure solve(SourcingSize size, long seed, SourcingProblem problem, List<Double> gaps) {
    String name = "sourcing " + size.name() + " seed " + seed;
    Limits limits =
        Limits.forSize(
            problem.offers().size(), Duration.ofSeconds(size.seconds()), (int) (seed % 1_000_000));
    long start = System.nanoTime();
    try {
      SourcingResult found = SourcingSolver.solve(problem, limits, Watch.NOBODY);
      double seconds = (System.nanoTime() - start) / 1e9;
      gaps.add(found.proof() == null ? 0 : found.proof().gap());
      return measure(
          name, gaps.get(gaps.size() - 1), floor(found), detail(problem, found, seconds));
    } catch (NoPlanInTime none) {
      gaps.add(NO_PLAN);
      return measure(name, NO_PLAN, null, none.getMessage());
    }
  }

  private static Measure measure(String name, double gap, BigDecimal floor, String detail) {
    return new Measure(name, rounded(gap), "% gap", "", true, floor, detail);
  }

  private static BigDecimal floor(SourcingResult found) {
    return found.proof() == null ? null : rounded(found.proof().bound());
  }

  private static String detail(SourcingProblem problem, SourcingResult found, double seconds) {
    if (found.proof() == null) {
      return "nothing to buy";
    }
    SourcingResult.Proof proof = found.proof();
    Spread spread = Spread.of(problem, found.purchases());
    return String.format(
        Locale.ROOT,
        "objective %.4f bound %.4f in %.2f s (%s), %d offers, %s MAD, cheapest >= %s, shares %.3f to %.3f %%, %d of %d cooperatives, women-led %.1f %%%s",
        proof.objective(),
        proof.bound(),
        seconds,
        proof.stoppedBy(),
        proof.offers(),
        found.amount(),
        found.cheapest(),
        spread.smallest(),
        spread.largest(),
        spread.served(),
        spread.able(),
        spread.womenLed(),
        found.isComplete()
            ? ""
            : ", "
                + found.shortages().size()
                + " components short, feasible for "
                + found.largestFeasible());
  }

  private static Measure median(SourcingSize size, List<Double> gaps) {
    List<Double> sorted = gaps.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Measure(
        "sourcing " + size.name(),
        rounded(median),
        "% gap",
        "<= " + size.target(),
        median <= size.target(),
        null,
        "median of "
            + gaps.size()
            + ", worst "
            + rounded(sorted.get(sorted.size() - 1))
            + " %, "
            + size.seconds()
            + " s each");
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
  }
}
