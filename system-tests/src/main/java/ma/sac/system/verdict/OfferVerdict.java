package ma.sac.system.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.sac.system.client.Json;
import ma.sac.system.partner.CloudEvent;
import ma.sac.system.programme.History;
import ma.sac.system.programme.OfferMade;
import ma.sac.system.programme.OrderMade;

/** The promise about offers: never more is ordered than was offered. */
final class OfferVerdict {

  private final Evidence evidence;
  private final History history;

  OfferVerdict(Evidence evidence) {
    this.evidence = evidence;
    this.history = evidence.history();
  }

  Invariant noOversell() {
    Map<String, Integer> ordered = new HashMap<>();
    for (OrderMade order : history.orders.values()) {
      for (OrderMade.Line line : order.lines()) {
        ordered.merge(line.offerId(), line.quantity(), Integer::sum);
      }
    }
    Map<String, Integer> offered = new HashMap<>();
    for (JsonNode offer : evidence.data("offer.published")) {
      offered.put(Json.text(offer, "offerId"), offer.path("quantity").asInt());
    }
    history.offers.values().forEach(offer -> offered.put(offer.id(), offer.quantity()));
    List<String> wrong = new ArrayList<>();
    ordered.forEach(
        (offer, quantity) -> {
          if (quantity > offered.getOrDefault(offer, 0)) {
            wrong.add(quantity + " ordered of offer " + offer + ", offered " + offered.get(offer));
          }
        });
    return new Invariant("noOversell")
        .some("offersOrdered", ordered.size())
        .none("offersNotExceeded", ordered.size(), wrong)
        .none("quantitiesLeft", history.leftBefore.size(), leftOver(ordered))
        .also(history.compared, 2)
        .refused(history.refusals, 2, history.attacks.get(2));
  }

  /** What the news of each offer say is left, against what it was and what was ordered of it. */
  private List<String> leftOver(Map<String, Integer> ordered) {
    List<String> wrong = new ArrayList<>();
    Map<String, CloudEvent> last = new HashMap<>();
    for (String type : List.of("offer.changed", "offer.withdrawn")) {
      evidence
          .partner()
          .of(type)
          .forEach(event -> last.merge(event.subject(), event, CloudEvent::later));
    }
    history.leftBefore.forEach(
        (offer, before) -> {
          int left =
              last.containsKey(offer)
                  ? last.get(offer).data().path("quantityLeft").asInt()
                  : before;
          int sold = ordered.getOrDefault(offer, 0);
          if (left != before - sold) {
            wrong.add(
                "offer "
                    + offer
                    + " had "
                    + before
                    + ", "
                    + sold
                    + " were ordered, and "
                    + left
                    + " are still on sale");
          }
        });
    for (String type : List.of("offer.published", "offer.changed")) {
      for (JsonNode offer : evidence.data(type)) {
        OfferMade ours = history.offers.get(Json.text(offer, "offerId"));
        int left = offer.path("quantityLeft").asInt();
        if (ours != null && (left < 0 || left > ours.quantity())) {
          wrong.add("offer " + ours.id() + " has " + left + " left of " + ours.quantity());
        }
      }
    }
    return wrong;
  }
}
