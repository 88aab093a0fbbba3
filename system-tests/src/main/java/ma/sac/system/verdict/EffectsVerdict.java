package ma.sac.system.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.sac.system.client.Json;
import ma.sac.system.programme.Findings;
import ma.sac.system.programme.History;
import ma.sac.system.programme.OrderMade;
import ma.sac.system.programme.ServedFamilies;

/**
 * What one service told took effect in each that listens, once: judged by what the listener shows
 * of it, against what we brought about at the teller.
 */
final class EffectsVerdict {

  private final History history;
  private final Findings findings;
  private final HelpCounted help;
  private final Set<String> causesOfHelp;

  EffectsVerdict(Evidence evidence) {
    this.help = HelpCounted.of(evidence);
    this.causesOfHelp = HelpCounted.causes(evidence);
    this.history = evidence.history();
    this.findings = evidence.findings();
  }

  Invariant compare(Invariant nothingLost) {
    JsonNode money = findings.impact.path("money");
    return nothingLost
        .same("committedByImpact", history.committed(), Json.money(money.path("committed")))
        .same("acceptedByImpact", history.accepted, Json.money(money.path("accepted")))
        .same("paidByImpact", history.paid, Json.money(money.path("paid")))
        .none("takenInByDistribution", history.acceptedOf.size(), otherwiseInImpact())
        .same(
            "handedOverByBasketService",
            history.given.size(),
            findings.provenance.at("/byPlace/HANDED_OVER").asInt())
        .none(
            "handedOverInBasketService", findings.basketProvenance.size(), otherwiseInProvenance())
        .some("enrolmentsRead", findings.enrolments.size())
        .none("servedInTheRegistry", findings.enrolments.size(), otherwiseInTheRegistry())
        .none("nothingOpen", findings.openIncidents.size(), findings.openIncidents)
        .none("spreadByImpact", 3, otherwiseInSpread())
        .some("supportActions", help.openedInAll())
        .sameSet("causesOfSupport", history.causesOfHelp, causesOfHelp)
        .same("supportByImpact", help, HelpCounted.by(findings.impact))
        .same("supportByPublicImpact", publicly(help), findings.publicImpact.path("supportActions"))
        .same("openByImpact", history.open.size(), findings.impact.path("openIncidents").asInt());
  }

  private static JsonNode publicly(HelpCounted help) {
    return Json.object(
        "opened", help.openedInAll(),
        "closed", help.closedInAll(),
        "training", help.openedOf("TRAINING"),
        "information", help.openedOf("INFORMATION"),
        "legal", help.openedOf("LEGAL"));
  }

  private List<String> otherwiseInImpact() {
    Map<String, BigDecimal> ordered = new HashMap<>();
    Map<String, BigDecimal> paid = new HashMap<>();
    for (OrderMade order : history.orders.values()) {
      ordered.merge(order.cooperativeId(), order.amount(), BigDecimal::add);
      paid.merge(
          order.cooperativeId(),
          history.payments.getOrDefault(order.id(), BigDecimal.ZERO),
          BigDecimal::add);
    }
    List<String> wrong = new ArrayList<>();
    for (JsonNode row : findings.impact.path("byCooperative")) {
      String cooperative = Json.text(row, "cooperativeId");
      differing(wrong, cooperative, "ordered", ordered.remove(cooperative), row);
      differing(wrong, cooperative, "accepted", history.acceptedOf.get(cooperative), row);
      differing(wrong, cooperative, "paid", paid.get(cooperative), row);
    }
    ordered.keySet().forEach(unheard -> wrong.add("cooperative " + unheard + " is not in it"));
    return wrong;
  }

  private List<String> otherwiseInSpread() {
    MoneySpread ours = MoneySpread.of(history);
    JsonNode told = findings.impact.path("spread");
    List<String> wrong = new ArrayList<>();
    differing(wrong, "smallestSharePercent", ours.smallest(), told);
    differing(wrong, "largestSharePercent", ours.largest(), told);
    differing(wrong, "womenLedSharePercent", ours.womenLed(), told);
    return wrong;
  }

  private static void differing(List<String> wrong, String what, BigDecimal ours, JsonNode told) {
    if (ours.compareTo(Json.money(told.path(what))) != 0) {
      wrong.add(what + " " + ours + ", it says " + told.path(what).asText());
    }
  }

  private static void differing(
      List<String> wrong, String cooperative, String what, BigDecimal ours, JsonNode row) {
    BigDecimal known = ours == null ? BigDecimal.ZERO : ours;
    BigDecimal told = Json.money(row.path(what));
    if (known.compareTo(told) != 0) {
      wrong.add("cooperative " + cooperative + ", " + what + " " + known + ", it says " + told);
    }
  }

  private List<String> otherwiseInProvenance() {
    List<String> wrong = new ArrayList<>();
    findings.basketProvenance.forEach(
        (serial, provenance) -> {
          JsonNode custody = provenance.path("custody");
          boolean right =
              Json.text(custody, "place").equals("HANDED_OVER")
                  && Json.text(custody, "siteId").equals(history.given.get(serial).siteId());
          if (!right) {
            wrong.add("basket " + serial + " is said to be " + custody);
          }
        });
    return wrong;
  }

  private List<String> otherwiseInTheRegistry() {
    List<String> wrong = new ArrayList<>();
    ServedFamilies.statuses(history)
        .forEach(
            (enrolment, expected) -> {
              String said = findings.enrolments.getOrDefault(enrolment, "nothing");
              if (!said.equals(expected)) {
                wrong.add("enrolment " + enrolment + " is " + expected + ", it says " + said);
              }
            });
    return wrong;
  }
}
