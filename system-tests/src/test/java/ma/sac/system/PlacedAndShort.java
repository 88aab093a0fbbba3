package ma.sac.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ma.sac.system.client.Json;

/**
 * What a plan of which part was refused says of its orders, against the orders there are. Each
 * thing that is wrong is a line.
 *
 * @param plan once it is settled
 * @param orders all of its campaign
 * @param committed of the campaign's budget
 */
record PlacedAndShort(JsonNode plan, List<JsonNode> orders, BigDecimal committed) {

  /**
   * @param budget of the campaign
   * @param refused the cooperatives that cannot deliver what was planned
   * @param enough whether the budget suffices for all the others
   */
  List<String> wrong(BigDecimal budget, Set<String> refused, boolean enough) {
    List<String> wrong = new ArrayList<>();
    placedOnce(wrong);
    differing(wrong, "units by order and offer", unitsPlanned(), unitsOrdered());
    differing(wrong, "units short", unitsUnplaced(), shortfalls());
    reasons(wrong);
    Set<String> without = cooperatives(false);
    if (!without.containsAll(refused) || enough && !without.equals(refused)) {
      wrong.add("refused are " + without + ", to be refused were " + refused);
    }
    if (!Json.text(plan, "status").equals("PARTLY_APPROVED") || plan.path("shortfalls").isEmpty()) {
      wrong.add("it is " + Json.text(plan, "status") + " with " + plan.path("shortfalls"));
    }
    BigDecimal ordered = sum("orderedAmount");
    if (ordered.compareTo(committed) != 0
        || ordered.compareTo(sum("committedAmount")) != 0
        || ordered.compareTo(Json.money(plan.path("amount"))) != 0
        || committed.compareTo(budget) > 0) {
      wrong.add(
          "ordered %s, committed %s of %s, the plan says %s"
              .formatted(ordered, committed, budget, plan.path("amount")));
    }
    return wrong;
  }

  private void placedOnce(List<String> wrong) {
    Set<String> seen = new HashSet<>();
    for (JsonNode order : orders) {
      String once =
          String.join(
              " ",
              Json.text(order, "planId"),
              Json.text(order, "planRevision"),
              Json.text(order, "cooperativeId"));
      if (!seen.add(once)) {
        wrong.add("ordered twice: " + once);
      }
      if (!Json.text(order, "planId").equals(Json.text(plan, "id"))) {
        wrong.add("of another plan: " + once);
      }
    }
  }

  private void reasons(List<String> wrong) {
    Set<String> both = cooperatives(true);
    both.retainAll(cooperatives(false));
    if (!both.isEmpty()) {
      wrong.add("half of an order was placed: " + both);
    }
    for (JsonNode line : plan.path("lines")) {
      if (line.hasNonNull("orderId") == line.hasNonNull("refusal")) {
        wrong.add("neither placed nor refused, or both: " + line);
      }
    }
  }

  private Set<String> cooperatives(boolean placed) {
    Set<String> ids = new HashSet<>();
    for (JsonNode line : plan.path("lines")) {
      if (line.hasNonNull("orderId") == placed) {
        ids.add(Json.text(line, "cooperativeId"));
      }
    }
    return ids;
  }

  private Map<String, Long> unitsPlanned() {
    Map<String, Long> units = new TreeMap<>();
    for (JsonNode line : plan.path("lines")) {
      if (line.hasNonNull("orderId")) {
        String of = Json.text(line, "orderId") + " " + Json.text(line, "offerId");
        units.merge(of, line.path("quantity").asLong(), Long::sum);
      }
    }
    return units;
  }

  private Map<String, Long> unitsOrdered() {
    Map<String, Long> units = new TreeMap<>();
    for (JsonNode order : orders) {
      for (JsonNode line : order.path("lines")) {
        String of = Json.text(order, "id") + " " + Json.text(line, "offerId");
        units.merge(of, line.path("quantityOrdered").asLong(), Long::sum);
      }
    }
    return units;
  }

  private Map<String, Long> unitsUnplaced() {
    Map<String, Long> units = new TreeMap<>();
    for (JsonNode line : plan.path("lines")) {
      if (!line.hasNonNull("orderId")) {
        units.merge(Json.text(line, "category"), line.path("quantity").asLong(), Long::sum);
      }
    }
    return units;
  }

  private Map<String, Long> shortfalls() {
    Map<String, Long> units = new TreeMap<>();
    plan.path("shortfalls")
        .forEach(s -> units.merge(Json.text(s, "category"), s.path("missing").asLong(), Long::sum));
    return units;
  }

  private static void differing(
      List<String> wrong, String what, Map<String, Long> planned, Map<String, Long> real) {
    if (!planned.equals(real)) {
      wrong.add(what + ": " + planned + ", but " + real);
    }
  }

  private BigDecimal sum(String amount) {
    return orders.stream()
        .map(order -> Json.money(order.path(amount)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
