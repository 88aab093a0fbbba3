package ma.sac.system.dirty;

import java.io.PrintStream;
import java.util.Map;
import ma.sac.system.client.RequestWatch;
import ma.sac.system.programme.Alliance;
import ma.sac.system.programme.Assembly;
import ma.sac.system.programme.Families;
import ma.sac.system.programme.Findings;
import ma.sac.system.programme.Incidents;
import ma.sac.system.programme.Notices;
import ma.sac.system.programme.Planning;
import ma.sac.system.programme.PoorCampaign;
import ma.sac.system.programme.Programme;
import ma.sac.system.programme.Receiving;
import ma.sac.system.programme.Refusals;
import ma.sac.system.programme.Run;
import ma.sac.system.programme.Sourcing;

/**
 * The programme as it really goes: a list that nobody looked through, cooperatives that deliver
 * short, late or no more, a partner that takes its promise back, a lot that is recalled, devices
 * without a network.
 */
public final class DirtyProgramme extends Programme {

  /** Runs of so many parts, so that a lot ends within one of them. */
  private static final int RUNS = 4;

  private final Funding funding;
  private final Supply supply;

  /**
   * @param watch told when each stage begins
   */
  public DirtyProgramme(Run run, Findings findings, PrintStream out, RequestWatch watch) {
    super(run, findings, out, watch);
    this.funding = new Funding(run);
    this.supply = new Supply(run);
    run.history().attacks.putAll(Map.of(1, 3, 3, 5, 4, 5, 5, 2));
  }

  @Override
  protected String pledges(Alliance alliance) {
    return funding.pledge(alliance);
  }

  @Override
  protected void source() {
    Sourcing sourcing = new Sourcing(run);
    Receiving receiving = new Receiving(run);
    SuspendedSupplier suspended = new SuspendedSupplier(run, supply);
    ShortEndings endings = new ShortEndings(run, supply);
    stage("sourcing plan", sourcing::plan);
    stage("orders", sourcing::approve);
    new Refusals(run).confirmingMoreThanOrdered();
    stage("poor campaign", new PoorCampaign(run)::order);
    stage("confirmations", () -> supply.confirm(sourcing));
    stage("advances", () -> supply.advance(sourcing));
    new Refusals(run).goodsWithoutOrder();
    stage("short deliveries", () -> supply.deliver(receiving));
    new Refusals(run).goodsTwice(supply.suspended());
    new Refusals(run).lotReleasedByItsReceiver();
    stage("withdrawal refused", funding::withdrawalRefused);
    stage("suspension", suspended::suspend);
    stage("closed short", endings::closeShort);
    stage("no order to it", suspended::orderAllTheSame);
    stage("plan revised", new Replanning(run, endings)::revise);
    stage("orders of the rest", () -> supply.orderTheRest(sourcing, receiving));
    stage("lots released", receiving::release);
    stage("withdrawals", funding::withdraw);
  }

  @Override
  protected void assemble() {
    Receiving receiving = new Receiving(run);
    supply.assembleTooEarly();
    stage("late delivery", () -> supply.deliverLate(receiving));
    stage("its lots released", receiving::release);
    Assembly assembly = new Assembly(run, (run.baskets() + RUNS - 1) / RUNS);
    stage("assembly", assembly::assemble);
    stage("labels", assembly::label);
    stage("baskets released", assembly::release);
  }

  @Override
  protected void enrol() {
    ListAsItCame list = new ListAsItCame(run);
    stage("dirty list, dry run", list::rehearse);
    stage("dirty list", list::takeIn);
    stage("its bad rows", list::correct);
    stage("dirty list again", list::takeInAgain);
    Families families = new Families(run);
    stage("households", families::register);
    stage("verification", families::verify);
    stage("enrolment list", families::propose);
    stage("enrolments", families::approve);
  }

  @Override
  protected void distribute() {
    Planning planning = new Planning(run);
    stage("distribution plan", planning::propose);
    stage("vouchers", planning::approve);
    Field field = new Field(run);
    Recall recall = new Recall(run, field);
    stage("shipments", field::ship);
    Notices notices = new Notices(run);
    stage("notices", notices::print);
    stage("hand-over rolls", notices::rolls);
    OfflineSites offline = new OfflineSites(run, field, recall);
    stage("offline sites", offline::giveAndLoseTouch);
    stage("hand-overs", recall::giveSome);
    stage("recall", recall::recall);
    stage("late batches", offline::send);
    stage("contact tasks", recall::contactTasks);
    stage("samples", new Samples(run, field, recall)::bringBack);
    stage("incident", new Incidents(run)::report);
    stage("recall lifted", recall::lift);
    stage("the other hand-overs", recall::giveTheRest);
  }

  @Override
  protected void settle() {
    super.settle();
    stage("reinstatement", new SuspendedSupplier(run, supply)::reinstate);
  }
}
