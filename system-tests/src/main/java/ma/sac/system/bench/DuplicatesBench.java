package ma.sac.system.bench;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.sac.linkage.Band;
import ma.sac.linkage.ListOfPersons;
import ma.sac.system.verdict.Measure;

/**
 * The matcher of beneficiary-service on records whose truth is known, with and without their
 * identifiers, always at the product's two thresholds. It learns its weights from each set anew and
 * never sees the truth; no suite is needed.
 */
public final class DuplicatesBench {
  private static final BigDecimal F1_WITHOUT_ID = new BigDecimal("0.95");
  private static final BigDecimal F1_WITH_ID = new BigDecimal("0.99");
  private static final BigDecimal PRECISION = new BigDecimal("0.99");

  private final PrintStream out;

  public DuplicatesBench(PrintStream out) {
    this.out = out;
  }

  /** Each set of the directory. */
  public List<Measure> run(Path directory) {
    return LinkageFiles.read(directory).stream().flatMap(set -> measured(set).stream()).toList();
  }

  /** A set of the project's own making for each seed; of several, the median is judged. */
  public List<Measure> run(int persons, List<Long> seeds) {
    Map<String, List<Measure>> byName = new LinkedHashMap<>();
    for (long seed : seeds) {
      measured(LinkageSet.generated(persons, seed))
          .forEach(one -> byName.computeIfAbsent(one.name(), n -> new ArrayList<>()).add(one));
    }
    return byName.values().stream().map(DuplicatesBench::median).toList();
  }

  /** The lower one of an even number. */
  private static Measure median(List<Measure> measures) {
    List<Measure> ordered = measures.stream().sorted(Comparator.comparing(Measure::value)).toList();
    return ordered.get((ordered.size() - 1) / 2);
  }

  private List<Measure> measured(LinkageSet set) {
    List<Measure> measures = new ArrayList<>();
    measures.addAll(measured(set.withoutIdentifiers(), "without id", F1_WITHOUT_ID));
    measures.addAll(measured(set, "with id", F1_WITH_ID));
    return measures;
  }

  private List<Measure> measured(LinkageSet set, String how, BigDecimal f1) {
    long start = System.nanoTime();
    List<ListOfPersons.Pair> pairs = new ListOfPersons(set.records()).pairs();
    double seconds = (System.nanoTime() - start) / 1e9;
    long truePairs = set.truePairs();
    Found probable = Found.of(set, pairs, Band.REVIEW_FROM);
    Found automatic = Found.of(set, pairs, Band.AUTOMATIC_FROM);
    String name = "duplicates " + set.name() + " " + how;
    List<Measure> measures =
        List.of(
            measure(name + " F1", probable.f1(truePairs), f1, probable.detail(truePairs)),
            measure(
                name + " automatic",
                automatic.precision(),
                PRECISION,
                automatic.detail(truePairs)));
    out.printf(
        Locale.ROOT,
        "  %s: %d records, %d pairs are of one person%n"
            + "    at %.0f bits, to review: %s, F1 %s%n"
            + "    at %.0f bits, automatic: %s%n    %.1f s, %.0f records/s%n",
        name,
        set.records().size(),
        truePairs,
        Band.REVIEW_FROM,
        probable.detail(truePairs),
        rounded(probable.f1(truePairs)),
        Band.AUTOMATIC_FROM,
        automatic.detail(truePairs),
        seconds,
        set.records().size() / seconds);
    out.flush();
    return measures;
  }

  private static Measure measure(String name, double value, BigDecimal target, String detail) {
    BigDecimal seen = rounded(value);
    boolean met = seen.compareTo(target) >= 0;
    return new Measure(name, seen, "", ">= " + target, met, null, detail);
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
  }

  /** What was found from some threshold on. */
  private record Found(long right, long wrong) {
    static Found of(LinkageSet set, List<ListOfPersons.Pair> pairs, double from) {
      List<ListOfPersons.Pair> found = pairs.stream().filter(p -> p.bits() >= from).toList();
      long right = found.stream().filter(p -> set.same(p.a(), p.b())).count();
      return new Found(right, found.size() - right);
    }

    /** 1 where nothing was found: nothing wrong was said. */
    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall(long truePairs) {
      return truePairs == 0 ? 1 : (double) right / truePairs;
    }

    double f1(long truePairs) {
      return right + wrong + truePairs == 0 ? 1 : 2.0 * right / (right + wrong + truePairs);
    }

    String detail(long truePairs) {
      return "precision %s, recall %s, %d pairs, %d of them wrong"
          .formatted(rounded(precision()), rounded(recall(truePairs)), right + wrong, wrong);
    }
  }
}
