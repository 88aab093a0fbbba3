package ma.sac.system.programme;

import static ma.sac.system.client.Service.DISTRIBUTION;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.sac.system.client.Json;
import ma.sac.system.client.Person;

/** Baskets travel to the sites, a vehicle at a time. */
final class Shipping {

  private final Run run;
  private final History history;
  private final Map<String, String> serials = new HashMap<>();
  private int load;

  Shipping(Run run) {
    this.run = run;
    this.history = run.history();
  }

  String ship() {
    for (String serial : history.labels.keySet()) {
      serials.put(SerialRange.counterOf(serial), serial);
    }
    history.planned.forEach(
        (site, days) -> {
          int wanted = days.values().stream().mapToInt(Integer::intValue).sum();
          String firstDay = days.keySet().iterator().next();
          while (wanted > 0) {
            wanted -= shipTo(site, wanted, firstDay);
          }
        });
    int baskets = history.serialsAtSite.values().stream().mapToInt(List::size).sum();
    return history.shipments.size() + " shipments, " + baskets + " baskets at their sites";
  }

  private int shipTo(String site, int wanted, String day) {
    List<Map.Entry<String, Integer>> vehicles = List.copyOf(history.vehicles.entrySet());
    Map.Entry<String, Integer> vehicle = vehicles.get(load++ % vehicles.size());
    int baskets = Math.min(wanted, vehicle.getValue());
    Person coordinator = run.people().coordinator();
    JsonNode shipment =
        coordinator
            .post(
                DISTRIBUTION,
                "/shipments",
                Json.object(
                    "campaignId",
                    history.campaignId,
                    "fromWarehouseId",
                    run.warehouse(),
                    "toSiteId",
                    site,
                    "baskets",
                    baskets,
                    "vehicleId",
                    vehicle.getKey(),
                    "plannedOn",
                    day))
            .json();
    String id = Json.text(shipment, "id");
    List<SerialRange> ranges = SerialRange.of(shipment.path("serialRanges"));
    history.shipments.put(id, ranges);
    coordinator.post(DISTRIBUTION, "/shipments/" + id + "/departure", Json.object());
    history.fact("shipment.departed", id);
    run.people()
        .agent(site)
        .post(
            DISTRIBUTION,
            "/shipments/" + id + "/arrival",
            Json.object("missing", List.of(), "damaged", List.of()));
    history.fact("shipment.arrived", id);
    coordinator.post(DISTRIBUTION, "/shipments/" + id + "/reconciliation", Json.object());
    history.fact("shipment.reconciled", id);
    List<String> here = history.serialsAtSite.computeIfAbsent(site, any -> new ArrayList<>());
    ranges.forEach(range -> range.counters().forEach(counter -> here.add(serials.get(counter))));
    return ranges.stream().mapToInt(SerialRange::size).sum();
  }
}
