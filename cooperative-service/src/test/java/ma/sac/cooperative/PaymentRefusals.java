package ma.sac.cooperative;

import static ma.sac.cooperative.World.APPROVER;
import static ma.sac.cooperative.World.PAYER;
import static ma.sac.cooperative.World.post;
import static ma.sac.test.db.RefusedAttempt.of;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.db.RefusedAttempt;

/** What is refused about money. */
final class PaymentRefusals {
  private PaymentRefusals() {}

  static List<RefusedAttempt> all() {
    UUID campaign = World.openCampaign("10000.00", "150.00");
    World.Supply supply = World.supply(1000, "10.00");
    UUID order = NoOverspendTest.delivered(campaign, supply, 20);
    UUID confirmed = World.confirmedOrder(campaign, supply, 10);
    Map<String, Object> invoice =
        Map.of("orderId", order, "kind", "BALANCE", "amount", 100, "invoiceReference", "FA-1");
    UUID paid = World.created(post(PAYER, "/payments", invoice));
    post(APPROVER, "/payments/" + paid + "/approval", null).then().statusCode(200);
    NoOverspendTest.execute(paid).then().statusCode(200);
    UUID uncovered = NoOverspendTest.approved(order, "BALANCE", "100.01");
    UUID unfunded = NoOverspendTest.approved(order, "BALANCE", "60.00");
    UUID own = NoOverspendTest.approved(order, "BALANCE", "10.00");
    UUID advance = NoOverspendTest.proposed(confirmed, "ADVANCE", "100.01");
    Map<String, String> transfer = Map.of("reference", "VIR-" + paid, "paidOn", "2026-05-04");
    return List.of(
        of(
                "pay more than was accepted",
                "payment-not-covered",
                () -> NoOverspendTest.execute(uncovered))
            .telling(Map.of("asked", 100.01, "payable", 100)),
        of(
                "advance more than is ordered",
                "payment-not-covered",
                () -> post(APPROVER, "/payments/" + advance + "/approval", null))
            .telling(Map.of("asked", 100.01, "payable", 100)),
        of(
                "pay more than was received",
                "funds-not-received",
                () -> NoOverspendTest.execute(unfunded))
            .telling(Map.of("asked", 60, "available", 50)),
        of("invoice again", "already-invoiced", () -> post(PAYER, "/payments", invoice))
            .telling(Map.of("paymentId", paid)),
        of(
                "tell a transfer again",
                "already-invoiced",
                () -> post(PAYER, "/payments/" + own + "/execution", transfer))
            .telling(Map.of("paymentId", paid)),
        of(
            "pay what one approved",
            "duties-apart",
            () ->
                post(
                    APPROVER,
                    "/payments/" + own + "/execution",
                    Map.of("reference", "VIR-own", "paidOn", "2026-05-04"))),
        of("pay again", "conflict", () -> NoOverspendTest.execute(paid))
            .telling(Map.of("status", "PAID")));
  }
}
