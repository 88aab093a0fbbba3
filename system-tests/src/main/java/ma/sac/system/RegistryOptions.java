package ma.sac.system;

import java.time.Duration;
import java.util.List;
import ma.sac.system.bench.EnrolmentBench;
import ma.sac.system.bench.ImportBench;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.verdict.Measure;

/** How many families are sent in a list, and how many are enrolled of how many. */
record RegistryOptions(int rows, int large, int households, int enrolled) {
  static final String KNOWN = "--rows N, --large N, --households N, --enrolled N";

  static RegistryOptions from(Options options) {
    int households = options.number("--households", 1_000_000, 100, 4_000_000);
    int enrolled = options.number("--enrolled", 100_000, 1, 4_000_000);
    if (enrolled > households) {
      throw new ProgrammeFailed("--enrolled " + enrolled + ": there are " + households);
    }
    return new RegistryOptions(
        options.number("--rows", 100_000, 100, 4_000_000),
        options.number("--large", 1_000_000, 0, 4_000_000),
        households,
        enrolled);
  }

  List<Measure> run(ImportBench bench, Duration warmUp) {
    return bench.run(rows, large, warmUp);
  }

  List<Measure> run(EnrolmentBench bench, Duration warmUp) {
    return bench.run(households, enrolled, warmUp);
  }
}
