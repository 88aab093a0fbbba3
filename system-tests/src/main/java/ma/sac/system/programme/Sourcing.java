package ma.sac.system.programme;

import static ma.sac.system.client.Service.BASKET;
import static ma.sac.system.client.Service.COOPERATIVE;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.sac.system.client.Json;
import ma.sac.system.client.Pause;
import ma.sac.system.client.Person;
import ma.sac.system.client.ProgrammeFailed;

/** Which cooperatives supply how much, their orders, and money in advance for some. */
public final class Sourcing {

  private static final int ADVANCES = 3;

  /** Of so many orders one is confirmed by telephone. */
  private static final int ON_BEHALF = 5;

  private static final BigDecimal ADVANCE_SHARE = new BigDecimal("0.30");

  private final Run run;
  private final History history;

  public Sourcing(Run run) {
    this.run = run;
    this.history = run.history();
  }

  public String plan() {
    JsonNode plan = Pause.until("a plan that weighs every offer", Run.JOB, this::proposal);
    history.planId = Json.text(plan, "id");
    history.planAmount = Json.money(plan.path("amount"));
    history.cheapestPossible = Json.money(plan.path("cheapestAmount"));
    history.planGapPercent = plan.at("/proof/gapPercent").decimalValue();
    explanations(plan);
    lookAtOffers(plan);
    return plan.path("lines").size()
        + " lines, "
        + history.planAmount
        + " MAD, within "
        + history.planGapPercent
        + " % of the best possible";
  }

  /** Null when offers published a moment ago were not yet known where the plan was made. */
  private JsonNode proposal() {
    Person manager = run.people().manager();
    String path =
        "/sourcing-plans/"
            + manager
                .post(
                    BASKET,
                    "/sourcing-plans",
                    Json.object(
                        "campaignId", history.campaignId,
                        "baskets", run.baskets(),
                        "warehouseId", run.warehouse(),
                        "deliveryDate", run.day(0)))
                .text("id");
    JsonNode plan = manager.until(BASKET, path, Run.JOB, "PROPOSED", "INFEASIBLE");
    if (Json.text(plan, "status").equals("PROPOSED") && weighsEveryOffer(plan)) {
      return plan;
    }
    if (Json.text(plan, "status").equals("PROPOSED")) {
      manager.post(BASKET, path + "/cancellation", Json.object("reason", "newer offers are known"));
    }
    return null;
  }

  /** What is left of each offer in the plan that we had not looked at before. */
  public void lookAtOffers(JsonNode plan) {
    for (JsonNode line : plan.path("lines")) {
      String offer = Json.text(line, "offerId");
      if (!history.leftBefore.containsKey(offer)) {
        JsonNode now = run.people().officer().get(COOPERATIVE, "/offers/" + offer).json();
        history.leftBefore.put(offer, now.path("quantityLeft").asInt());
      }
    }
  }

  private void explanations(JsonNode plan) {
    Set<String> used = new HashSet<>();
    plan.path("lines").forEach(line -> used.add(Json.text(line, "offerId")));
    history.offersWeighed = history.offers.size();
    history.offersLeftOut =
        (int) history.offers.keySet().stream().filter(offer -> !used.contains(offer)).count();
    for (JsonNode why : plan.path("explanations")) {
      boolean ours = history.offers.containsKey(Json.text(why, "offerId"));
      history.offersExplained += ours && !Json.text(why, "reason").isEmpty() ? 1 : 0;
    }
  }

  private boolean weighsEveryOffer(JsonNode plan) {
    Set<String> weighed = new HashSet<>();
    plan.path("lines").forEach(line -> weighed.add(Json.text(line, "offerId")));
    plan.path("explanations").forEach(why -> weighed.add(Json.text(why, "offerId")));
    return weighed.containsAll(history.offers.keySet());
  }

  public String approve() {
    Person manager = run.people().secondManager();
    String path = "/sourcing-plans/" + history.planId;
    manager.post(BASKET, path + "/approval", Json.object());
    JsonNode plan = manager.until(BASKET, path, Run.JOB, "APPROVED", "PARTLY_APPROVED");
    if (!Json.text(plan, "status").equals("APPROVED")) {
      throw new ProgrammeFailed("not all orders could be placed: " + plan.path("shortfalls"));
    }
    history.fact("sourcing-plan.approved", history.planId);
    readOrders();
    return history.orders.size() + " orders, " + history.committed() + " MAD";
  }

  /** Those that are new to us. */
  public void readOrders() {
    Person officer = run.people().officer();
    for (JsonNode listed :
        officer.all(COOPERATIVE, "/purchase-orders?campaignId=" + history.campaignId)) {
      String id = Json.text(listed, "id", "orderId");
      if (history.orders.containsKey(id)) {
        continue;
      }
      OrderMade order = OrderMade.of(officer.get(COOPERATIVE, "/purchase-orders/" + id).json());
      history.orders.put(id, order);
      history.fact("purchase-order.placed", id);
    }
  }

  /** Those that are not yet. */
  public String confirm() {
    List<OrderMade> orders =
        history.orders.values().stream()
            .filter(order -> !history.facts("purchase-order.confirmed").contains(order.id()))
            .toList();
    long onBehalf =
        Connections.each(
                orders, order -> confirm(order, null, orders.indexOf(order) % ON_BEHALF == 0))
            .stream()
            .filter(byOfficer -> byOfficer)
            .count();
    return orders.size() + " confirmed, " + onBehalf + " of them by telephone";
  }

  /** For another day than it was ordered for. */
  public void confirm(OrderMade order, String day) {
    confirm(order, day, false);
  }

  private boolean confirm(OrderMade order, String day, boolean byOfficer) {
    Person seller =
        byOfficer ? run.people().officer() : run.people().cooperative(order.cooperativeId());
    seller.post(
        COOPERATIVE,
        "/purchase-orders/" + order.id() + "/confirmation",
        Json.object("deliveryDate", day, "onBehalfOf", Cooperatives.onBehalf(byOfficer)));
    history.fact("purchase-order.confirmed", order.id());
    return byOfficer;
  }

  public String advance() {
    return advance(history.orders.values().stream().limit(ADVANCES).toList());
  }

  public String advance(List<OrderMade> orders) {
    Payments payments = new Payments(run);
    BigDecimal sum = BigDecimal.ZERO;
    for (OrderMade order : orders) {
      BigDecimal amount = order.amount().multiply(ADVANCE_SHARE).setScale(2, RoundingMode.DOWN);
      payments.pay(order.id(), "ADVANCE", amount);
      sum = sum.add(amount);
    }
    return orders.size() + " paid, " + sum + " MAD";
  }
}
