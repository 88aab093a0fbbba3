package ma.sac.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import ma.sac.system.bench.SourcingBench;
import ma.sac.system.bench.SourcingSize;
import ma.sac.system.verdict.Measure;

/** One size with the seeds given, or the two sizes that have a target, with seeds of ours. */
record SourcingOptions(List<SourcingSize> sizes, List<Long> seeds) {
  static final String KNOWN = "--size CxK, --density D, --tightness T, --seed S, --seconds N";
  private static final int OWN_SEEDS = 20;
  private static final int OWN_LARGE_SEEDS = 3;

  static SourcingOptions from(Options options, List<Long> seeds) {
    Optional<String> size = options.text("--size");
    double density = options.share("--density", 0.5);
    double tightness = options.share("--tightness", 0.6);
    int seconds = options.number("--seconds", 0, 0, 3_600);
    return new SourcingOptions(
        size.map(s -> List.of(SourcingSize.of(s, density, tightness, seconds)))
            .orElse(List.of(SourcingSize.USUAL, SourcingSize.LARGE)),
        seeds);
  }

  List<Measure> run(SourcingBench bench) {
    List<Measure> measured = new ArrayList<>();
    for (SourcingSize size : sizes) {
      int own = size.equals(SourcingSize.LARGE) ? OWN_LARGE_SEEDS : OWN_SEEDS;
      measured.addAll(
          bench.run(
              size, seeds.isEmpty() ? LongStream.rangeClosed(1, own).boxed().toList() : seeds));
    }
    return measured;
  }
}
