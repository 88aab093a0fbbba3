package ma.sac.system.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ma.sac.system.client.Json;
import ma.sac.system.partner.CloudEvent;
import ma.sac.system.programme.Run;

/**
 * The support actions that count for the campaign, by what anyone may read of them: those that one
 * of our orders was the cause of, and those without an order that began in the period for who
 * supplies us, whoever opened them.
 *
 * @param opened by kind and cause
 * @param closed of these
 */
record HelpCounted(Map<String, Integer> opened, Map<String, Integer> closed) {

  static HelpCounted of(Evidence evidence) {
    Run run = evidence.run();
    Set<String> suppliers = run.history().suppliers();
    LocalDate begins = LocalDate.parse(run.startsOn());
    LocalDate ends = LocalDate.parse(run.endsOn());
    Set<String> closed = new HashSet<>();
    for (CloudEvent event : evidence.partner().of("support-action.closed")) {
      boolean inTime = caused(event) || !day(event).isAfter(ends);
      if (inTime) {
        closed.add(event.subject());
      }
    }
    HelpCounted counted = new HelpCounted(new TreeMap<>(), new TreeMap<>());
    Set<String> seen = new HashSet<>();
    for (CloudEvent event : evidence.partner().of("support-action.opened")) {
      JsonNode action = event.data();
      boolean ours =
          caused(event)
              ? run.history().orders.containsKey(action.at("/cause/orderId").asText())
              : suppliers.contains(Json.text(action, "cooperativeId"))
                  && !day(event).isBefore(begins)
                  && !day(event).isAfter(ends);
      if (ours && seen.add(event.subject())) {
        String what = Json.text(action, "kind") + " " + action.at("/cause/type").asText("OFFICER");
        counted.opened.merge(what, 1, Integer::sum);
        counted.closed.merge(what, closed.contains(event.subject()) ? 1 : 0, Integer::sum);
      }
    }
    return counted;
  }

  /** Of which orders and receipts of ours the system made a cause, as it told them. */
  static Set<String> causes(Evidence evidence) {
    Set<String> causes = new HashSet<>();
    for (JsonNode action : evidence.data("support-action.opened")) {
      if (evidence.history().orders.containsKey(action.at("/cause/orderId").asText())) {
        causes.add(action.at("/cause/subject").asText());
      }
    }
    return causes;
  }

  private static boolean caused(CloudEvent event) {
    return !event.data().at("/cause/orderId").asText("").isEmpty()
        && !event.data().at("/cause/orderId").isNull();
  }

  private static LocalDate day(CloudEvent event) {
    return event.time().atZone(Run.LOCAL).toLocalDate();
  }

  /** What an impact says of it. */
  static HelpCounted by(JsonNode impact) {
    HelpCounted told = new HelpCounted(new TreeMap<>(), new TreeMap<>());
    for (JsonNode given : impact.at("/support/byKindAndCause")) {
      String what = Json.text(given, "kind") + " " + Json.text(given, "cause");
      told.opened.put(what, given.path("opened").asInt());
      told.closed.put(what, given.path("closed").asInt());
    }
    return told;
  }

  int openedInAll() {
    return sum(opened);
  }

  int closedInAll() {
    return sum(closed);
  }

  int openedOf(String kind) {
    return opened.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(kind + " "))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
