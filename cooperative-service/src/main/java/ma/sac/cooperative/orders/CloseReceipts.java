package ma.sac.cooperative.orders;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.db.Ids;
import ma.sac.kit.jobs.JobHandler;
import ma.sac.kit.jobs.JobRun;
import ma.sac.kit.jobs.Jobs;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Asks basket-service to close an order's receipts, then ends the order by what was accepted. Only
 * an answer ends it, never a time-out: a job that gave up leaves another behind.
 */
@ApplicationScoped
class CloseReceipts implements JobHandler {
  static final String TYPE = "close-order-receipts";
  private final BasketReceipts basket;
  private final PurchaseOrders orders;
  private final OrderSteps steps;
  private final SupportSupplier support;
  private final Jobs jobs;

  CloseReceipts(
      @RestClient BasketReceipts basket,
      PurchaseOrders orders,
      OrderSteps steps,
      SupportSupplier support,
      Jobs jobs) {
    this.basket = basket;
    this.orders = orders;
    this.steps = steps;
    this.support = support;
    this.jobs = jobs;
  }

  record Input(UUID orderId) {}

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public void run(JobRun run) {
    UUID id = run.input(Input.class).orderId();
    // A new key each time: the operation repeats its answer by itself, a kept key would only
    // repeat its status.
    BasketReceipts.Closed answer =
        basket.close(id, "closing-" + id + "-" + Ids.next(), run.createdBy());
    if (answer == null || !answer.closed() || answer.lines() == null) {
      throw new IllegalStateException("No answer yet on what was accepted");
    }
    Map<UUID, Long> accepted = new HashMap<>();
    answer.lines().forEach(line -> accepted.merge(line.lineId(), line.accepted(), Long::sum));
    run.finish(() -> end(id, accepted));
  }

  private void end(UUID id, Map<UUID, Long> accepted) {
    PurchaseOrder order = orders.take(id).orElseThrow();
    if (order.status() == OrderStatus.CLOSING) {
      PurchaseOrder ended = steps.move(order, closing -> closing.closed(accepted));
      if (ended.status() == OrderStatus.CLOSED_SHORT) {
        support.endedShort(ended);
      }
    }
  }

  @Override
  public void failed(JobRun run, String reason) {
    jobs.submit(TYPE, run.input(Input.class), run.createdBy());
  }
}
