package ma.sac.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import ma.sac.system.client.ProgrammeFailed;

/** What was typed after {@code ./sac demo}. */
record DemoArguments(int baskets, Optional<Path> report, Path scenario) {

  /** The families of the scenario may get no more. */
  private static final int MOST = 4500;

  static DemoArguments of(String... args) {
    int baskets = 4000;
    Optional<Path> report = Optional.empty();
    Path scenario = Path.of(System.getenv().getOrDefault("SAC_ROOT", "."), "scenarios", "sac-2020");
    for (Iterator<String> rest = List.of(args).iterator(); rest.hasNext(); ) {
      String option = rest.next();
      switch (option) {
        case "--baskets" -> baskets = number(value(option, rest));
        case "--report" -> report = Optional.of(Path.of(value(option, rest)));
        case "--scenario" -> scenario = Path.of(value(option, rest));
        default ->
            throw new ProgrammeFailed(
                "unknown option "
                    + option
                    + "; there are --baskets N, --report FILE, --scenario DIR");
      }
    }
    if (Files.notExists(scenario.resolve("programme.json"))) {
      throw new ProgrammeFailed("no programme.json in " + scenario.toAbsolutePath());
    }
    return new DemoArguments(baskets, report, scenario);
  }

  /** Says what is wrong with them, before anything is started for them. */
  public static void main(String[] args) {
    try {
      of(args);
    } catch (ProgrammeFailed mistyped) {
      System.err.println("sac: " + mistyped.getMessage() + "; ./sac demo --help tells more");
      System.exit(2);
    }
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new ProgrammeFailed(option + " needs a value");
    }
    return rest.next();
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < 10 || Integer.parseInt(text) > MOST) {
      throw new ProgrammeFailed("--baskets " + text + ": a number from 10 to " + MOST);
    }
    return Integer.parseInt(text);
  }
}
