package ma.sac.system.programme;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Where each basket must be in the end, by what we did with it ourselves. */
public final class Whereabouts {

  private final Map<String, String> places = new HashMap<>();

  public Whereabouts(History history) {
    history.labels.keySet().forEach(serial -> places.put(serial, "IN_STOCK"));
    history.serialsAtSite.forEach(
        (site, serials) -> serials.forEach(serial -> places.put(serial, "AT_SITE " + site)));
    places.putAll(history.aside);
    history.given.forEach((serial, given) -> places.put(serial, "HANDED_OVER " + given.siteId()));
    history.withoutRight.forEach(
        (serial, given) -> places.put(serial, "GIVEN_WITHOUT_RIGHT " + given.siteId()));
  }

  /** The status of that basket, empty when it is none of ours. */
  String status(String serial) {
    return places.getOrDefault(serial, "").split(" ")[0];
  }

  /** By status, and by site where it is at one or was given there. */
  Map<String, Integer> basketsByPlace() {
    Map<String, Integer> baskets = new TreeMap<>();
    places.values().forEach(place -> baskets.merge(place, 1, Integer::sum));
    return baskets;
  }

  public Map<String, Integer> basketsByStatus() {
    Map<String, Integer> baskets = new TreeMap<>();
    places.keySet().forEach(serial -> baskets.merge(status(serial), 1, Integer::sum));
    return baskets;
  }
}
