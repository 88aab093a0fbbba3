package ma.sac.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import ma.sac.system.bench.SearchBench;
import ma.sac.system.bench.SourcingBench;
import ma.sac.system.bench.SourcingSize;
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
  private static final String KNOWN =
      "search, --products N, --warm-up SECONDS; sourcing, --size CxK, --density D, --tightness T, --seed S, --seconds N; --report FILE";

  private Bench() {}

  public static void main(String[] args) {
    try {
      Options options = new Options(args, KNOWN);
      boolean search = options.has("search");
      boolean sourcing = options.has("sourcing");
      boolean all = !search && !sourcing;
      int products = options.number("--products", 100_000, 100, 999_999);
      Duration warmUp = Duration.ofSeconds(options.number("--warm-up", 30, 0, 600));
      SourcingOptions sizes = SourcingOptions.from(options);
      Optional<Path> report = options.file("--report");
      options.requireAllKnown();
      List<Measure> measured = new ArrayList<>();
      if (all || sourcing) {
        sizes.run(new SourcingBench(System.out), measured);
      }
      if (all || search) {
        Settings settings = Settings.from(System.getenv());
        Databases databases = Databases.from(System.getenv());
        measured.add(new SearchBench(settings, databases).run(products, warmUp));
      }
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

  /** One size with the seeds given, or the two sizes that have a target, with seeds of ours. */
  private record SourcingOptions(List<SourcingSize> sizes, List<Long> seeds) {
    private static final int OWN_SEEDS = 20;
    private static final int OWN_LARGE_SEEDS = 3;

    static SourcingOptions from(Options options) {
      Optional<String> size = options.text("--size");
      double density = options.share("--density", 0.5);
      double tightness = options.share("--tightness", 0.6);
      int seconds = options.number("--seconds", 0, 0, 3_600);
      List<Long> seeds = options.seeds("--seed");
      return new SourcingOptions(
          size.map(s -> List.of(SourcingSize.of(s, density, tightness, seconds)))
              .orElse(List.of(SourcingSize.USUAL, SourcingSize.LARGE)),
          seeds);
    }

    void run(SourcingBench bench, List<Measure> measured) {
      for (SourcingSize size : sizes) {
        int own = size.equals(SourcingSize.LARGE) ? OWN_LARGE_SEEDS : OWN_SEEDS;
        measured.addAll(
            bench.run(
                size, seeds.isEmpty() ? LongStream.rangeClosed(1, own).boxed().toList() : seeds));
      }
    }
  }
}
