package ma.sac.system.programme;

import static ma.sac.system.client.Service.COOPERATIVE;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import ma.sac.system.client.Json;
import ma.sac.system.client.Pause;

/** Money to cooperatives: proposed, approved and paid by three people. */
final class Payments {

  private final Run run;
  private final History history;

  Payments(Run run) {
    this.run = run;
    this.history = run.history();
  }

  void pay(String orderId, String kind, BigDecimal amount) {
    String id =
        run.people()
            .proposesPayments()
            .post(
                COOPERATIVE,
                "/payments",
                Json.object(
                    "orderId", orderId,
                    "kind", kind,
                    "amount", amount,
                    "invoiceReference", "FAC-" + orderId.substring(orderId.length() - 8)))
            .text("id");
    String path = "/payments/" + id;
    run.people().approvesPayments().post(COOPERATIVE, path + "/approval", Json.object());
    Refusals.paymentByItsApprover(run, path);
    run.people()
        .pays()
        .post(
            COOPERATIVE,
            path + "/execution",
            Json.object("reference", "VIR-" + id.substring(id.length() - 8), "paidOn", run.day(0)));
    history.fact("payment.recorded", id);
    history.payments.merge(orderId, amount, BigDecimal::add);
    history.paid = history.paid.add(amount);
  }

  /** Once the goods are in, what is not yet paid of each order. */
  String balances() {
    BigDecimal before = history.paid;
    for (OrderMade order : history.orders.values()) {
      awaitDelivered(order);
      BigDecimal rest =
          order.amount().subtract(history.payments.getOrDefault(order.id(), BigDecimal.ZERO));
      if (rest.signum() > 0) {
        pay(order.id(), "BALANCE", rest);
      }
    }
    return history.orders.size() + " orders settled, " + history.paid.subtract(before) + " MAD";
  }

  private void awaitDelivered(OrderMade order) {
    Pause.until(
        "order " + order.id() + " to be delivered",
        Run.JOB,
        () -> {
          JsonNode now =
              run.people().pays().get(COOPERATIVE, "/purchase-orders/" + order.id()).json();
          return Json.text(now, "status").equals("DELIVERED") ? now : null;
        });
    history.fact("purchase-order.delivered", order.id());
  }
}
