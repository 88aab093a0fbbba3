package ma.sac.distribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ma.sac.test.contracts.ForeignEvent;
import ma.sac.test.servers.RealServers;

/** What the other services tell, as they would tell it. */
final class Heard {
  static final String[] TOPICS = {
    Topic.COOPERATIVES, Topic.PURCHASE_ORDERS, Topic.RECEIPTS, Topic.BASKETS, Topic.ENROLMENTS
  };
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicInteger RUNS = new AtomicInteger((int) (System.nanoTime() % 900_000));

  private Heard() {}

  /** A run of baskets that was released, and its lot. */
  record Run(int number, UUID id, UUID lot, UUID order, UUID cooperative, int baskets) {
    String serial(int counter) {
      return new ma.sac.distribution.stock.Serial(number, counter).toString();
    }

    Map<String, Object> range(int from, int to) {
      return Map.of("run", number, "from", from, "to", to);
    }
  }

  static Run run(int baskets) {
    return new Run(
        Math.abs(RUNS.incrementAndGet()) % 1_000_000,
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        baskets);
  }

  static UUID released(Ground ground, Run run) {
    Map<String, Object> lot = new LinkedHashMap<>();
    lot.put("lotId", run.lot());
    lot.put("lotCode", "L-1");
    lot.put("orderId", run.order());
    lot.put("cooperativeId", run.cooperative());
    lot.put("cooperativeNameFr", "Coopérative Miel");
    lot.put("cooperativeNameAr", "تعاونية العسل");
    lot.put("territory", "02.411");
    lot.put("womenLed", true);
    lot.put("kind", "CONTENT");
    lot.put("category", "HONEY");
    lot.put("quantity", run.baskets());
    lot.put("weightGrams", 500L * run.baskets());
    lot.put("amount", 40.00 * run.baskets());
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("runId", run.id());
    value.put("campaignId", ground.campaign());
    value.put("warehouseId", ground.warehouse());
    value.put("baskets", run.baskets());
    value.put("serialRanges", List.of(run.range(1, run.baskets())));
    value.put("basketWeightGrams", 10_732);
    value.put("basketCost", 347.00);
    value.put("bestBefore", "2031-01-31");
    value.put("lots", List.of(lot));
    return send(Topic.BASKETS, run.id(), "baskets.released", run.id(), 1, value);
  }

  static UUID recalled(Run run, int from, int to) {
    return recall("lot.recalled", run, from, to, 2);
  }

  static UUID recallLifted(Run run, int from, int to) {
    return recall("lot.recall-lifted", run, from, to, 3);
  }

  private static UUID recall(String type, Run run, int from, int to, long sequence) {
    Map<String, Object> value =
        Map.of(
            "lotId",
            run.lot(),
            "lotCode",
            "L-1",
            "cooperativeId",
            run.cooperative(),
            "category",
            "HONEY",
            "reason",
            "ONSSA",
            "serialRanges",
            List.of(run.range(from, to)));
    return send(Topic.BASKETS, run.lot(), type, run.lot(), sequence, value);
  }

  /** An approved list of so many enrolments of the ground's zone, entitled to one basket each. */
  static List<UUID> enrolled(Ground ground, int count) {
    List<UUID> enrolments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      UUID enrolment = UUID.randomUUID();
      enrolments.add(enrolment);
      enrolment("enrolment.approved", ground, enrolment, 1, "APPROVED", 1);
    }
    listApproved(ground, count, count);
    return enrolments;
  }

  static UUID enrolment(
      String type, Ground ground, UUID enrolment, int entitlement, String status, long sequence) {
    Map<String, Object> value =
        Map.of(
            "enrolmentId",
            enrolment,
            "campaignId",
            ground.campaign(),
            "zoneId",
            ground.zone(),
            "territory",
            Ground.DISTRICT,
            "mode",
            "SITE",
            "entitlement",
            entitlement,
            "householdSize",
            5,
            "status",
            status,
            "listRevision",
            1);
    return send(Topic.ENROLMENTS, enrolment, type, enrolment, sequence, value);
  }

  static void listApproved(Ground ground, int count, int baskets) {
    UUID list = UUID.randomUUID();
    Map<String, Object> value =
        Map.of(
            "listId",
            list,
            "campaignId",
            ground.campaign(),
            "revision",
            1,
            "count",
            count,
            "baskets",
            baskets,
            "duplicatesPrevented",
            3);
    send(Topic.ENROLMENTS, ground.campaign(), "enrolment-list.approved", list, 1, value);
  }

  static void ordered(Ground ground, Run run, String status, long sequence) {
    Map<String, Object> line =
        Map.of(
            "lineId",
            UUID.randomUUID(),
            "category",
            "HONEY",
            "unitPrice",
            40.00,
            "kind",
            "CONTENT");
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("orderId", run.order());
    value.put("campaignId", ground.campaign());
    value.put("cooperativeId", run.cooperative());
    value.put(
        "cooperative",
        Map.of(
            "nameFr",
            "Coopérative Miel",
            "nameAr",
            "تعاونية العسل",
            "territory",
            "02.411",
            "status",
            "VERIFIED",
            "rural",
            true,
            "womenLed",
            true));
    value.put("status", status);
    value.put("lines", List.of(line));
    value.put("orderedAmount", 800.00);
    value.put("confirmedAmount", 800.00);
    value.put("acceptedAmount", 800.00);
    value.put("paidAmount", 0.00);
    value.put("settled", false);
    send(
        Topic.PURCHASE_ORDERS,
        run.order(),
        "purchase-order.confirmed",
        run.order(),
        sequence,
        value);
  }

  static void paid(Ground ground, Run run, double amount) {
    UUID payment = UUID.randomUUID();
    Map<String, Object> value =
        Map.of(
            "paymentId",
            payment,
            "orderId",
            run.order(),
            "campaignId",
            ground.campaign(),
            "orderPaidAmount",
            amount,
            "settled",
            true);
    send(Topic.PURCHASE_ORDERS, run.order(), "payment.recorded", payment, 1, value);
  }

  static void received(Ground ground, Run run, double accepted) {
    UUID receipt = UUID.randomUUID();
    Map<String, Object> value =
        Map.of(
            "receiptId",
            receipt,
            "orderId",
            run.order(),
            "campaignId",
            ground.campaign(),
            "acceptedAmount",
            accepted);
    send(Topic.RECEIPTS, run.order(), "goods-receipt.recorded", receipt, 1, value);
  }

  static UUID send(
      String topic, UUID key, String type, UUID subject, long sequence, Map<String, ?> value) {
    try {
      return ForeignEvent.send(
          RealServers.kafka(),
          topic,
          key.toString(),
          type,
          subject.toString(),
          sequence,
          JSON.writeValueAsString(value));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
