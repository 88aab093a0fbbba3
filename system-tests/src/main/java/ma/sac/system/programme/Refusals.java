package ma.sac.system.programme;

import static ma.sac.system.client.Service.BASKET;
import static ma.sac.system.client.Service.COOPERATIVE;
import static ma.sac.system.client.Service.DISTRIBUTION;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import ma.sac.system.client.Answer;
import ma.sac.system.client.Json;

/** What somebody might try, by mistake or not, and must not get. */
public final class Refusals {

  private final Run run;
  private final History history;
  private final Attacks attacks;

  public Refusals(Run run) {
    this.run = run;
    this.history = run.history();
    this.attacks = new Attacks(history);
  }

  /** A campaign with nothing behind it does not open. */
  public void openingTooEarly() {
    attacks.refuse(
        8,
        "opening a campaign without its authorisations says what is missing",
        "campaign-not-ready",
        run.people().manager(),
        DISTRIBUTION,
        "/campaigns/" + history.campaignId + "/opening",
        Json.object());
  }

  public void budgetAboveSigned() {
    attacks.refuse(
        3,
        "authorising more than was signed",
        "authorised-above-signed",
        run.people().manager(),
        DISTRIBUTION,
        "/campaigns/" + history.campaignId + "/budget-authorisations",
        Json.object("amount", history.signed.add(BigDecimal.ONE)));
  }

  /** A confirmation can lower an order, never raise it above what the offer was asked for. */
  public void confirmingMoreThanOrdered() {
    OrderMade order = history.orders.values().iterator().next();
    OrderMade.Line line = order.lines().get(0);
    attacks.refuse(
        2,
        "confirming more of an offer than was ordered",
        "invalid",
        run.people().cooperative(order.cooperativeId()),
        COOPERATIVE,
        "/purchase-orders/" + order.id() + "/confirmation",
        Json.object(
            "lines",
            List.of(Json.object("lineId", line.id(), "quantity", line.quantity() + 1_000_000))));
  }

  /** Proposed and approved by people who did not look: the money stays all the same. */
  public void paymentAboveTheOrder() {
    OrderMade order = history.orders.values().iterator().next();
    String payment =
        "/payments/"
            + run.people()
                .proposesPayments()
                .post(
                    COOPERATIVE,
                    "/payments",
                    Json.object(
                        "orderId",
                        order.id(),
                        "kind",
                        "BALANCE",
                        "amount",
                        order.amount().add(BigDecimal.ONE),
                        "invoiceReference",
                        "FAC-TOO-MUCH"))
                .text("id");
    run.people().approvesPayments().post(COOPERATIVE, payment + "/approval", Json.object());
    attacks.refuse(
        3,
        "paying more than the order is worth",
        "payment-not-covered",
        run.people().pays(),
        COOPERATIVE,
        payment + "/execution",
        Json.object("reference", "VIR-TOO-MUCH", "paidOn", run.day(0)));
    run.people()
        .approvesPayments()
        .post(COOPERATIVE, payment + "/refusal", Json.object("reason", "the invoice is wrong"));
  }

  public void goodsWithoutOrder() {
    Answer answer =
        run.people()
            .receives(run.warehouse())
            .attempt(
                BASKET,
                "/goods-receipts",
                Json.object(
                    "orderId", UUID.randomUUID().toString(),
                    "warehouseId", run.warehouse(),
                    "receivedOn", run.day(0),
                    "lines",
                        List.of(
                            Json.object(
                                "lineId", UUID.randomUUID().toString(),
                                "lotCode", "LOT-NOBODY",
                                "received", 10,
                                "accepted", 10,
                                "rejected", 0))));
    attacks.note(1, "receiving goods that nobody ordered", "order-not-yet-known", answer);
  }

  public void goodsTwice() {
    goodsTwice(history.orders.values().iterator().next());
  }

  /** Of an order that delivered something. */
  public void goodsTwice(OrderMade order) {
    OrderMade.Line line = order.lines().get(0);
    attacks.refuse(
        4,
        "receiving more than is outstanding",
        "more-than-outstanding",
        run.people().receives(run.warehouse()),
        BASKET,
        "/goods-receipts",
        Json.object(
            "orderId", order.id(),
            "warehouseId", run.warehouse(),
            "receivedOn", run.day(0),
            "lines",
                List.of(
                    Json.object(
                        "lineId", line.id(),
                        "lotCode", "LOT-AGAIN",
                        "bestBefore", run.day(90),
                        "received", line.quantity(),
                        "accepted", line.quantity(),
                        "rejected", 0))));
  }

  public void lotReleasedByItsReceiver() {
    attacks.refuse(
        1,
        "a lot released by who received it",
        "duties-apart",
        run.people().receives(run.warehouse()),
        BASKET,
        "/lots/" + history.lots.keySet().iterator().next() + "/release",
        Json.object());
  }

  /** Tried for the first payment only: who approves does not pay. */
  public static void paymentByItsApprover(Run run, String payment) {
    if (run.history().payments.isEmpty()) {
      new Refusals(run)
          .attacks.refuse(
              3,
              "a payment made by who approved it",
              "duties-apart",
              run.people().approvesPayments(),
              COOPERATIVE,
              payment + "/execution",
              Json.object("reference", "VIR-0", "paidOn", run.day(0)));
    }
  }
}
