package ma.sac.system;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import ma.sac.system.client.Http;
import ma.sac.system.client.People;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.RequestWatch;
import ma.sac.system.client.Service;
import ma.sac.system.client.Settings;
import ma.sac.system.client.TokenSource;
import ma.sac.system.dirty.DirtyProgramme;
import ma.sac.system.faults.Killings;
import ma.sac.system.partner.PartnerReader;
import ma.sac.system.privacy.LeakSearch;
import ma.sac.system.programme.Findings;
import ma.sac.system.programme.Planted;
import ma.sac.system.programme.Programme;
import ma.sac.system.programme.Run;
import ma.sac.system.scenario.Scenario;
import ma.sac.system.verdict.Evidence;
import ma.sac.system.verdict.Figures;
import ma.sac.system.verdict.ImpactTable;
import ma.sac.system.verdict.Report;
import ma.sac.system.verdict.Verdict;

/** The programme of a scenario, run through the public doors of a suite that is up. */
public final class Demo {

  private static final Duration SETTLING = Duration.ofSeconds(90);

  private final Settings settings;
  private final RequestWatch watch;
  private final Duration settling;
  private final Http http;
  private final People people;
  private final PrintStream out;
  private final Set<String> poison;

  Demo(Settings settings, TokenSource tokens, RequestWatch watch, PrintStream out) {
    this(settings, tokens, watch, out, Set.of());
  }

  Demo(
      Settings settings,
      TokenSource tokens,
      RequestWatch watch,
      PrintStream out,
      Duration settling) {
    this(settings, tokens, watch, out, Set.of(), settling);
  }

  /**
   * @param poison ids of unreadable records that are planted among the facts
   */
  Demo(
      Settings settings,
      TokenSource tokens,
      RequestWatch watch,
      PrintStream out,
      Set<String> poison) {
    this(settings, tokens, watch, out, poison, SETTLING);
  }

  /**
   * @param poison ids of unreadable records that are planted among the facts
   * @param settling how long the last news may take to have their effect everywhere
   */
  Demo(
      Settings settings,
      TokenSource tokens,
      RequestWatch watch,
      PrintStream out,
      Set<String> poison,
      Duration settling) {
    this.poison = poison;
    this.settings = settings;
    this.watch = watch;
    this.settling = settling;
    this.http = new Http(settings, watch);
    this.people = new People(http, tokens);
    this.out = out;
  }

  /** How often a request had to be sent again. */
  long askedAgain() {
    return http.askedAgain();
  }

  /** What came out of it, judged. */
  record Outcome(Report report, Verdict verdict, Evidence evidence) {}

  Outcome run(Scenario scenario, int baskets) {
    return run(scenario, baskets, campaign -> {});
  }

  /**
   * @param prepared told the campaign's id when it is open, before anything is ordered for it
   */
  Outcome run(Scenario scenario, int baskets, Consumer<String> prepared) {
    return run(scenario, baskets, Programme::new, prepared);
  }

  /** As it really goes. */
  Outcome runDirty(Scenario scenario, int baskets) {
    return run(scenario, baskets, DirtyProgramme::new, campaign -> {});
  }

  /** How a programme is told. */
  private interface Telling {
    Programme of(Run run, Findings findings, PrintStream out, RequestWatch watch);
  }

  private Outcome run(Scenario scenario, int baskets, Telling telling, Consumer<String> prepared) {
    long start = System.nanoTime();
    Run run = Run.of(scenario, people, baskets, settling);
    Findings findings = new Findings();
    LeakSearch search =
        new LeakSearch(
            scenario.households(baskets).and(scenario.dirtyHouseholds()),
            Planted.open(scenario),
            Planted.SEALED);
    Programme programme = telling.of(run, findings, out, watch);
    programme.prepare();
    prepared.accept(run.history().campaignId);
    try (PartnerReader partner = new PartnerReader(run.history().campaignId, search, poison)) {
      partner.follow(settings);
      programme.runThrough();
      Map<String, Integer> expected = new HashMap<>();
      run.history().facts.forEach((type, subjects) -> expected.put(type, subjects.size()));
      boolean complete = partner.await(expected, settling);
      out.printf(
          "     %-20s           %,d events, %,d requests, %,d of them sent again%s%n",
          "partner's reader",
          partner.records(),
          http.asked(),
          http.askedAgain(),
          complete ? "" : " (INCOMPLETE)");
      Evidence evidence = new Evidence(run, findings, partner, search, settings);
      Verdict verdict = Verdict.on(evidence);
      Report report = new Report(evidence, verdict, (System.nanoTime() - start) / 1e9);
      return new Outcome(report, verdict, evidence);
    }
  }

  public static void main(String[] args) {
    try {
      DemoArguments arguments = DemoArguments.of(args);
      Settings settings = Settings.from(System.getenv());
      boolean held = arguments.kill() ? underKills(arguments, settings) : calm(arguments, settings);
      whereToLook(settings);
      System.exit(held ? 0 : 1);
    } catch (ProgrammeFailed e) {
      System.out.flush();
      System.err.println("sac: the programme stopped: " + e.getMessage());
      System.exit(1);
    }
  }

  private static boolean calm(DemoArguments arguments, Settings settings) {
    Outcome outcome = outcome(arguments, settings, RequestWatch.NOBODY);
    return conclude(arguments, outcome, List.of());
  }

  private static boolean underKills(DemoArguments arguments, Settings settings) {
    System.out.println(
        "     seed " + arguments.seed() + ": ./sac demo --kill --seed again does this");
    try (Killings killings =
        new Killings(settings, arguments.seed(), arguments.baskets(), System.out)) {
      Outcome outcome = outcome(arguments, settings, killings);
      killings.end();
      List<String> shortcomings = killings.shortcomings();
      outcome.report().with("seed", arguments.seed()).with("kills", killings.kills());
      System.out.printf(
          "     %-20s           %d of 6 processes killed, %s%n",
          "kills",
          killings.kills().size(),
          shortcomings.isEmpty() ? "all back by themselves" : "NOT ALL AS IT MUST BE");
      return conclude(arguments, outcome, shortcomings);
    }
  }

  private static Outcome outcome(DemoArguments arguments, Settings settings, RequestWatch watch) {
    TokenSource tokens = TokenSource.from(settings, System.getenv());
    Demo demo = new Demo(settings, tokens, watch, System.out);
    Scenario scenario = Scenario.in(arguments.scenario());
    return arguments.dirty()
        ? demo.runDirty(scenario, arguments.baskets())
        : demo.run(scenario, arguments.baskets());
  }

  private static boolean conclude(
      DemoArguments arguments, Outcome outcome, List<String> shortcomings) {
    ImpactTable.print(
        System.out,
        outcome.report().json(),
        outcome.evidence().findings().impact,
        outcome.verdict());
    arguments.report().ifPresent(outcome.report()::write);
    List<String> wrong = new ArrayList<>(shortcomings);
    arguments
        .sameAs()
        .ifPresent(
            file -> wrong.addAll(Figures.differing(Figures.read(file), outcome.report().json())));
    wrong.forEach(one -> System.err.println("FAILED " + one));
    return verdict(outcome.verdict()) && wrong.isEmpty();
  }

  private static boolean verdict(Verdict verdict) {
    if (verdict.held()) {
      System.out.println("All checks hold.");
      return true;
    }
    verdict.invariants().stream()
        .filter(invariant -> !invariant.held())
        .forEach(broken -> System.err.println("FAILED " + broken.name() + ": " + broken.broken()));
    return false;
  }

  private static void whereToLook(Settings settings) {
    for (Service service : Service.values()) {
      System.out.printf(
          "Swagger UI  %-22s %s/swagger-ui%n", service.title(), settings.url(service));
    }
    System.out.printf(
        "Topics      kcat -b %s -t sac.handovers.v1 -C -f '%%h %%k %%s\\n'   (public: %s)%n",
        settings.kafka(), String.join(" ", PartnerReader.PUBLIC));
    System.out.printf(
        "Logs        %s%n",
        System.getenv().getOrDefault("SAC_LOGS", settings.home().resolve("logs").toString()));
  }
}
