package ma.sac.basket;

import static ma.sac.basket.Programme.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.servers.Tokens;

/** Requests about lots on their way. */
final class Transfers {
  private Transfers() {}

  static Tokens sender() {
    return Tokens.of("warehouse-agent").sub("sender");
  }

  static Map<String, Object> body(String lot, UUID from, UUID to, int units, String waybill) {
    return Map.of(
        "lotId", lot,
        "fromWarehouseId", from,
        "toWarehouseId", to,
        "quantity", units,
        "waybill", waybill);
  }

  static Map<String, Object> arrival(int received, String reason) {
    Map<String, Object> arrival = new HashMap<>();
    arrival.put("received", received);
    arrival.put("reason", reason);
    return arrival;
  }

  /** From the programme's warehouse to its branch, on a waybill of its own. */
  static Response send(Programme programme, String lot, int units) {
    String waybill = "BT-" + UUID.randomUUID();
    return as(sender())
        .body(body(lot, programme.warehouse, programme.branch, units, waybill))
        .post("/lot-transfers");
  }

  static String sent(Programme programme, String lot, int units) {
    return send(programme, lot, units).then().statusCode(201).extract().path("id");
  }

  static Response arrive(Tokens who, String transfer, int received, String reason) {
    return as(who).body(arrival(received, reason)).post("/lot-transfers/" + transfer + "/arrival");
  }

  /** All that was sent has come. */
  static void arrived(String transfer, int units) {
    arrive(Programme.receiver(), transfer, units, null).then().statusCode(200);
  }
}
