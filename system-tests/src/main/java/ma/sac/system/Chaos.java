package ma.sac.system;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import ma.sac.system.client.IssuerTokens;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.RequestWatch;
import ma.sac.system.client.Settings;
import ma.sac.system.faults.AfterFaults;
import ma.sac.system.faults.FaultDoors;
import ma.sac.system.faults.Faults;
import ma.sac.system.scenario.Scenario;
import ma.sac.system.verdict.Invariant;
import ma.sac.system.verdict.Measure;
import ma.sac.system.verdict.Measures;

/** Small campaigns, one after the other, while a seeded sequence of faults strikes the suite. */
public final class Chaos {

  /** Baskets of a campaign: enough for every stage, few enough for many campaigns. */
  private static final int LEAST = 10;

  private static final int MOST = 40;

  private final ChaosArguments arguments;
  private final Settings settings;
  private final Scenario scenario;
  private final List<String> broken = new ArrayList<>();
  private int campaigns;
  private long repeated;
  private long askedAgain;

  private Chaos(ChaosArguments arguments, Settings settings) {
    this.arguments = arguments;
    this.settings = settings;
    this.scenario = Scenario.in(arguments.scenario());
  }

  public static void main(String[] args) {
    try {
      ChaosArguments arguments = ChaosArguments.of(args);
      Settings settings = Settings.from(System.getenv());
      boolean held = new Chaos(arguments, settings).run();
      System.exit(held ? 0 : 1);
    } catch (ProgrammeFailed e) {
      System.out.flush();
      System.err.println("sac: chaos stopped: " + e.getMessage());
      System.exit(1);
    }
  }

  private boolean run() {
    System.out.printf("Chaos for %d s, seed %d%n", arguments.seconds(), arguments.seed());
    try (Faults faults =
        new Faults(
            settings,
            FaultDoors.from(System.getenv()),
            arguments.seed(),
            arguments.seconds(),
            System.out)) {
      Runtime.getRuntime().addShutdownHook(new Thread(faults::close, "take-back"));
      faults.begin();
      campaigns(faults);
      faults.awaitEnd();
      Measures measures = judged(faults);
      measures.print(System.out);
      arguments.report().ifPresent(measures::write);
      broken.forEach(one -> System.err.println("FAILED " + one));
      faults.failed().forEach(one -> System.err.println("FAILED fault " + one));
      return measures.allMet();
    }
  }

  /** Until the time is over; the last one ends after it, without further faults. */
  private void campaigns(Faults faults) {
    long end = System.nanoTime() + arguments.seconds() * 1_000_000_000L;
    Random sizes = new Random(arguments.seed());
    while (System.nanoTime() < end) {
      campaign(LEAST + sizes.nextInt(MOST - LEAST + 1), faults);
    }
  }

  private void campaign(int baskets, Faults faults) {
    long start = System.nanoTime();
    campaigns++;
    try (PrintStream log = programmeLog()) {
      Demo demo =
          new Demo(settings, new IssuerTokens(settings), RequestWatch.NOBODY, log, faults.poison());
      Demo.Outcome outcome = demo.run(scenario, baskets);
      repeated += outcome.evidence().partner().repeated();
      askedAgain += demo.askedAgain();
      List<Invariant> invariants = outcome.verdict().invariants();
      long held = invariants.stream().filter(Invariant::held).count();
      say(
          baskets,
          start,
          held
              + " of "
              + invariants.size()
              + " invariants held, "
              + demo.askedAgain()
              + " requests sent again");
      for (Invariant invariant : invariants) {
        invariant
            .broken()
            .forEach(
                why -> broken.add("campaign " + campaigns + ": " + invariant.name() + ": " + why));
      }
    } catch (ProgrammeFailed e) {
      say(baskets, start, "STOPPED");
      broken.add("campaign " + campaigns + " stopped: " + e.getMessage());
    } catch (IOException e) {
      throw new ProgrammeFailed("cannot write the programme's log: " + e, e);
    }
  }

  private void say(int baskets, long start, String result) {
    System.out.printf(
        Locale.ROOT,
        "campaign %-3d %3d baskets in %5.1f s: %s%n",
        campaigns,
        baskets,
        (System.nanoTime() - start) / 1e9,
        result);
    System.out.flush();
  }

  private PrintStream programmeLog() throws IOException {
    String log = settings.home().resolve("logs").resolve("programme.log").toString();
    return new PrintStream(new FileOutputStream(log, true), true, StandardCharsets.UTF_8);
  }

  private Measures judged(Faults faults) {
    AfterFaults after = new AfterFaults(settings, faults);
    List<Measure> measures = new ArrayList<>();
    measures.add(
        Measure.atLeast(
            "campaigns", campaigns, "campaigns", 1, "run to their end or judged as broken"));
    measures.add(
        Measure.exactly(
            "broken", broken.size(), "findings", 0, "of all campaigns, by the nine invariants"));
    measures.add(
        Measure.exactly(
            "faults",
            faults.struck().size(),
            "faults",
            faults.planned(),
            String.join("; ", faults.struck())));
    measures.addAll(after.measures());
    measures.add(
        Measure.seen("repeats", repeated, "events", "that a partner read twice and counted once"));
    measures.add(
        Measure.seen("again", askedAgain, "requests", "that the runner had to send again"));
    return new Measures(measures);
  }
}
