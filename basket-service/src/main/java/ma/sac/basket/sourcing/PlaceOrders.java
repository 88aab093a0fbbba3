package ma.sac.basket.sourcing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import ma.sac.basket.Fact;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.jobs.JobHandler;
import ma.sac.kit.jobs.JobRun;
import ma.sac.kit.jobs.Jobs;

/**
 * Turns an approved plan into orders. The call is made outside of transactions and repeated until
 * there is an answer; killed anywhere, the same is asked again and answered the same.
 */
@ApplicationScoped
class PlaceOrders implements JobHandler {
  static final String TYPE = "place-orders";
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  record Input(UUID planId, int revision, String person) {}

  private final SourcingPlans plans;
  private final SourcingLines lines;
  private final OrderDesk desk;
  private final Jobs jobs;
  private final Outbox outbox;

  PlaceOrders(SourcingPlans plans, SourcingLines lines, OrderDesk desk, Jobs jobs, Outbox outbox) {
    this.plans = plans;
    this.lines = lines;
    this.desk = desk;
    this.jobs = jobs;
    this.outbox = outbox;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public void run(JobRun run) throws InterruptedException {
    Input input = run.input(Input.class);
    SourcingPlan plan = plans.find(input.planId()).orElseThrow();
    if (isCurrent(plan, input)) {
      PurchaseOrderBatch batch = PurchaseOrderBatch.of(plan, lines.of(plan.id(), plan.revision()));
      List<PurchaseOrderBatch.Verdict> verdicts = answer(run, batch, input.person());
      run.finish(() -> record(input, verdicts));
    }
  }

  /** Only an answer moves a plan on: work that failed is taken up again. */
  @Override
  public void failed(JobRun run, String reason) {
    Input input = run.input(Input.class);
    SourcingPlan plan = plans.locked(input.planId());
    if (isCurrent(plan, input)) {
      plans.approving(plan.id(), jobs.submit(TYPE, input, run.createdBy()), plan.approvedBy());
    }
  }

  private List<PurchaseOrderBatch.Verdict> answer(
      JobRun run, PurchaseOrderBatch batch, String person) throws InterruptedException {
    long pause = 200;
    long asked = 0;
    long orders = batch.orders().size();
    while (true) {
      Optional<List<PurchaseOrderBatch.Verdict>> answer = desk.ask(batch, person);
      if (answer.isPresent()) {
        return answer.get();
      }
      asked++;
      run.progress(0, orders);
      TimeUnit.MILLISECONDS.sleep(pause);
      pause = Math.min(LONGEST_PAUSE_MILLIS, pause * (asked < 3 ? 1 : 2));
    }
  }

  private void record(Input input, List<PurchaseOrderBatch.Verdict> verdicts) {
    SourcingPlan approving = plans.locked(input.planId());
    if (!isCurrent(approving, input)) {
      return;
    }
    for (PurchaseOrderBatch.Verdict verdict : verdicts) {
      lines.answered(
          input.planId(),
          input.revision(),
          verdict.cooperativeId(),
          verdict.orderId(),
          refusal(verdict));
    }
    List<SourcingLine> all = lines.of(input.planId(), input.revision());
    List<SourcingSolution.Shortfall> missing = missing(input, all);
    lines.writeShortfalls(input.planId(), input.revision(), missing);
    SourcingSolution placed =
        SourcingSolution.placed(all.stream().filter(SourcingLine::isPlaced).toList(), missing);
    SourcingPlan.Status status =
        missing.isEmpty() ? SourcingPlan.Status.APPROVED : SourcingPlan.Status.PARTLY_APPROVED;
    plans.settled(input.planId(), status, placed.amount());
    tell(input.planId(), placed);
  }

  private void tell(UUID planId, SourcingSolution placed) {
    SourcingPlan plan = plans.find(planId).orElseThrow();
    int orders = (int) placed.lines().stream().map(SourcingLine::orderId).distinct().count();
    String type =
        placed.isComplete() ? SourcingPlanEvent.APPROVED : SourcingPlanEvent.PARTLY_APPROVED;
    outbox.publish(
        Fact.ofBaskets(
            type,
            planId,
            plans.nextSequence(planId),
            SourcingPlanEvent.of(plan, orders, placed.shortfalls())));
  }

  /** What was refused, beside what the plan itself could not cover. */
  private List<SourcingSolution.Shortfall> missing(Input input, List<SourcingLine> all) {
    Map<String, Integer> missing = new TreeMap<>();
    lines
        .shortfalls(input.planId(), input.revision())
        .forEach(s -> missing.merge(s.category(), s.missing(), Integer::sum));
    all.stream()
        .filter(line -> !line.isPlaced())
        .forEach(line -> missing.merge(line.component(), line.quantity(), Integer::sum));
    return missing.entrySet().stream()
        .map(entry -> new SourcingSolution.Shortfall(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static String refusal(PurchaseOrderBatch.Verdict verdict) {
    if (verdict.orderId() != null) {
      return null;
    }
    return verdict.refusal() == null ? "refused" : verdict.refusal().detail();
  }

  private static boolean isCurrent(SourcingPlan plan, Input input) {
    return plan.status() == SourcingPlan.Status.APPROVING && plan.revision() == input.revision();
  }
}
