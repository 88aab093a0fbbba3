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

  /** What one vehicle is asked to bring. */
  private record Load(String site, String vehicle, int baskets, String day) {}

  private record Shipped(String id, String site, List<SerialRange> ranges) {}

  private final Run run;
  private final History history;

  Shipping(Run run) {
    this.run = run;
    this.history = run.history();
  }

  String ship() {
    Map<String, String> serials = new HashMap<>();
    for (String serial : history.labels.keySet()) {
      serials.put(SerialRange.counterOf(serial), serial);
    }
    for (Shipped shipped : Connections.each(loads(), this::ship)) {
      history.shipments.put(shipped.id(), shipped.ranges());
      List<String> here =
          history.serialsAtSite.computeIfAbsent(shipped.site(), any -> new ArrayList<>());
      shipped
          .ranges()
          .forEach(range -> range.counters().forEach(counter -> here.add(serials.get(counter))));
    }
    int baskets = history.serialsAtSite.values().stream().mapToInt(List::size).sum();
    return history.shipments.size() + " shipments, " + baskets + " baskets at their sites";
  }

  private List<Load> loads() {
    List<Map.Entry<String, Integer>> vehicles = List.copyOf(history.vehicles.entrySet());
    List<Load> loads = new ArrayList<>();
    history.planned.forEach(
        (site, days) -> {
          int wanted = days.values().stream().mapToInt(Integer::intValue).sum();
          String firstDay = days.keySet().iterator().next();
          while (wanted > 0) {
            Map.Entry<String, Integer> vehicle = vehicles.get(loads.size() % vehicles.size());
            int baskets = Math.min(wanted, vehicle.getValue());
            loads.add(new Load(site, vehicle.getKey(), baskets, firstDay));
            wanted -= baskets;
          }
        });
    return loads;
  }

  private Shipped ship(Load load) {
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
                    load.site(),
                    "baskets",
                    load.baskets(),
                    "vehicleId",
                    load.vehicle(),
                    "plannedOn",
                    load.day()))
            .json();
    String id = Json.text(shipment, "id");
    coordinator.post(DISTRIBUTION, "/shipments/" + id + "/departure", Json.object());
    history.fact("shipment.departed", id);
    run.people()
        .agent(load.site())
        .post(
            DISTRIBUTION,
            "/shipments/" + id + "/arrival",
            Json.object("missing", List.of(), "damaged", List.of()));
    history.fact("shipment.arrived", id);
    coordinator.post(DISTRIBUTION, "/shipments/" + id + "/reconciliation", Json.object());
    history.fact("shipment.reconciled", id);
    return new Shipped(id, load.site(), SerialRange.of(shipment.path("serialRanges")));
  }
}
