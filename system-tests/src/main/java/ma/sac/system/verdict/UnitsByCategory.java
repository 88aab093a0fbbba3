package ma.sac.system.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.sac.system.client.Json;

/**
 * Whether units, known by their category alone, fill so many baskets of a model exactly. A
 * substitute may stand in for several components, so it is asked of every group of components
 * whether what it accepts suffices for it; then, and only then, the units can be shared out (Hall,
 * 1935).
 */
final class UnitsByCategory {
  private record Component(String category, Set<String> accepts, int wanted) {}

  private final List<Component> components = new ArrayList<>();

  UnitsByCategory(JsonNode model, int baskets) {
    for (JsonNode component : model.path("components")) {
      String category = Json.text(component, "category");
      Set<String> accepts = new HashSet<>(Set.of(category));
      component.path("substitutes").forEach(substitute -> accepts.add(substitute.asText()));
      int wanted = component.path("quantityPerBasket").asInt() * baskets;
      components.add(new Component(category, accepts, wanted));
    }
  }

  /** What is wrong with them; nothing when they fit. */
  List<String> wrong(Map<String, Integer> units) {
    List<String> wrong = new ArrayList<>();
    units.forEach(
        (category, number) -> {
          if (components.stream().noneMatch(c -> c.accepts().contains(category))) {
            wrong.add(number + " units of " + category + ", which the model does not want");
          }
        });
    int used = units.values().stream().mapToInt(Integer::intValue).sum();
    int wanted = components.stream().mapToInt(Component::wanted).sum();
    if (used != wanted) {
      wrong.add(used + " units used, " + wanted + " wanted");
    }
    for (int group = 1; group < 1 << components.size(); group++) {
      wrong.addAll(shortOf(members(group), units));
    }
    return wrong;
  }

  private List<Component> members(int group) {
    List<Component> members = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      if ((group >> i & 1) == 1) {
        members.add(components.get(i));
      }
    }
    return members;
  }

  private static List<String> shortOf(List<Component> group, Map<String, Integer> units) {
    Set<String> accepted = new HashSet<>();
    group.forEach(component -> accepted.addAll(component.accepts()));
    int there = accepted.stream().mapToInt(category -> units.getOrDefault(category, 0)).sum();
    int wanted = group.stream().mapToInt(Component::wanted).sum();
    List<String> names = group.stream().map(Component::category).toList();
    return there >= wanted
        ? List.of()
        : List.of(there + " units for " + String.join(", ", names) + ", " + wanted + " wanted");
  }
}
