package ma.sac.system.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.sac.system.client.Json;
import ma.sac.system.client.Settings;
import ma.sac.system.partner.CloudEvent;
import ma.sac.system.partner.PartnerReader;
import ma.sac.system.privacy.LeakSearch;
import ma.sac.system.programme.Findings;
import ma.sac.system.programme.History;
import ma.sac.system.programme.Run;

/** Everything that a verdict rests on: what we did, what was published, what can be read. */
public record Evidence(
    Run run, Findings findings, PartnerReader partner, LeakSearch search, Settings settings) {

  History history() {
    return run.history();
  }

  /** The data of each event of that type. */
  List<JsonNode> data(String type) {
    return partner.of(type).stream().map(CloudEvent::data).toList();
  }

  /** The orders of this campaign as they were published when placed, by id. */
  Map<String, JsonNode> ordersPlaced() {
    Map<String, JsonNode> orders = new HashMap<>();
    data("purchase-order.placed").forEach(order -> orders.put(Json.text(order, "orderId"), order));
    return orders;
  }

  /** The lots of all released runs. */
  List<JsonNode> lotsUsed() {
    List<JsonNode> lots = new ArrayList<>();
    data("baskets.released").forEach(run -> run.path("lots").forEach(lots::add));
    return lots;
  }

  /** Contents and containers of what was assembled, by the lots that went in. */
  long gramsUsed() {
    return lotsUsed().stream().mapToLong(lot -> lot.path("weightGrams").asLong()).sum();
  }

  /** Contents and container, as the model wants them. */
  int unitsInABasket() {
    int units = 0;
    for (JsonNode component : run.scenario().model().path("components")) {
      units += component.path("quantityPerBasket").asInt();
    }
    return units;
  }

  int sum(String type, String field) {
    return data(type).stream().mapToInt(data -> data.path(field).asInt()).sum();
  }
}
