package ma.sac.system.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import ma.sac.system.client.Json;

/** What the programme achieved, for people to read. */
public final class ImpactTable {

  public static void print(PrintStream out, JsonNode report, JsonNode impact, Verdict verdict) {
    out.println();
    out.println("Impact of " + report.path("campaign").asText());
    for (String figure :
        new String[] {
          "baskets.assembled",
          "baskets.handedOver",
          "households.served",
          "people.reached",
          "cooperatives.engaged",
          "weight.kg",
          "money.pledged",
          "money.authorised",
          "money.committed",
          "money.accepted",
          "money.paid",
          "money.receivable",
          "spread.smallestShare",
          "spread.largestShare",
          "spread.womenLedShare",
          "support.opened",
          "support.closed",
          "support.training",
          "support.information",
          "support.legal",
          "plan.aboveCheapestPercent",
          "plan.gapPercent",
          "baskets.givenWithoutRight",
          "open.incidents",
          "open.vouchers",
          "provenance.cooperativeShare",
          "duplicates.prevented"
        }) {
      out.printf("  %-30s %18s%n", figure, report.path(figure).asText());
    }
    out.println();
    out.printf("  %-40s %9s %11s %9s%n", "territory", "baskets", "households", "people");
    for (JsonNode row : impact.path("byTerritory")) {
      out.printf(
          "  %-40s %9s %11s %9s%n",
          Json.text(row, "nameFr", "territory"),
          Json.text(row, "baskets"),
          Json.text(row, "households"),
          Json.text(row, "people"));
    }
    out.println();
    out.printf("  %-40s %14s %14s %10s%n", "cooperative", "ordered MAD", "paid MAD", "kg");
    for (JsonNode row : impact.path("byCooperative")) {
      out.printf(
          "  %-40s %14s %14s %10.1f%n",
          Json.text(row, "nameFr"),
          Json.text(row, "ordered"),
          Json.text(row, "paid"),
          row.path("weightGrams").asLong() / 1000.0);
    }
    out.println();
    for (Invariant invariant : verdict.invariants()) {
      out.printf(
          "  %-22s %-7s %d comparisons%n",
          invariant.name(), invariant.held() ? "held" : "BROKEN", invariant.compared().size());
      invariant.broken().forEach(why -> out.println("      " + why));
    }
    out.println();
  }

  private ImpactTable() {}
}
