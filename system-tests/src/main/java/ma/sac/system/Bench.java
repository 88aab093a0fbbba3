package ma.sac.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import ma.sac.system.bench.AssemblyBench;
import ma.sac.system.bench.SearchBench;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.Settings;
import ma.sac.system.sabotage.Databases;
import ma.sac.system.verdict.Measure;
import ma.sac.system.verdict.Measures;

/** Measures the suite against floors of the same run. Exit code 1 when a target is not met. */
public final class Bench {
  private static final List<String> NAMES = List.of("search", "assembly");
  private static final String KNOWN =
      String.join(", ", NAMES) + ", --products N, --baskets N, --warm-up SECONDS, --report FILE";

  private Bench() {}

  public static void main(String[] args) {
    try {
      Options options = new Options(args, KNOWN);
      List<String> named = NAMES.stream().filter(options::has).toList();
      int products = options.number("--products", 100_000, 100, 999_999);
      int baskets = options.number("--baskets", 100_000, 1, 999_999);
      Duration warmUp = Duration.ofSeconds(options.number("--warm-up", 30, 0, 600));
      Optional<Path> report = options.file("--report");
      options.requireAllKnown();
      Settings settings = Settings.from(System.getenv());
      Databases databases = Databases.from(System.getenv());
      Map<String, Supplier<Measure>> benches =
          Map.of(
              "search", () -> new SearchBench(settings, databases).run(products, warmUp),
              "assembly", () -> new AssemblyBench(settings, databases).run(baskets, warmUp));
      // All of them when none is named.
      Measures measures =
          new Measures(
              (named.isEmpty() ? NAMES : named)
                  .stream().map(name -> benches.get(name).get()).toList());
      measures.print(System.out);
      report.ifPresent(measures::write);
      System.exit(measures.allMet() ? 0 : 1);
    } catch (ProgrammeFailed failure) {
      System.out.flush();
      System.err.println("sac: " + failure.getMessage());
      System.exit(2);
    }
  }
}
