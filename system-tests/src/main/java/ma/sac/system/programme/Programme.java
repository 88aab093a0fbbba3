package ma.sac.system.programme;

import java.io.PrintStream;
import java.util.Locale;
import ma.sac.system.client.RequestWatch;

/**
 * The whole programme, from the cooperatives' offers to what anyone may read of it. A chapter may
 * be told otherwise by a programme in which more happens.
 */
public class Programme {

  protected final Run run;
  protected final Findings findings;
  private final PrintStream out;
  private final RequestWatch watch;
  private int number;

  /**
   * @param watch told when each stage begins
   */
  public Programme(Run run, Findings findings, PrintStream out, RequestWatch watch) {
    this.run = run;
    this.findings = findings;
    this.out = out;
    this.watch = watch;
  }

  /** Up to a campaign that has an id, so that somebody can follow it. */
  public final void prepare() {
    Cooperatives cooperatives = new Cooperatives(run);
    stage("cooperatives", cooperatives::register);
    stage("products", cooperatives::list);
    stage("offers", cooperatives::offer);
    stage("places", new Places(run)::open);
    Alliance alliance = new Alliance(run);
    stage("partners", alliance::partners);
    stage("basket model", alliance::model);
    stage("campaign", alliance::campaign);
    stage("pledges", () -> pledges(alliance));
    new Refusals(run).openingTooEarly();
    stage("authorisations", alliance::authorisations);
    new Refusals(run).budgetAboveSigned();
    stage("budget", alliance::budget);
    stage("opening", alliance::open);
  }

  protected String pledges(Alliance alliance) {
    return alliance.pledges();
  }

  public final void runThrough() {
    source();
    assemble();
    enrol();
    distribute();
    settle();
  }

  protected void source() {
    Sourcing sourcing = new Sourcing(run);
    stage("sourcing plan", sourcing::plan);
    stage("orders", sourcing::approve);
    new Refusals(run).confirmingMoreThanOrdered();
    stage("poor campaign", new PoorCampaign(run)::order);
    stage("confirmations", sourcing::confirm);
    stage("advances", sourcing::advance);
    new Refusals(run).goodsWithoutOrder();
    Receiving receiving = new Receiving(run);
    stage("goods receipts", receiving::receive);
    new Refusals(run).goodsTwice();
    new Refusals(run).lotReleasedByItsReceiver();
    stage("lots released", receiving::release);
  }

  protected void assemble() {
    Assembly assembly = new Assembly(run);
    stage("assembly", assembly::assemble);
    stage("labels", assembly::label);
    stage("baskets released", assembly::release);
  }

  protected void enrol() {
    Families families = new Families(run);
    stage("households", families::register);
    stage("verification", families::verify);
    stage("enrolment list", families::propose);
    stage("enrolments", families::approve);
  }

  protected void distribute() {
    Planning planning = new Planning(run);
    stage("distribution plan", planning::propose);
    stage("vouchers", planning::approve);
    stage("shipments", new Shipping(run)::ship);
    Notices notices = new Notices(run);
    stage("notices", notices::print);
    stage("hand-over rolls", notices::rolls);
    HandingOver handingOver = new HandingOver(run);
    stage("hand-overs online", handingOver::online);
    stage("hand-overs offline", handingOver::offline);
    stage("incident", new Incidents(run)::report);
  }

  protected void settle() {
    new Refusals(run).paymentAboveTheOrder();
    stage("balances", new Payments(run)::balances);
    stage("support actions", new Help(run)::give);
    Reading reading = new Reading(run, findings);
    stage("impact", reading::impact);
    stage("news taken in", new TakenIn(run, findings)::read);
    stage("what is open", new Reckoning(run)::compare);
    stage("provenance", reading::provenance);
    stage("public pages", reading::publicPages);
    stage("reasons", reading::reasons);
    stage("acknowledged", reading::acknowledged);
  }

  protected final void stage(String name, Stage stage) {
    long start = System.nanoTime();
    watch.stage(name);
    String done = stage.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf(Locale.ROOT, "%3d  %-20s %6.1f s  %s%n", ++number, name, seconds, done);
    out.flush();
  }
}
