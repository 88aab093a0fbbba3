package ma.sac.system;

import java.nio.file.Path;
import java.util.Optional;
import ma.sac.system.client.ProgrammeFailed;

/**
 * What was typed after {@code ./sac demo}.
 *
 * @param dirty whether it goes as it really goes
 * @param kill whether each process is killed once
 * @param seed decides the moments of the kills
 * @param sameAs a report whose figures must come out again
 */
record DemoArguments(
    int baskets,
    Optional<Path> report,
    Path scenario,
    boolean dirty,
    boolean kill,
    long seed,
    Optional<Path> sameAs) {

  /** The families of the scenario may get no more. */
  private static final int MOST = 4500;

  /** With fewer there are not enough hand-overs for six kills. */
  private static final int LEAST_FOR_KILLS = 400;

  /** With fewer, no lot is in enough baskets to be recalled after 200 of them. */
  private static final int LEAST_DIRTY = 400;

  /** With more, nobody could stand in for the cooperative that is suspended. */
  private static final int MOST_DIRTY = 1500;

  static DemoArguments of(String... args) {
    Options options =
        new Options(
            args,
            "--baskets N, --dirty, --report FILE, --scenario DIR, --kill, --seed S,"
                + " --same-as FILE");
    boolean dirty = options.has("--dirty");
    DemoArguments arguments =
        new DemoArguments(
            dirty
                ? options.number("--baskets", 1000, LEAST_DIRTY, MOST_DIRTY)
                : options.number("--baskets", 4000, 10, MOST),
            options.file("--report"),
            options.scenario(),
            dirty,
            options.has("--kill"),
            options.seed("--seed"),
            options.file("--same-as"));
    options.requireAllKnown();
    if (dirty && arguments.kill()) {
      throw new ProgrammeFailed("--dirty and --kill are two demos: one of them at a time");
    }
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
