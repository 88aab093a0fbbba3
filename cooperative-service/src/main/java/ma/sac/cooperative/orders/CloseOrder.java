package ma.sac.cooperative.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import ma.sac.cooperative.web.Reach;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.jobs.Jobs;
import ma.sac.kit.security.Caller;

/**
 * Cancels an order, or ends it short. Where it was confirmed, basket-service must first close its
 * receipts: a job asks until it is answered.
 */
@ApplicationScoped
class CloseOrder {
  private final PurchaseOrders orders;
  private final OrderSteps steps;
  private final Jobs jobs;
  private final Reach reach;
  private final Caller caller;
  private final Audit audit;

  CloseOrder(
      PurchaseOrders orders, OrderSteps steps, Jobs jobs, Reach reach, Caller caller, Audit audit) {
    this.orders = orders;
    this.steps = steps;
    this.jobs = jobs;
    this.reach = reach;
    this.caller = caller;
    this.audit = audit;
  }

  @Transactional
  PurchaseOrder cancel(UUID id, String reason) {
    return end(id, "purchase-order.cancel", order -> order.cancelled(reason));
  }

  @Transactional
  PurchaseOrder closeShort(UUID id, String reason) {
    return end(id, "purchase-order.close-short", order -> order.closing(reason));
  }

  private PurchaseOrder end(UUID id, String deed, UnaryOperator<PurchaseOrder> step) {
    PurchaseOrder order = orders.take(id).orElseThrow(Refusal::notFound);
    reach.requireCampaign(order.campaignId());
    PurchaseOrder moved = steps.move(order, step);
    if (moved.status() == OrderStatus.CLOSING) {
      jobs.submit(CloseReceipts.TYPE, new CloseReceipts.Input(id), caller.person());
    }
    audit.record(deed, "purchase-order:" + id, null);
    return moved;
  }
}
