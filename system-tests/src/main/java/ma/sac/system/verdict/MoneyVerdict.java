package ma.sac.system.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import ma.sac.system.client.Json;
import ma.sac.system.programme.History;

/** Promises about money. */
final class MoneyVerdict {

  private final Evidence evidence;
  private final History history;

  MoneyVerdict(Evidence evidence) {
    this.evidence = evidence;
    this.history = evidence.history();
  }

  Invariant noOverspend() {
    JsonNode budget = evidence.findings().budget;
    JsonNode money = evidence.findings().impact.path("money");
    return new Invariant("noOverspend")
        .atMost("signedWithinPledged", history.signed, history.pledged)
        .atMost("authorisedWithinSigned", history.authorised, history.signed)
        .atMost("committedWithinAuthorised", history.committed(), history.authorised)
        .atMost("paidWithinAccepted", history.paid.subtract(history.receivable()), history.accepted)
        .atMost("paidWithinReceived", history.paid, history.received)
        .same("authorised", history.authorised, Json.money(budget.path("authorisedAmount")))
        .same("committed", history.committed(), Json.money(budget.path("committedAmount")))
        .same("accepted", history.accepted, Json.money(budget.path("acceptedAmount")))
        .same("paid", history.paid, Json.money(budget.path("paidAmount")))
        .same("pledgedByImpact", history.pledged, Json.money(money.path("pledged")))
        .same("signedByImpact", history.signed, Json.money(money.path("signed")))
        .same("receivedByImpact", history.received, Json.money(money.path("received")))
        .same("authorisedByImpact", history.authorised, Json.money(money.path("authorised")))
        .same("received", history.received, Json.money(budget.path("receivedAmount")))
        .same("paidByEvents", history.paid, paidByEvents())
        .also(history.compared, 3)
        .refused(history.refusals, 3, history.attacks.get(3));
  }

  private BigDecimal paidByEvents() {
    return evidence.data("payment.recorded").stream()
        .map(payment -> Json.money(payment.path("amount")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
