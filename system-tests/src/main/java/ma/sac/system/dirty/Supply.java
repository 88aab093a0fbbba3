package ma.sac.system.dirty;

import static ma.sac.system.client.Service.BASKET;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ma.sac.system.client.Json;
import ma.sac.system.client.Person;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.programme.Assembly;
import ma.sac.system.programme.Attacks;
import ma.sac.system.programme.History;
import ma.sac.system.programme.OrderMade;
import ma.sac.system.programme.Receiving;
import ma.sac.system.programme.Run;
import ma.sac.system.programme.Sourcing;

/** What was ordered, and what came of it: short, late, and of one cooperative no more at all. */
final class Supply {

  /**
   * Of what was ordered of these, so many hundredths come; then their cooperatives have no more.
   */
  private static final Map<String, Integer> SHORT =
      new TreeMap<>(Map.of("couscous", 20, "dates", 80, "dried-figs", 75));

  /** What its cooperative was paid in advance is more than what it delivers. */
  private static final String OVERPAID = "couscous";

  private static final String LATE = "olive-oil";
  private static final String SUSPENDED = "honey";
  private static final int SUSPENDED_DELIVERS = 50;
  private static final int LATE_BY_DAYS = 5;

  private final Run run;
  private final History history;
  private final Attacks attacks;
  private final Map<String, String> special = new LinkedHashMap<>();
  private final Set<String> delivered = new HashSet<>();

  Supply(Run run) {
    this.run = run;
    this.history = run.history();
    this.attacks = new Attacks(history);
  }

  OrderMade suspended() {
    return special(SUSPENDED);
  }

  OrderMade special(String category) {
    return history.orders.get(special.get(category));
  }

  /** The orders that end before all came. */
  List<OrderMade> ended() {
    return special.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(LATE))
        .map(entry -> history.orders.get(entry.getValue()))
        .toList();
  }

  String confirm(Sourcing sourcing) {
    Set<String> categories = new LinkedHashSet<>(SHORT.keySet());
    categories.addAll(List.of(LATE, SUSPENDED));
    categories.forEach(category -> special.put(category, onlyOf(category).id()));
    sourcing.confirm(special(LATE), run.today().plusDays(LATE_BY_DAYS).toString());
    return sourcing.confirm() + ", one for " + LATE_BY_DAYS + " days later";
  }

  /** The largest order of nothing else. */
  private OrderMade onlyOf(String category) {
    return history.orders.values().stream()
        .filter(order -> order.lines().stream().allMatch(line -> line.category().equals(category)))
        .max(Comparator.comparing(OrderMade::amount))
        .orElseThrow(() -> new ProgrammeFailed("no order of " + category + " alone"));
  }

  String advance(Sourcing sourcing) {
    return sourcing.advance(List.of(special(OVERPAID), suspended(), special(LATE)));
  }

  String deliver(Receiving receiving) {
    for (OrderMade order : List.copyOf(history.orders.values())) {
      int hundredths = hundredths(order);
      if (hundredths > 0 && delivered.add(order.id())) {
        List<Integer> units =
            order.lines().stream().map(line -> line.quantity() * hundredths / 100).toList();
        receiving.receive(order, units);
      }
    }
    return history.lots.size() + " lots, " + SHORT.size() + " short, one half, one not yet";
  }

  private int hundredths(OrderMade order) {
    String category =
        special.entrySet().stream()
            .filter(entry -> entry.getValue().equals(order.id()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    return switch (category) {
      case LATE -> 0;
      case SUSPENDED -> SUSPENDED_DELIVERS;
      default -> SHORT.getOrDefault(category, 100);
    };
  }

  String orderTheRest(Sourcing sourcing, Receiving receiving) {
    int before = history.orders.size();
    sourcing.readOrders();
    sourcing.confirm();
    deliver(receiving);
    return history.orders.size() - before + " more orders, " + history.committed() + " MAD";
  }

  /** A run needs all of its components, and says which are missing. */
  void assembleTooEarly() {
    Person agent = run.people().receives(run.warehouse());
    String path = "/assembly-runs/" + new Assembly(run).begin(run.baskets());
    attacks.refuse(
        4,
        "assembling while a component is on its way",
        "components-short",
        agent,
        BASKET,
        path + "/completion",
        Json.object("made", run.baskets()));
    agent.post(BASKET, path + "/cancellation", Json.object());
  }

  String deliverLate(Receiving receiving) {
    OrderMade order = special(LATE);
    receiving.receive(order, order.lines().stream().map(OrderMade.Line::quantity).toList());
    return order.lines().stream().mapToInt(OrderMade.Line::quantity).sum()
        + " units, "
        + LATE_BY_DAYS
        + " days late";
  }
}
