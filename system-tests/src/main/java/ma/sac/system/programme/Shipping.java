package ma.sac.system.programme;

import static ma.sac.system.client.Service.DISTRIBUTION;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.sac.system.client.Json;
import ma.sac.system.client.Person;

/** Baskets travel to the sites, a vehicle at a time. */
public final class Shipping {

  /** What one vehicle is asked to bring. */
  private record Wanted(String site, String vehicle, int baskets, String day) {}

  /** What a vehicle carries to a site. */
  public record Load(String id, String site, List<SerialRange> ranges) {}

  private final Run run;
  private final History history;
  private final Map<String, String> serials = new HashMap<>();
  private final Map<String, Integer> setApart = new HashMap<>();
  private int vehiclesAsked;

  public Shipping(Run run) {
    this.run = run;
    this.history = run.history();
  }

  public String ship() {
    return ship(history.planned.keySet());
  }

  public String ship(Collection<String> sites) {
    Connections.each(wanted(sites), one -> bring(prepare(one))).forEach(this::keep);
    int baskets = history.serialsAtSite.values().stream().mapToInt(List::size).sum();
    return history.shipments.size() + " shipments, " + baskets + " baskets at their sites";
  }

  /** Sets so many apart of what is planned there; they do not leave with the others. */
  public Load prepare(String site, int baskets) {
    setApart.merge(site, baskets, Integer::sum);
    String firstDay = history.planned.get(site).keySet().iterator().next();
    return prepare(new Wanted(site, nextVehicle().getKey(), baskets, firstDay));
  }

  /** What was set apart travels. */
  public void bringSetApart(Load prepared) {
    keep(bring(prepared));
  }

  private List<Wanted> wanted(Collection<String> sites) {
    List<Wanted> all = new ArrayList<>();
    for (String site : sites) {
      Map<String, Integer> days = history.planned.get(site);
      int planned = days.values().stream().mapToInt(Integer::intValue).sum();
      int left = planned - setApart.getOrDefault(site, 0);
      String firstDay = days.keySet().iterator().next();
      while (left > 0) {
        Map.Entry<String, Integer> vehicle = nextVehicle();
        int baskets = Math.min(left, vehicle.getValue());
        all.add(new Wanted(site, vehicle.getKey(), baskets, firstDay));
        left -= baskets;
      }
    }
    return all;
  }

  private Map.Entry<String, Integer> nextVehicle() {
    List<Map.Entry<String, Integer>> vehicles = List.copyOf(history.vehicles.entrySet());
    return vehicles.get(vehiclesAsked++ % vehicles.size());
  }

  private Load prepare(Wanted wanted) {
    JsonNode shipment =
        run.people()
            .coordinator()
            .post(
                DISTRIBUTION,
                "/shipments",
                Json.object(
                    "campaignId",
                    history.campaignId,
                    "fromWarehouseId",
                    run.warehouse(),
                    "toSiteId",
                    wanted.site(),
                    "baskets",
                    wanted.baskets(),
                    "vehicleId",
                    wanted.vehicle(),
                    "plannedOn",
                    wanted.day()))
            .json();
    return new Load(
        Json.text(shipment, "id"), wanted.site(), SerialRange.of(shipment.path("serialRanges")));
  }

  /** From its departure to what was counted at the site. */
  private Load bring(Load load) {
    Person coordinator = run.people().coordinator();
    String path = "/shipments/" + load.id();
    coordinator.post(DISTRIBUTION, path + "/departure", Json.object());
    history.fact("shipment.departed", load.id());
    run.people()
        .agent(load.site())
        .post(
            DISTRIBUTION,
            path + "/arrival",
            Json.object("missing", List.of(), "damaged", List.of()));
    history.fact("shipment.arrived", load.id());
    coordinator.post(DISTRIBUTION, path + "/reconciliation", Json.object());
    history.fact("shipment.reconciled", load.id());
    return load;
  }

  private void keep(Load load) {
    history.shipments.put(load.id(), load.ranges());
    List<String> here =
        history.serialsAtSite.computeIfAbsent(load.site(), any -> new ArrayList<>());
    load.ranges().forEach(range -> range.counters().forEach(counter -> here.add(serial(counter))));
  }

  private String serial(String counter) {
    if (serials.isEmpty()) {
      for (String serial : history.labels.keySet()) {
        serials.put(SerialRange.counterOf(serial), serial);
      }
    }
    return serials.get(counter);
  }
}
