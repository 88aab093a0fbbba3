package ma.sac.system.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import ma.sac.system.client.Json;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.programme.History;

/** The programme's figures for a file: flat keys, and the nine promises. */
public final class Report {

  private final ObjectNode json = Json.object();

  public Report(Evidence evidence, Verdict verdict, double seconds) {
    History history = evidence.history();
    JsonNode impact = evidence.findings().impact;
    Set<String> engaged = new HashSet<>();
    history.orders.values().forEach(order -> engaged.add(order.cooperativeId()));
    Set<String> served = new HashSet<>();
    history.given.values().forEach(given -> served.add(given.enrolmentId()));
    json.put("campaign", history.campaignCode);
    json.put("campaignId", history.campaignId);
    json.put("baskets.assembled", history.basketsAssembled());
    json.put("baskets.handedOver", history.given.size());
    json.put("households.served", served.size());
    json.set("people.reached", impact.path("peopleReached"));
    json.put("cooperatives.engaged", engaged.size());
    json.put("weight.kg", BigDecimal.valueOf(evidence.gramsUsed(), 3));
    json.put("money.pledged", history.pledged);
    json.put("money.authorised", history.authorised);
    json.put("money.committed", history.committed());
    json.put("money.accepted", history.accepted);
    json.put("money.paid", history.paid);
    json.put("money.receivable", history.receivable());
    MoneySpread spread = MoneySpread.of(history);
    json.put("spread.smallestShare", spread.smallest());
    json.put("spread.largestShare", spread.largest());
    json.put("spread.womenLedShare", spread.womenLed());
    HelpCounted help = HelpCounted.of(evidence);
    json.put("support.opened", help.openedInAll());
    json.put("support.closed", help.closedInAll());
    json.put("support.training", help.openedOf("TRAINING"));
    json.put("support.information", help.openedOf("INFORMATION"));
    json.put("support.legal", help.openedOf("LEGAL"));
    json.put("plan.aboveCheapestPercent", MoneySpread.aboveCheapest(history));
    json.put("plan.gapPercent", history.planGapPercent);
    json.put("baskets.givenWithoutRight", history.withoutRight.size());
    json.put("open.incidents", history.open.size());
    json.put("open.vouchers", history.vouchersUnused());
    json.set("provenance.cooperativeShare", impact.at("/provenance/cooperativeShare"));
    json.put("duplicates.prevented", impact.path("duplicatesPrevented").asLong());
    ObjectNode seen = json.putObject("events.seenByPartner");
    new TraceVerdict(evidence)
        .factsByType()
        .forEach((type, facts) -> seen.put(type, facts.count()));
    ObjectNode invariants = json.putObject("invariants");
    for (Invariant invariant : verdict.invariants()) {
      ObjectNode one = invariants.putObject(invariant.name());
      one.put("held", invariant.held());
      one.set("compared", Json.MAPPER.valueToTree(invariant.compared()));
      if (!invariant.held()) {
        one.set("broken", Json.MAPPER.valueToTree(invariant.broken()));
      }
    }
    json.set("refusals", Json.MAPPER.valueToTree(history.refusals));
    json.put("seconds", BigDecimal.valueOf(Math.round(seconds * 10), 1));
  }

  /** What else is known of this run. */
  public Report with(String name, Object value) {
    json.set(name, Json.MAPPER.valueToTree(value));
    return this;
  }

  public JsonNode json() {
    return json;
  }

  public void write(Path file) {
    try {
      Files.writeString(
          file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    } catch (IOException e) {
      throw new ProgrammeFailed("cannot write the report to " + file + ": " + e, e);
    }
  }
}
