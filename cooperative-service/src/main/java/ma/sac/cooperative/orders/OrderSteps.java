package ma.sac.cooperative.orders;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import ma.sac.cooperative.budgets.CampaignBudgets;
import ma.sac.cooperative.offers.OfferCapacity;

/**
 * Moves an order that is taken to its next state; what it no longer holds goes back to its offers
 * and its campaign. Locks in the same order as placing: order, offers by id, budget.
 */
@ApplicationScoped
class OrderSteps {
  private final PurchaseOrders orders;
  private final OrderFacts facts;
  private final OfferCapacity capacity;
  private final CampaignBudgets budgets;

  OrderSteps(
      PurchaseOrders orders, OrderFacts facts, OfferCapacity capacity, CampaignBudgets budgets) {
    this.orders = orders;
    this.facts = facts;
    this.capacity = capacity;
    this.budgets = budgets;
  }

  PurchaseOrder move(PurchaseOrder taken, UnaryOperator<PurchaseOrder> step) {
    PurchaseOrder moved = step.apply(taken);
    capacity.move(moved.freedSince(taken));
    if (moved.moneyFreedSince(taken).signum() != 0) {
      budgets.free(taken.campaignId(), moved.moneyFreedSince(taken));
    }
    orders.keep(moved);
    if (moved.version() != taken.version()) {
      facts.tell(moved);
    }
    return moved;
  }
}
