package ma.sac.system.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.sac.system.partner.InternalTopics;
import ma.sac.system.programme.Findings;
import ma.sac.system.programme.Given;
import ma.sac.system.programme.History;
import ma.sac.system.programme.Planted;

/** Promises to families: one voucher one basket, nobody learns who they are, and reasons. */
final class FamilyVerdict {

  private final Evidence evidence;
  private final History history;
  private final Findings findings;

  FamilyVerdict(Evidence evidence) {
    this.evidence = evidence;
    this.history = evidence.history();
    this.findings = evidence.findings();
  }

  Invariant oneVoucherOneBasket() {
    Set<String> vouchers = new HashSet<>();
    Set<String> households = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (Given given : history.given.values()) {
      households.add(given.enrolmentId());
      if (!vouchers.add(given.voucherId())) {
        twice.add("voucher " + given.voucherId() + " gave two baskets");
      }
    }
    // The same version of a basket told twice is the relay's fault, and judged with what it sends.
    Map<String, Set<Long>> published = new HashMap<>();
    evidence
        .partner()
        .of("basket.handed-over")
        .forEach(
            event ->
                published
                    .computeIfAbsent(event.subject(), any -> new HashSet<>())
                    .add(event.sequence()));
    List<String> again = new ArrayList<>();
    published.forEach(
        (serial, versions) -> {
          if (versions.size() > 1) {
            again.add("basket " + serial + " was handed over twice");
          }
        });
    return new Invariant("oneVoucherOneBasket")
        .some("handovers", history.given.size())
        .none("vouchersUsedOnce", vouchers.size(), twice)
        .none("basketsGivenOnce", published.size(), again)
        .atMost(
            "basketsGivenByVouchers",
            BigDecimal.valueOf(published.size()),
            BigDecimal.valueOf(vouchers.size()))
        .same(
            "householdsServed", households.size(), findings.impact.at("/households/served").asInt())
        .same(
            "peopleByTerritory",
            findings.impact.path("peopleReached").asInt(),
            sum(findings.impact.path("byTerritory"), "people"))
        .same("basketsGranted", history.basketsGranted, history.vouchers.size())
        .same(
            "duplicatesPrevented",
            history.duplicatesPrevented,
            findings.impact.path("duplicatesPrevented").asLong())
        .atMost(
            "familiesKnownCounted",
            BigDecimal.valueOf(history.familiesKnown),
            BigDecimal.valueOf(history.duplicatesPrevented))
        .some("batchLines", history.batchLines.get())
        .some("batchLinesRepeated", history.batchLinesRepeated.get())
        .same(
            "batchRepeatedSameVerdicts",
            history.batchLinesRepeated.get(),
            history.sameVerdicts.get())
        .also(history.compared, 5)
        .refused(history.refusals, 5, history.attacks.get(5));
  }

  private static int sum(JsonNode rows, String field) {
    int sum = 0;
    for (JsonNode row : rows) {
      sum += row.path(field).asInt();
    }
    return sum;
  }

  Invariant privacy() {
    Invariant privacy = new Invariant("privacy");
    Set<String> planted = new HashSet<>(evidence.partner().plantedFound());
    long bytes = 0;
    List<String> leaks = new ArrayList<>();
    for (byte[] shown : history.shownToOthers) {
      bytes += shown.length;
      if (evidence.search().tellsAFamily(shown)) {
        leaks.add("an answer that third parties may read names a family");
      }
      planted.addAll(evidence.search().in(shown).planted());
    }
    leaks.addAll(evidence.partner().leaked());
    privacy
        .some("wordsOfFamiliesSought", evidence.search().words())
        .some("eventsSearched", evidence.partner().records())
        .same("plantedWordsFound", Planted.open(evidence.run().scenario()).size(), planted.size())
        .some("bytesSearched", bytes + evidence.partner().bytes())
        .none("answersSearched", history.shownToOthers.size(), leaks);
    if (evidence.settings().partner().isPresent()) {
      privacy.same(
          "internalTopicsRefusedToAnyone",
          InternalTopics.NAMES.size(),
          InternalTopics.refusedToAnyone(evidence.settings()));
    }
    return privacy;
  }

  Invariant explainable() {
    return new Invariant("explainable")
        .some("offersWeighed", history.offersWeighed)
        .same("offersWithReason", history.offersLeftOut, history.offersExplained)
        .some("scores", findings.scoresRead)
        .same("scoresExplained", findings.scoresRead, findings.scoresExplained)
        .none("familiesLeftOutWithReason", findings.leftOutFamilies, findings.leftOutWithoutReason)
        .also(history.compared, 8)
        .refused(history.refusals, 8, history.attacks.get(8));
  }
}
