package ma.sac.system;

import java.nio.file.Path;
import java.util.Optional;
import ma.sac.system.client.ProgrammeFailed;

/**
 * What was typed after {@code ./sac demo}.
 *
 * @param kill whether each process is killed once
 * @param seed decides the moments of the kills
 * @param sameAs a report whose figures must come out again
 */
record DemoArguments(
    int baskets,
    Optional<Path> report,
    Path scenario,
    boolean kill,
    long seed,
    Optional<Path> sameAs) {

  /** The families of the scenario may get no more. */
  private static final int MOST = 4500;

  /** With fewer there are not enough hand-overs for six kills. */
  private static final int LEAST_FOR_KILLS = 400;

  static DemoArguments of(String... args) {
    Options options =
        new Options(
            args, "--baskets N, --report FILE, --scenario DIR, --kill, --seed S, --same-as FILE");
    DemoArguments arguments =
        new DemoArguments(
            options.number("--baskets", 4000, 10, MOST),
            options.file("--report"),
            options.scenario(),
            options.has("--kill"),
            options.seed("--seed"),
            options.file("--same-as"));
    options.requireAllKnown();
    if (arguments.kill() && arguments.baskets() < LEAST_FOR_KILLS) {
      throw new ProgrammeFailed("--kill needs --baskets " + LEAST_FOR_KILLS + " or more");
    }
    return arguments;
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
}
