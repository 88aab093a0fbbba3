package ma.sac.system.dirty;

import static ma.sac.system.client.Service.COOPERATIVE;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import ma.sac.system.client.Json;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.programme.History;
import ma.sac.system.programme.Refused;
import ma.sac.system.programme.Run;
import ma.sac.system.programme.SideCampaign;

/** A cooperative is suspended while it has an order, and while a plan counts on it. */
final class SuspendedSupplier {

  private static final BigDecimal ENOUGH = new BigDecimal("50000.00");

  private final Run run;
  private final History history;
  private final Supply supply;
  private final SideCampaign neighbour;

  SuspendedSupplier(Run run, Supply supply) {
    this.run = run;
    this.history = run.history();
    this.supply = supply;
    this.neighbour = new SideCampaign(run, "S", ENOUGH);
  }

  String suspend() {
    String cooperative = supply.suspended().cooperativeId();
    if (linesOf(neighbour.plan(), cooperative).isEmpty()) {
      throw new ProgrammeFailed("the neighbour's plan does not count on the cooperative");
    }
    run.people()
        .officer()
        .post(
            COOPERATIVE,
            "/cooperatives/" + cooperative + "/suspension",
            Json.object("reason", "its accounts are looked into"));
    history.fact("cooperative.suspended", cooperative);
    JsonNode order =
        run.people()
            .manager()
            .until(
                COOPERATIVE,
                "/purchase-orders/" + supply.suspended().id(),
                Run.JOB,
                "PARTLY_DELIVERED");
    history.compare(
        3, "itsStandingWhenOrdered", "VERIFIED", order.at("/cooperative/status").asText());
    return "with an order " + Json.text(order, "status");
  }

  /** The plan was made before; its order comes too late. */
  String orderAllTheSame() {
    JsonNode plan = neighbour.approve();
    List<JsonNode> lines = linesOf(plan, supply.suspended().cooperativeId());
    boolean refused =
        Json.text(plan, "status").equals("PARTLY_APPROVED")
            && !lines.isEmpty()
            && lines.stream()
                .allMatch(
                    line ->
                        Json.text(line, "orderId").isEmpty()
                            && Json.text(line, "refusal").contains("VERIFIED"));
    String answered =
        Json.text(plan, "status")
            + ": "
            + lines.stream().map(line -> Json.text(line, "refusal")).distinct().toList();
    history.refusals.add(new Refused(1, "ordering of a suspended cooperative", answered, refused));
    return answered + ", " + neighbour.giveUp();
  }

  private static List<JsonNode> linesOf(JsonNode plan, String cooperative) {
    return Json.list(plan.path("lines")).stream()
        .filter(line -> Json.text(line, "cooperativeId").equals(cooperative))
        .toList();
  }

  /** So that the next campaign may count on it again. */
  String reinstate() {
    String cooperative = supply.suspended().cooperativeId();
    run.people()
        .officer()
        .post(
            COOPERATIVE,
            "/cooperatives/" + cooperative + "/reinstatement",
            Json.object("reason", "its accounts are in order"));
    history.fact("cooperative.reinstated", cooperative);
    return "its accounts are in order";
  }
}
