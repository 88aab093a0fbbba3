package ma.sac.system.programme;

import static ma.sac.system.client.Service.DISTRIBUTION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import ma.sac.system.client.Json;
import ma.sac.system.client.Person;

/** Where baskets are kept, where families live and where they collect. */
final class Places {

  private final Run run;
  private final History history;
  private final Person coordinator;

  Places(Run run) {
    this.run = run;
    this.history = run.history();
    this.coordinator = run.people().coordinator();
  }

  String open() {
    JsonNode places = run.scenario().places();
    history.warehouses.putAll(
        make(
            "/warehouses",
            "warehouse.opened",
            places.path("warehouses"),
            "nameFr",
            this::warehouse));
    history.zones.putAll(
        make("/zones", "zone.defined", places.path("zones"), "nameFr", this::zone));
    history.sites.putAll(make("/sites", "site.opened", places.path("sites"), "nameFr", this::site));
    Map<String, String> vehicles =
        make("/vehicles", null, places.path("vehicles"), "plate", this::vehicle);
    for (JsonNode vehicle : places.path("vehicles")) {
      history.vehicles.put(
          vehicles.get(Json.text(vehicle, "key")), vehicle.path("capacityBaskets").asInt());
    }
    return history.warehouses.size()
        + " warehouse, "
        + history.zones.size()
        + " zones, "
        + history.sites.size()
        + " sites, "
        + history.vehicles.size()
        + " vehicles";
  }

  /** Ids by the programme's keys; what has that name already is used as it is. */
  private Map<String, String> make(
      String path, String fact, JsonNode places, String name, Function<JsonNode, ObjectNode> body) {
    Map<String, String> known = new HashMap<>();
    coordinator.each(DISTRIBUTION, path, p -> known.put(Json.text(p, name), Json.text(p, "id")));
    Map<String, String> ids = new HashMap<>();
    for (JsonNode place : places) {
      String id = known.get(Json.text(place, name));
      if (id == null) {
        id = coordinator.post(DISTRIBUTION, path, body.apply(place)).text("id");
        if (fact != null) {
          history.fact(fact, id);
        }
      }
      ids.put(Json.text(place, "key"), id);
    }
    return ids;
  }

  private ObjectNode warehouse(JsonNode place) {
    return located(place, "capacityBaskets").put("territory", Json.text(place, "territoryCode"));
  }

  private ObjectNode zone(JsonNode place) {
    return located(place).put("territory", Json.text(place, "territoryCode"));
  }

  private ObjectNode site(JsonNode place) {
    return located(place, "capacityPerDay", "capacityPerSlot", "slotMinutes", "opensAt", "closesAt")
        .put("zoneId", history.zones.get(Json.text(place, "zoneKey")));
  }

  private ObjectNode vehicle(JsonNode vehicle) {
    return only(vehicle, "plate", "capacityBaskets");
  }

  private static ObjectNode located(JsonNode place, String... more) {
    return only(place, "nameFr", "nameAr", "latitude", "longitude").setAll(only(place, more));
  }

  private static ObjectNode only(JsonNode place, String... names) {
    ObjectNode body = Json.object();
    for (String name : names) {
      body.set(name, place.get(name));
    }
    return body;
  }
}
