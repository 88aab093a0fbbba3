package ma.sac.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.sac.distribution.campaigns.CampaignStatus;
import ma.sac.distribution.stock.BasketStatus;
import ma.sac.distribution.vouchers.VoucherStatus;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.test.contracts.DecisionTable;
import ma.sac.test.events.Intake;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Walks the consistency tables: every fact that is read, in every state of what it is about, has
 * the outcome that is written there, and none is an exception.
 */
@QuarkusTest
class FactsWalkTest {
  static final String SERVICE = "distribution-service";

  /** Where a type's copy is; by how its name begins. */
  private record Copy(String producer, String topic, String idField, String table, String column) {}

  private static final Map<String, Copy> COPIES =
      Map.of(
          "cooperative",
          new Copy(
              "cooperative-service",
              Topic.COOPERATIVES,
              "cooperativeId",
              "known_cooperative",
              "cooperative_id"),
          "support-action",
          new Copy(
              "cooperative-service",
              Topic.COOPERATIVES,
              "supportActionId",
              "known_support_action",
              "support_action_id"),
          "purchase-order",
          new Copy(
              "cooperative-service", Topic.PURCHASE_ORDERS, "orderId", "known_order", "order_id"),
          "goods-receipt",
          new Copy("basket-service", Topic.RECEIPTS, "receiptId", "known_receipt", "receipt_id"),
          "sourcing-plan",
          new Copy("basket-service", Topic.BASKETS, "planId", "known_sourcing_plan", "plan_id"),
          "lot",
          new Copy("basket-service", Topic.BASKETS, "lotId", "recalled_lot", "lot_id"),
          "enrolment",
          new Copy(
              "beneficiary-service",
              Topic.ENROLMENTS,
              "enrolmentId",
              "known_enrolment",
              "enrolment_id"),
          "enrolment-list",
          new Copy(
              "beneficiary-service",
              Topic.ENROLMENTS,
              "listId",
              "known_enrolment_list",
              "list_id"));

  @Inject @All List<EventsConsumer> consumers;
  @Inject MeterRegistry metrics;

  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
    RealServers.createTopics(12, Topic.DISCREPANCIES);
  }

  static DecisionTable table(String heading) {
    return DecisionTable.of(SERVICE, heading);
  }

  static Intake intake(MeterRegistry metrics) {
    return new Intake(
        RealServers.database("distribution"),
        () ->
            metrics.find("sac.events.unreadable").counters().stream()
                .mapToDouble(Counter::count)
                .sum());
  }

  @Test
  void shouldHaveEveryTypeThatIsReadAndEveryStateInATableAndNoOther() {
    Set<String> walked = new TreeSet<>(table("a basket is").columns());
    for (String heading :
        List.of(
            "fact that a copy is made of",
            "fact about another",
            "fact about an enrolment whose voucher is",
            "fact about a discrepancy whose incident is",
            "fact about baskets of a campaign")) {
      walked.addAll(table(heading).rows().keySet());
    }
    Set<String> read =
        consumers.stream()
            .flatMap(consumer -> consumer.types().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(read, walked);

    assertEquals(
        names(VoucherStatus.values()),
        new TreeSet<>(table("fact about an enrolment whose voucher is").columns()));
    Set<String> campaigns = names(CampaignStatus.values());
    campaigns.add("unknown");
    assertEquals(campaigns, new TreeSet<>(table("fact about baskets of a campaign").columns()));
    assertEquals(names(BasketStatus.values()), table("a basket is").rows().keySet());
    DecisionTable reports = table("a device's report of a basket that is");
    Set<String> places =
        reports.rows().keySet().stream()
            .filter(row -> !row.equals("not released"))
            .map(row -> row.split(" ")[0])
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(names(BasketStatus.values()), places);
    Set<String> rights = names(VoucherStatus.values());
    rights.addAll(Set.of("of another campaign", "forged"));
    assertEquals(rights, new TreeSet<>(reports.columns()));
  }

  private static Set<String> names(Enum<?>[] states) {
    return Arrays.stream(states).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void shouldMakeReplaceOrKeepEachCopyAsTheTableSays() throws Exception {
    DecisionTable table = table("fact that a copy is made of");
    Intake intake = intake(metrics);
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> found = new TreeMap<>();
    List<Runnable> looks = new ArrayList<>();
    for (String type : table.rows().keySet()) {
      Copy copy = COPIES.get(type.substring(0, type.indexOf('.')));
      for (String state : table.columns()) {
        UUID id = UUID.randomUUID();
        String value = promised(copy, type, id);
        long before =
            switch (state) {
              case "not known" -> 0;
              case "an older version known" -> 3;
              case "this or a newer version known" -> 7;
              default -> throw new IllegalArgumentException(state);
            };
        if (before > 0) {
          intake.tell(copy.topic(), id, type, before, value);
        }
        intake.tell(copy.topic(), id, type, 5, value);
        intake.tell(copy.topic(), id, type, 5, value);
        String cell = type + " / " + state;
        expected.put(cell, table.outcome(type, state));
        looks.add(() -> found.put(cell, outcome(copy, id, before)));
      }
    }
    intake.awaitTaken();
    looks.forEach(Runnable::run);

    assertEquals(expected, found);
    assertEquals(Set.of(), intake.parked());
    assertEquals(0, intake.setAside());
  }

  private static String outcome(Copy copy, UUID id, long before) {
    try {
      List<List<String>> rows =
          Database.rows(
              "SELECT version::text FROM %s WHERE %s = '%s'"
                  .formatted(copy.table(), copy.column(), id));
      return rows.equals(List.of(List.of("5")))
          ? before == 0 ? "made" : "replaced"
          : rows.equals(List.of(List.of(String.valueOf(before)))) ? "stays" : "rows " + rows;
    } catch (java.sql.SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The producer's own example, of another subject. */
  private static String promised(Copy copy, String type, UUID id) throws Exception {
    return Files.readString(
            Path.of("..", copy.producer(), "contracts", "events", type + ".example.json"),
            StandardCharsets.UTF_8)
        .replaceFirst("(\"" + copy.idField() + "\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + id + "\"");
  }

  @Test
  void shouldTakeAPaymentWhenItsOrderIsKnownAndNotHoldTheOrderUpWhenItIsNot() throws Exception {
    DecisionTable table = table("fact about another");
    Intake intake = intake(metrics);
    UUID known = UUID.randomUUID();
    UUID later = UUID.randomUUID();
    confirmed(intake, known);
    intake.tell(Topic.PURCHASE_ORDERS, known, "payment.recorded", 1, payment(known));
    intake.tell(Topic.PURCHASE_ORDERS, later, "payment.recorded", 1, payment(later));
    confirmed(intake, later);
    intake.awaitTaken();

    assertEquals("taken", table.outcome("payment.recorded", "that is known"));
    assertEquals(1, paid(known));
    assertEquals("nothing", table.outcome("payment.recorded", "that is not known"));
    assertEquals(0, paid(later));
    assertEquals(
        1,
        Database.number("SELECT count(*) FROM known_order WHERE order_id = '%s'".formatted(later)));
    assertEquals(Set.of(), intake.parked());
    assertEquals(0, intake.setAside());
  }

  private static void confirmed(Intake intake, UUID order) throws Exception {
    Copy orders = COPIES.get("purchase-order");
    intake.tell(
        orders.topic(),
        order,
        "purchase-order.confirmed",
        2,
        promised(orders, "purchase-order.confirmed", order));
  }

  private static String payment(UUID order) {
    return "{\"paymentId\":\"%s\",\"orderId\":\"%s\",\"orderPaidAmount\":123.45,\"settled\":true}"
        .formatted(UUID.randomUUID(), order);
  }

  private static long paid(UUID order) throws Exception {
    return Database.number(
        "SELECT count(*) FROM known_order WHERE order_id = '%s' AND paid_amount = 123.45 AND settled"
            .formatted(order));
  }
}
