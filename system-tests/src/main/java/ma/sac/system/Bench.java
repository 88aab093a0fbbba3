package ma.sac.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.sac.system.bench.AssemblyBench;
import ma.sac.system.bench.DuplicatesBench;
import ma.sac.system.bench.EnrolmentBench;
import ma.sac.system.bench.ImportBench;
import ma.sac.system.bench.SearchBench;
import ma.sac.system.bench.SourcingBench;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.Settings;
import ma.sac.system.sabotage.Databases;
import ma.sac.system.verdict.Measure;
import ma.sac.system.verdict.Measures;

/**
 * Measures the suite against floors of the same run, all benches or those that are named. Exit code
 * 1 when a target is not met.
 */
public final class Bench {
  private static final List<String> NAMES =
      List.of("sourcing", "duplicates", "import", "enrolment", "assembly", "search");
  private static final String KNOWN =
      String.join(", ", NAMES)
          + ", --products N, --baskets N, --warm-up SECONDS, "
          + SourcingOptions.KNOWN
          + ", "
          + DuplicatesOptions.KNOWN
          + ", "
          + RegistryOptions.KNOWN
          + ", --report FILE";

  private final int products;
  private final int baskets;
  private final Duration warmUp;
  private final SourcingOptions sourcing;
  private final DuplicatesOptions duplicates;
  private final RegistryOptions registry;

  private Bench(Options options) {
    this.products = options.number("--products", 100_000, 100, 999_999);
    this.baskets = options.number("--baskets", 100_000, 1, 999_999);
    this.warmUp = Duration.ofSeconds(options.number("--warm-up", 30, 0, 600));
    List<Long> seeds = options.seeds("--seed");
    this.sourcing = SourcingOptions.from(options, seeds);
    this.duplicates = DuplicatesOptions.from(options, seeds);
    this.registry = RegistryOptions.from(options);
  }

  public static void main(String[] args) {
    try {
      Options options = new Options(args, KNOWN);
      Bench bench = new Bench(options);
      List<String> named = NAMES.stream().filter(options::has).toList();
      Optional<Path> report = options.file("--report");
      options.requireAllKnown();
      List<Measure> measured = new ArrayList<>();
      // All of them when none is named.
      (named.isEmpty() ? NAMES : named).forEach(name -> measured.addAll(bench.measure(name)));
      Measures measures = new Measures(measured);
      measures.print(System.out);
      report.ifPresent(measures::write);
      System.exit(measures.allMet() ? 0 : 1);
    } catch (ProgrammeFailed failure) {
      System.out.flush();
      System.err.println("sac: " + failure.getMessage());
      System.exit(2);
    }
  }

  /** Only those that need a suite ask for its settings. */
  private List<Measure> measure(String name) {
    return switch (name) {
      case "sourcing" -> sourcing.run(new SourcingBench(System.out));
      case "duplicates" -> duplicates.run(new DuplicatesBench(System.out));
      case "import" -> registry.run(new ImportBench(System.out, settings(), databases()), warmUp);
      case "enrolment" -> registry.run(new EnrolmentBench(settings(), databases()), warmUp);
      case "assembly" -> List.of(new AssemblyBench(settings(), databases()).run(baskets, warmUp));
      default -> List.of(new SearchBench(settings(), databases()).run(products, warmUp));
    };
  }

  private static Settings settings() {
    return Settings.from(System.getenv());
  }

  private static Databases databases() {
    return Databases.from(System.getenv());
  }
}
