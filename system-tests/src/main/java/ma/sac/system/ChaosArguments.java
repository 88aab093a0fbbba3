package ma.sac.system;

import java.nio.file.Path;
import java.util.Optional;

/** What was typed after {@code ./sac chaos}. */
record ChaosArguments(int seconds, long seed, Optional<Path> report, Path scenario) {

  static ChaosArguments of(String... args) {
    Options options = new Options(args, "--seconds N, --seed S, --report FILE");
    ChaosArguments arguments =
        new ChaosArguments(
            options.number("--seconds", 120, 20, 86_400),
            options.seed("--seed"),
            options.file("--report"),
            options.scenario());
    options.requireAllKnown();
    return arguments;
  }
}
