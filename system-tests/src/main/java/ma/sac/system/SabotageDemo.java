package ma.sac.system;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.sac.system.client.IssuerTokens;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.RequestWatch;
import ma.sac.system.client.Settings;
import ma.sac.system.privacy.HomeSearch;
import ma.sac.system.sabotage.Broken;
import ma.sac.system.sabotage.Databases;
import ma.sac.system.sabotage.Judged;
import ma.sac.system.sabotage.Sabotage;
import ma.sac.system.scenario.Scenario;

/**
 * The programme on a suite that is broken on purpose, to see that the checker notices. Exit code 1
 * when it noticed exactly that, {@value #UNNOTICED} when not; for several in a row 0 when each was
 * noticed.
 */
public final class SabotageDemo {

  static final int NOTICED = 1;
  static final int UNNOTICED = 4;

  /** What does not come will never come: nothing else runs beside it. */
  private static final Duration SETTLING = Duration.ofSeconds(15);

  private final Settings settings;
  private final Databases databases;
  private final DemoArguments arguments;
  private final PrintStream stages;

  private SabotageDemo(Settings settings, DemoArguments arguments, PrintStream stages) {
    this.settings = settings;
    this.databases = Databases.from(System.getenv());
    this.arguments = arguments;
    this.stages = stages;
  }

  public static void main(String[] args) {
    try {
      String name = args.length == 0 ? "list" : args[0];
      if (name.equals("list")) {
        list();
        return;
      }
      DemoArguments arguments = DemoArguments.of(Arrays.copyOfRange(args, 1, args.length));
      Settings settings = Settings.from(System.getenv());
      List<Sabotage> wanted = named(name);
      System.exit(
          wanted.size() == 1
              ? one(wanted.get(0), settings, arguments)
              : inARow(wanted, settings, arguments));
    } catch (ProgrammeFailed e) {
      System.out.flush();
      System.err.println("sac: " + e.getMessage());
      System.exit(UNNOTICED);
    } catch (RuntimeException ours) {
      // Java would end with 1, which here means that all went as it should.
      ours.printStackTrace();
      System.exit(UNNOTICED);
    }
  }

  private static void list() {
    for (Sabotage sabotage : Sabotage.values()) {
      System.out.printf("%-21s %-20s %s%n", sabotage.title(), sabotage.breaks(), sabotage.bug());
    }
  }

  private static List<Sabotage> named(String names) {
    if (names.equals("all")) {
      return List.of(Sabotage.values());
    }
    List<Sabotage> wanted = new ArrayList<>();
    for (String name : names.split(",")) {
      wanted.add(
          Sabotage.named(name)
              .orElseThrow(
                  () ->
                      new ProgrammeFailed(
                          "no sabotage '" + name + "'; --sabotage list names them")));
    }
    return wanted;
  }

  private static int one(Sabotage sabotage, Settings settings, DemoArguments arguments) {
    Judged judged = new SabotageDemo(settings, arguments, System.out).judge(sabotage);
    print(sabotage, judged, 0);
    return judged.isExact() ? NOTICED : UNNOTICED;
  }

  /** First untouched: a checker that finds something there as well has found nothing. */
  private static int inARow(List<Sabotage> wanted, Settings settings, DemoArguments arguments) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    SabotageDemo demo = new SabotageDemo(settings, arguments, nowhere);
    boolean sound = demo.holdsUntouched();
    List<Sabotage> unnoticed = new ArrayList<>();
    for (Sabotage sabotage : wanted) {
      long start = System.nanoTime();
      Judged judged = demo.judge(sabotage);
      print(sabotage, judged, (System.nanoTime() - start) / 1e9);
      if (!judged.isExact()) {
        unnoticed.add(sabotage);
      }
    }
    int found = wanted.size() - unnoticed.size();
    System.out.printf("%d of %d found exactly%n", found, wanted.size());
    return sound && unnoticed.isEmpty() ? 0 : UNNOTICED;
  }

  private boolean holdsUntouched() {
    List<String> broken =
        demo().run(scenario(), arguments.baskets()).verdict().invariants().stream()
            .filter(invariant -> !invariant.held())
            .map(invariant -> invariant.name() + ": " + invariant.broken())
            .toList();
    System.out.printf(
        "%-21s %s%n",
        "untouched",
        broken.isEmpty() ? "all promises hold" : "BROKEN " + String.join("; ", broken));
    return broken.isEmpty();
  }

  private Judged judge(Sabotage sabotage) {
    List<Broken> broken = new ArrayList<>();
    try {
      Demo.Outcome outcome =
          demo()
              .run(
                  scenario(),
                  arguments.baskets(),
                  campaign -> broken.add(Broken.by(sabotage, databases, values(campaign))));
      Set<String> touched = broken.get(0).touched();
      if (sabotage != Sabotage.PRIVACY_AT_REST) {
        return Judged.of(sabotage, outcome.verdict(), touched);
      }
      broken.get(0).flush();
      List<String> leaky = HomeSearch.of(settings, scenario()).leakyFiles();
      return Judged.of(sabotage, outcome.verdict(), leaky, touched);
    } catch (ProgrammeFailed stopped) {
      return Judged.stopped(stopped.getMessage());
    } finally {
      broken.forEach(Broken::close);
    }
  }

  private Map<String, String> values(String campaign) {
    Map<String, String> values = new HashMap<>();
    values.put("campaign", campaign);
    scenario()
        .households(arguments.baskets())
        .forEach(row -> values.putIfAbsent("family", row.get(1) + " " + row.get(2)));
    return values;
  }

  private Demo demo() {
    return new Demo(settings, new IssuerTokens(settings), RequestWatch.NOBODY, stages, SETTLING);
  }

  private Scenario scenario() {
    return Scenario.in(arguments.scenario());
  }

  private static void print(Sabotage sabotage, Judged judged, double seconds) {
    System.out.printf(
        "%-21s %-14s %s%s%n",
        sabotage.title(),
        judged.finding(),
        judged.said(),
        seconds > 0 ? String.format(java.util.Locale.ROOT, "  (%.0f s)", seconds) : "");
    System.out.flush();
  }
}
