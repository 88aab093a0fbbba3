package ma.sac.basket;

import static ma.sac.basket.Programme.as;
import static ma.sac.test.db.RefusedAttempt.of;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.db.RefusedAttempt;
import ma.sac.test.servers.Tokens;

/** What is refused about lots that are sent to another warehouse, or arrive there. */
final class TransferRefusals {
  private TransferRefusals() {}

  static List<RefusedAttempt> all() {
    Programme programme = Programme.open(100);
    List<String> lots = programme.stockFor(20);
    String lot = lots.get(0);
    UUID here = programme.warehouse;
    UUID there = programme.branch;
    String onItsWay =
        send(Transfers.sender(), lot, here, there, 10, "BT-1")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String arrived = Transfers.sent(programme, lot, 10);
    Transfers.arrived(arrived, 10);
    as("programme-manager")
        .body(Map.of("reason", "doubt"))
        .post("/lots/" + lots.get(1) + "/recall")
        .then()
        .statusCode(200);
    String past = programme.received(programme.ordered(programme.semolina, 10), 10);
    Programme.release(past);
    Programme.asOwner(
        "UPDATE lot SET best_before = '%s' WHERE id = '%s'".formatted(yesterday(), past));
    return List.of(
        of(
                "send the same lot on the same waybill again",
                "transfer-already-recorded",
                () -> send(Transfers.sender(), lot, here, there, 5, "BT-1"))
            .telling(Map.of("transferId", onItsWay)),
        of(
                "send more than there is",
                "components-short",
                () -> send(Transfers.sender(), lot, here, there, 21, "BT-2"))
            .telling(
                Map.of(
                    "short[0].category", programme.grain,
                    "short[0].asked", 21,
                    "short[0].available", 20)),
        of(
            "send a lot that is recalled",
            "conflict",
            () -> send(Transfers.sender(), lots.get(1), here, there, 1, "BT-3")),
        of(
                "send a lot that is past its best-before",
                "past-best-before",
                () -> send(Transfers.sender(), past, here, there, 1, "BT-4"))
            .telling(Map.of("bestBefore", yesterday())),
        of(
            "send a lot to where it is",
            "invalid",
            () -> send(Transfers.sender(), lot, here, here, 1, "BT-5")),
        of(
            "send a lot to a warehouse that is not the campaign's",
            "invalid",
            () -> send(Transfers.sender(), lot, here, UUID.randomUUID(), 1, "BT-6")),
        of(
            "send from a warehouse that is not one's own",
            "not-found",
            () -> send(Transfers.sender().warehouses(there), lot, here, there, 1, "BT-7")),
        of(
            "send a lot that was never in one's warehouse",
            "not-found",
            () -> {
              UUID own = UUID.randomUUID();
              return send(Transfers.sender().warehouses(own), lot, own, there, 1, "BT-8");
            }),
        of(
            "receive more than was sent",
            "invalid",
            () -> Transfers.arrive(Programme.receiver(), onItsWay, 11, null)),
        of(
            "receive less without a reason",
            "invalid",
            () -> Transfers.arrive(Programme.receiver(), onItsWay, 9, null)),
        of(
            "give a reason for no difference",
            "invalid",
            () -> Transfers.arrive(Programme.receiver(), onItsWay, 10, "torn")),
        of(
            "receive what one sent",
            "duties-apart",
            () -> Transfers.arrive(Transfers.sender(), onItsWay, 10, null)),
        of(
            "receive at a warehouse that is not one's own",
            "not-found",
            () -> Transfers.arrive(Programme.receiver().warehouses(here), onItsWay, 10, null)),
        of(
            "receive again",
            "conflict",
            () -> Transfers.arrive(Programme.receiver(), arrived, 10, null)),
        of(
            "reverse the receipt of what was sent elsewhere",
            "goods-already-used",
            () ->
                as(Programme.receiver())
                    .body(Map.of("reason", "wrong"))
                    .post("/goods-receipts/" + receiptOf(lot) + "/reversal")));
  }

  private static String receiptOf(String lot) {
    return as("auditor").get("/lots/" + lot).path("receiptId");
  }

  private static Object yesterday() {
    return Programme.TODAY.minusDays(1);
  }

  private static Response send(
      Tokens who, String lot, UUID from, UUID to, int units, String waybill) {
    return as(who).body(Transfers.body(lot, from, to, units, waybill)).post("/lot-transfers");
  }
}
