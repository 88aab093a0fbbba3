package ma.sac.system.programme;

import static ma.sac.system.client.Service.COOPERATIVE;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.sac.system.client.Json;
import ma.sac.system.client.Pause;

/** Money to cooperatives: proposed, approved and paid by three people. */
final class Payments {

  private static final Set<String> ENDED = Set.of("DELIVERED", "CLOSED_SHORT");

  private record Balance(String orderId, String path, BigDecimal amount) {
    String id() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  private final Run run;
  private final History history;

  Payments(Run run) {
    this.run = run;
    this.history = run.history();
  }

  void pay(String orderId, String kind, BigDecimal amount) {
    String path = approved(orderId, kind, amount);
    Refusals.paymentByItsApprover(run, path);
    execute(path);
    keep(orderId, amount);
  }

  private String approved(String orderId, String kind, BigDecimal amount) {
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
    return path;
  }

  private void execute(String path) {
    String id = path.substring(path.lastIndexOf('/') + 1);
    run.people()
        .pays()
        .post(
            COOPERATIVE,
            path + "/execution",
            Json.object("reference", "VIR-" + id.substring(id.length() - 8), "paidOn", run.day(0)));
    history.fact("payment.recorded", id);
  }

  private void keep(String orderId, BigDecimal amount) {
    history.payments.merge(orderId, amount, BigDecimal::add);
    history.paid = history.paid.add(amount);
  }

  /**
   * Once the goods are in, what is not yet paid of each order: of some one by one, of the others by
   * a batch for the bank.
   */
  String balances() {
    BigDecimal before = history.paid;
    List<Balance> balances =
        Connections.each(List.copyOf(history.orders.values()), this::approved).stream()
            .flatMap(Optional::stream)
            .toList();
    int half = balances.size() / 2;
    Connections.each(balances.subList(0, half), this::payAlone);
    List<Balance> together = balances.subList(half, balances.size());
    if (!together.isEmpty()) {
      new BankBatch(run)
          .pay(together.stream().collect(Collectors.toMap(Balance::id, Balance::amount)));
    }
    balances.forEach(balance -> keep(balance.orderId(), balance.amount()));
    return history.orders.size()
        + " orders settled, "
        + history.paid.subtract(before)
        + " MAD, "
        + together.size()
        + " by one file of the bank";
  }

  /** What is not yet paid of an order, approved; nothing where all is. */
  private Optional<Balance> approved(OrderMade order) {
    awaitDelivered(order);
    BigDecimal rest =
        order.amount().subtract(history.payments.getOrDefault(order.id(), BigDecimal.ZERO));
    return rest.signum() <= 0
        ? Optional.empty()
        : Optional.of(new Balance(order.id(), approved(order.id(), "BALANCE", rest), rest));
  }

  private boolean payAlone(Balance balance) {
    execute(balance.path());
    return true;
  }

  private void awaitDelivered(OrderMade order) {
    Pause.until(
        "order " + order.id() + " to be delivered",
        Run.JOB,
        () -> {
          JsonNode now =
              run.people().pays().get(COOPERATIVE, "/purchase-orders/" + order.id()).json();
          return ENDED.contains(Json.text(now, "status")) ? now : null;
        });
    // Told with each part that came, and so also of an order that was closed short.
    history.fact("purchase-order.delivered", order.id());
  }
}
