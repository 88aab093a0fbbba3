package ma.sac.cooperative.orders;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ma.sac.kit.jobs.JobRun;
import ma.sac.kit.jobs.PeriodicJob;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ends orders that nobody answered in time; one a transaction, so that no two locks meet. */
@ApplicationScoped
class ExpireOrders implements PeriodicJob {
  private final PurchaseOrders orders;
  private final OrderSteps steps;
  private final Duration every;

  ExpireOrders(
      PurchaseOrders orders,
      OrderSteps steps,
      @ConfigProperty(name = "sac.cooperative.due-work.every") Duration every) {
    this.orders = orders;
    this.steps = steps;
    this.every = every;
  }

  @Override
  public String type() {
    return "expire-purchase-orders";
  }

  @Override
  public Duration every() {
    return every;
  }

  @Override
  public void run(JobRun run) {
    Instant now = Instant.now();
    boolean[] more = {true};
    long[] done = {0};
    while (more[0]) {
      run.chunk(
          () -> {
            Optional<PurchaseOrder> unanswered = orders.takeUnanswered(now);
            unanswered.ifPresent(order -> steps.move(order, PurchaseOrder::expired));
            more[0] = unanswered.isPresent();
            done[0] += more[0] ? 1 : 0;
            return new JobRun.Progress("", done[0], null);
          });
    }
  }
}
