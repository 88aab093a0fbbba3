package ma.sac.system.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.sac.system.client.Json;
import ma.sac.system.programme.Findings;
import ma.sac.system.programme.Given;
import ma.sac.system.programme.History;
import ma.sac.system.programme.LotReceived;

/** What was acknowledged is there, and everything can be traced both ways. */
final class TraceVerdict {

  private final Evidence evidence;
  private final History history;
  private final Findings findings;

  TraceVerdict(Evidence evidence) {
    this.evidence = evidence;
    this.history = evidence.history();
    this.findings = evidence.findings();
  }

  /**
   * Every fact that we brought about, by type: how many we know and how many a partner saw. Of what
   * belongs to the campaign a partner must see no more than that; cooperatives and places are
   * everybody's.
   */
  Map<String, Seen> factsByType() {
    Map<String, Seen> facts = new LinkedHashMap<>();
    history.facts.forEach(
        (type, subjects) -> {
          Set<String> seen = new HashSet<>(evidence.partner().subjects(type));
          boolean ofTheCampaign =
              evidence.partner().of(type).stream().allMatch(event -> !event.campaignId().isEmpty());
          if (!ofTheCampaign) {
            seen.retainAll(subjects);
          }
          facts.put(type, new Seen(subjects, seen));
        });
    return facts;
  }

  /** The subjects that we know of a type, and those that a partner saw. */
  record Seen(Set<String> ours, Set<String> partners) {

    int count() {
      return partners.size();
    }
  }

  Invariant nothingLost() {
    Invariant nothingLost = new Invariant("nothingLost");
    factsByType().forEach((type, seen) -> nothingLost.sameSet(type, seen.ours(), seen.partners()));
    return new EffectsVerdict(evidence)
        .compare(nothingLost)
        .also(history.compared, 6)
        .none("acknowledgedFoundAgain", findings.acknowledgedRead, findings.acknowledgedMissing)
        .some("requestsRepeated", evidence.run().people().repeats().repeated())
        .none(
            "repeatsAnsweredAlike",
            evidence.run().people().repeats().repeated(),
            evidence.run().people().repeats().answeredOtherwise())
        .same("malformedEvents", 0, evidence.partner().malformed())
        .none("sequencesPerSubject", evidence.partner().all().size(), backwards());
  }

  /** Where the versions of a subject do not only grow. */
  private List<String> backwards() {
    Map<String, Long> last = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    evidence
        .partner()
        .all()
        .forEach(
            event -> {
              String subject = event.topic() + " " + event.subject();
              Long before = last.put(subject, event.sequence());
              if (before != null && event.sequence() <= before) {
                wrong.add(subject + " went from " + before + " to " + event.sequence());
              }
            });
    return wrong;
  }

  Invariant traceable() {
    Set<String> engaged = new HashSet<>();
    history.orders.values().forEach(order -> engaged.add(order.cooperativeId()));
    List<String> wrong = new ArrayList<>();
    findings.basketProvenance.forEach(
        (serial, provenance) -> {
          Set<String> from = new HashSet<>();
          cooperativesIn(provenance, from);
          if (from.isEmpty() || !engaged.containsAll(from)) {
            wrong.add("basket " + serial + " comes from " + from);
          }
          int units = 0;
          for (JsonNode component : provenance.path("components")) {
            units += component.path("quantity").asInt();
          }
          if (units != evidence.unitsInABasket()) {
            wrong.add("basket " + serial + " names the lots of " + units + " units only");
          }
        });
    List<String> elsewhere = new ArrayList<>();
    findings.journeys.forEach(
        (serial, journey) -> {
          Given given = history.given.get(serial);
          if (!Json.write(journey).contains(given.siteId())) {
            elsewhere.add("basket " + serial + " was given at " + given.siteId());
          }
        });
    return new Invariant("traceable")
        .also(history.compared, 9)
        .some("basketsTraced", findings.basketProvenance.size())
        .none("basketsFromEngagedCooperatives", findings.basketProvenance.size(), wrong)
        .none("journeysEndWhereGiven", findings.journeys.size(), elsewhere)
        .none("lotsTraced", findings.basketsOfLots.size(), lotsWithoutBaskets())
        .some("enrolmentsOfOneLot", findings.enrolmentsOfOneLot)
        .same(
            "basketsOfCampaign",
            history.basketsAssembled(),
            findings.provenance.path("baskets").asInt())
        .same(
            "cooperativesOfCampaign",
            engaged.size(),
            findings.provenance.path("byCooperative").size())
        .same(
            "cooperativesEngaged",
            engaged.size(),
            findings.impact.at("/cooperatives/engaged").asInt())
        .some("sourcesHeard", findings.provenance.path("asOf").size())
        .some("publicPagesOpened", findings.publicPagesOpened)
        .same("publicCodesRefused", findings.wrongCodesTried, findings.wrongCodesRefused);
  }

  /** Every cooperativeId, however deep. */
  private static void cooperativesIn(JsonNode node, Set<String> into) {
    if (node.hasNonNull("cooperativeId")) {
      into.add(node.get("cooperativeId").asText());
    }
    node.forEach(child -> cooperativesIn(child, into));
  }

  /** Lots that went into baskets and name none, and components whose lots name too few. */
  private List<String> lotsWithoutBaskets() {
    List<String> wrong = new ArrayList<>();
    Map<String, Integer> basketsByCategory = new HashMap<>();
    for (JsonNode used : evidence.lotsUsed()) {
      String lot = Json.text(used, "lotId");
      basketsByCategory.merge(Json.text(used, "category"), 0, Integer::sum);
      if (findings.basketsOfLots.getOrDefault(lot, 0) == 0) {
        wrong.add("lot " + lot + " names no basket");
      }
    }
    for (LotReceived lot : history.lots.values()) {
      int baskets = findings.basketsOfLots.getOrDefault(lot.id(), 0);
      basketsByCategory.computeIfPresent(lot.category(), (category, sum) -> sum + baskets);
    }
    basketsByCategory.forEach(
        (category, baskets) -> {
          if (baskets < history.basketsAssembled()) {
            wrong.add("the lots of " + category + " name only " + baskets + " baskets");
          }
        });
    return wrong;
  }
}
