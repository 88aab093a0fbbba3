package ma.sac.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import ma.sac.system.client.ProgrammeFailed;

/** Words after a verb, taken one by one by who knows them. */
final class Options {

  private final List<String> left;
  private final String known;

  /**
   * @param known said to who typed something else
   */
  Options(String[] args, String known) {
    this.left = new ArrayList<>(List.of(args));
    this.known = known;
  }

  boolean has(String option) {
    return left.remove(option);
  }

  Optional<Path> file(String option) {
    return value(option).map(Path::of);
  }

  /** That of 2020 unless told otherwise. */
  Path scenario() {
    String root = System.getenv().getOrDefault("SAC_ROOT", ".");
    Path scenario = file("--scenario").orElse(Path.of(root, "scenarios", "sac-2020"));
    if (Files.notExists(scenario.resolve("programme.json"))) {
      throw new ProgrammeFailed("no programme.json in " + scenario.toAbsolutePath());
    }
    return scenario;
  }

  int number(String option, int otherwise, int least, int most) {
    String text = value(option).orElse(Integer.toString(otherwise));
    if (!text.matches("\\d{1,7}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw new ProgrammeFailed(option + " " + text + ": a number from " + least + " to " + most);
    }
    return Integer.parseInt(text);
  }

  /** Drawn when it is not given. */
  long seed(String option) {
    String text =
        value(option)
            .orElseGet(() -> Long.toString(ThreadLocalRandom.current().nextInt(1, 100_000)));
    if (!text.matches("\\d{1,18}")) {
      throw new ProgrammeFailed(option + " " + text + ": a number");
    }
    return Long.parseLong(text);
  }

  Optional<String> text(String option) {
    return value(option);
  }

  /** Seeds separated by commas, none when the option is not there. */
  List<Long> seeds(String option) {
    String text = value(option).orElse("");
    if (!text.matches("|\\d{1,18}(,\\d{1,18})*")) {
      throw new ProgrammeFailed(option + " " + text + ": a number, or several as in 1,2,3");
    }
    return text.isEmpty() ? List.of() : Stream.of(text.split(",")).map(Long::valueOf).toList();
  }

  /** A number as in 0.1, above 0 and up to 10. */
  double share(String option, double otherwise) {
    String text = value(option).orElse(Double.toString(otherwise));
    if (!text.matches("\\d{1,2}(\\.\\d{1,6})?")
        || Double.parseDouble(text) <= 0
        || Double.parseDouble(text) > 10) {
      throw new ProgrammeFailed(option + " " + text + ": a number as in 0.1");
    }
    return Double.parseDouble(text);
  }

  void requireAllKnown() {
    if (!left.isEmpty()) {
      throw new ProgrammeFailed("unknown option " + left.get(0) + "; there are " + known);
    }
  }

  private Optional<String> value(String option) {
    int at = left.indexOf(option);
    if (at < 0) {
      return Optional.empty();
    }
    left.remove(at);
    if (at == left.size()) {
      throw new ProgrammeFailed(option + " needs a value");
    }
    return Optional.of(left.remove(at));
  }
}
