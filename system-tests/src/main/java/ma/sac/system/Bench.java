package ma.sac.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ma.sac.system.bench.Result;
import ma.sac.system.bench.SearchBench;
import ma.sac.system.client.Json;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.Settings;
import ma.sac.system.sabotage.Databases;

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
      List<Result> results =
          List.of(
              new SearchBench(Settings.from(System.getenv()), Databases.from(System.getenv()))
                  .run(products, warmUp));
      Result.print(results);
      if (report.isPresent()) {
        Files.writeString(report.get(), Json.write(Json.MAPPER.valueToTree(results)));
      }
      System.exit(results.stream().allMatch(Result::met) ? 0 : 1);
    } catch (ProgrammeFailed | IOException failure) {
      System.out.flush();
      System.err.println("sac: " + failure.getMessage());
      System.exit(2);
    }
  }
}
