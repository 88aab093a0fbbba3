package ma.sac.basket.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.basket.BasketProblem;
import ma.sac.basket.basketmodel.BasketModel;
import ma.sac.basket.lots.Lot;
import ma.sac.kit.http.Refusal;

/** Shares released lots out to components: what expires first goes first, substitutes last. */
final class FirstExpiredFirstOut {
  private static final Comparator<Lot> SOONEST =
      Comparator.comparing(Lot::bestBefore, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Lot::id);

  private final List<BasketModel.Component> components;
  private final List<Lot> lots;
  private final Map<UUID, Integer> left;

  /** What is short of a component, with what there is for it. */
  record Short(String category, int asked, int available) {}

  /**
   * @param available units of each lot that may be used
   */
  FirstExpiredFirstOut(
      List<BasketModel.Component> components, List<Lot> lots, Map<UUID, Integer> available) {
    this.components = components;
    this.lots = lots.stream().sorted(SOONEST).toList();
    this.left = new HashMap<>(available);
  }

  /** The units of each component in the order of its baskets; all or nothing. */
  List<RunComponent> allocate(int baskets) {
    Map<String, List<RunComponent>> taken = new LinkedHashMap<>();
    for (BasketModel.Component component : components) {
      taken.put(component.category(), new ArrayList<>());
      take(component, component.category(), baskets, taken.get(component.category()));
    }
    for (BasketModel.Component component : components) {
      for (String substitute : component.substitutes()) {
        take(component, substitute, baskets, taken.get(component.category()));
      }
    }
    refuseWhenShort(baskets, taken);
    return taken.values().stream().flatMap(List::stream).toList();
  }

  private void take(
      BasketModel.Component component, String category, int baskets, List<RunComponent> taken) {
    int covered = covered(taken);
    int need = baskets * component.quantity();
    for (Lot lot : lots) {
      boolean fits = lot.category().equals(category) && lot.kind().equals(component.kind().name());
      int units = fits ? Math.min(need - covered, left.getOrDefault(lot.id(), 0)) : 0;
      if (units > 0) {
        taken.add(
            new RunComponent(
                component.componentId(),
                lot.id(),
                component.quantity(),
                covered + 1,
                covered + units));
        left.merge(lot.id(), -units, Integer::sum);
        covered += units;
      }
    }
  }

  private void refuseWhenShort(int baskets, Map<String, List<RunComponent>> taken) {
    List<Short> missing =
        components.stream()
            .map(
                c ->
                    new Short(
                        c.category(), baskets * c.quantity(), covered(taken.get(c.category()))))
            .filter(s -> s.available() < s.asked())
            .toList();
    if (!missing.isEmpty()) {
      throw new Refusal(
              BasketProblem.COMPONENTS_SHORT, "Released components do not suffice; none was taken")
          .with("short", missing);
    }
  }

  private static int covered(List<RunComponent> taken) {
    return taken.isEmpty() ? 0 : taken.get(taken.size() - 1).unitTo();
  }
}
