package ma.sac.cooperative.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import ma.sac.cooperative.web.OnBehalfOf;
import ma.sac.cooperative.web.Reach;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.http.Refusal;

/** A cooperative, or an officer for it, says whether it delivers, and how much. */
@ApplicationScoped
class AnswerOrder {
  private final PurchaseOrders orders;
  private final OrderSteps steps;
  private final Reach reach;
  private final Audit audit;

  AnswerOrder(PurchaseOrders orders, OrderSteps steps, Reach reach, Audit audit) {
    this.orders = orders;
    this.steps = steps;
    this.reach = reach;
    this.audit = audit;
  }

  @Transactional
  PurchaseOrder confirm(UUID id, ConfirmationRequest request) {
    Map<UUID, Long> quantities = new HashMap<>();
    if (request.lines() != null) {
      request.lines().forEach(line -> quantities.put(line.lineId(), line.quantity()));
    }
    PurchaseOrder confirmed =
        answer(
            id,
            "purchase-order.confirm",
            order -> order.confirmed(quantities, request.deliveryDate()));
    note(id, request.onBehalfOf());
    return confirmed;
  }

  @Transactional
  PurchaseOrder reject(UUID id, RejectionRequest request) {
    PurchaseOrder rejected =
        answer(id, "purchase-order.reject", order -> order.rejected(request.reason()));
    note(id, request.onBehalfOf());
    return rejected;
  }

  private PurchaseOrder answer(UUID id, String deed, UnaryOperator<PurchaseOrder> step) {
    PurchaseOrder order = orders.take(id).orElseThrow(Refusal::notFound);
    reach.requireActingFor(order.supplier().id(), order.supplier().territory());
    audit.record(deed, "purchase-order:" + id, null);
    return steps.move(order, step);
  }

  private void note(UUID id, OnBehalfOf onBehalfOf) {
    if (onBehalfOf != null) {
      orders.noteOnBehalfOf(id, onBehalfOf.channel(), onBehalfOf.reference());
    }
  }
}
