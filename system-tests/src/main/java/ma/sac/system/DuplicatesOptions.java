package ma.sac.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ma.sac.system.bench.DuplicatesBench;
import ma.sac.system.verdict.Measure;

/** A directory of files, or sets of the project's own making. */
record DuplicatesOptions(Optional<Path> dataset, int persons, List<Long> seeds) {
  private static final List<Long> OWN_SEEDS = List.of(1L, 2L, 3L);
  static final String KNOWN = "--dataset DIR, --persons N";

  static DuplicatesOptions from(Options options, List<Long> seeds) {
    return new DuplicatesOptions(
        options.file("--dataset"), options.number("--persons", 20_000, 100, 500_000), seeds);
  }

  List<Measure> run(DuplicatesBench bench) {
    return dataset
        .map(bench::run)
        .orElseGet(() -> bench.run(persons, seeds.isEmpty() ? OWN_SEEDS : seeds));
  }
}
