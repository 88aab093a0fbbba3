package ma.sac.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ma.sac.system.bench.SearchBench;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.Settings;
import ma.sac.system.sabotage.Databases;
import ma.sac.system.verdict.Measures;

/** Measures the suite against floors of the same run. Exit code 1 when a target is not met. */
public final class Bench {
  private static final String KNOWN = "search, --products N, --warm-up SECONDS, --report FILE";

  private Bench() {}

  public static void main(String[] args) {
    try {
      Options options = new Options(args, KNOWN);
      // The only bench there is so far, named or not.
      options.has("search");
      int products = options.number("--products", 100_000, 100, 999_999);
      Duration warmUp = Duration.ofSeconds(options.number("--warm-up", 30, 0, 600));
      Optional<Path> report = options.file("--report");
      options.requireAllKnown();
      Settings settings = Settings.from(System.getenv());
      Databases databases = Databases.from(System.getenv());
      Measures measures =
          new Measures(List.of(new SearchBench(settings, databases).run(products, warmUp)));
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
