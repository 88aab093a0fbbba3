package ma.sac.cooperative;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import ma.sac.kit.db.Sql;
import ma.sac.kit.jobs.Jobs;
import ma.sac.test.contracts.ConsistencyTables;
import ma.sac.test.contracts.ConsistencyTables.Cell;
import ma.sac.test.contracts.ForeignFacts;
import ma.sac.test.servers.RealServers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What becomes of a warehouse's fact in each state of an order, as docs/consistency.md says. */
@QuarkusTest
class ReceiptWalkTest {
  private static final String RECORDED = "goods-receipt.recorded";
  private static final String REVERSED = "goods-receipt.reversed";
  @Inject Sql sql;
  @Inject Taken taken;
  @Inject Jobs jobs;

  /** All that a receipt may move. */
  record Seen(
      String status,
      long received,
      long accepted,
      String held,
      long entries,
      List<String> discrepancies) {}

  /** A fact about so many units. */
  record Told(String type, UUID receipt, long units) {}

  @Test
  void shouldComeToWhatIsWrittenWhenAReceiptMeetsAnOrder() throws SQLException {
    RealServers.createTopics(12, "sac.receipts.v1");
    Map<Cell, OrderInState> orders = ordersInStates();
    Map<Cell, Told> facts = new LinkedHashMap<>();
    Map<Cell, Seen> before = new LinkedHashMap<>();
    List<Executable> checks = new ArrayList<>();
    orders.forEach(
        (cell, order) -> {
          facts.put(cell, told(cell, order));
          before.put(cell, seen(order, facts.get(cell)));
          if (cell.isImpossible()) {
            checks.add(() -> checkImpossible(cell, order, before.get(cell)));
          } else {
            checks.add(() -> check(cell, order, facts.get(cell), before.get(cell)));
          }
        });
    taken.untroubled(
        () ->
            tell(
                orders,
                (cell, send) -> {
                  if (!cell.isImpossible()) {
                    send.accept(facts.get(cell));
                  }
                }));
    assertAll(checks);
    assertEquals(60, checks.size());
    endWhatIsClosing(orders.values());
  }

  /** Else their jobs, which wait longer after each try, would end them amid another test. */
  private static void endWhatIsClosing(Collection<OrderInState> orders) {
    orders.stream()
        .filter(order -> order.state().equals("CLOSING"))
        .forEach(order -> BasketStandIn.answers(order.id(), order.line(), 0));
    Awaitility.await("every order that is closing to end")
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              OwnDatabase.asOwner(
                  "UPDATE job SET run_at = now() WHERE type = 'close-order-receipts' AND status = 'QUEUED'");
              return OwnDatabase.number(
                      "SELECT count(*) FROM job WHERE type = 'close-order-receipts' AND status IN ('QUEUED', 'RUNNING')")
                  == 0;
            });
  }

  private Map<Cell, OrderInState> ordersInStates() throws SQLException {
    World.Supply supply = World.supply(100_000, "10.00");
    UUID campaign = World.openCampaign("1000000.00", "0.00");
    Map<Cell, OrderInState> orders = new LinkedHashMap<>();
    for (Cell cell : ConsistencyTables.about(ConsistencyWalkTest.SERVICE, RECORDED).cells()) {
      orders.put(cell, OrderInState.on(cell.state(), campaign, supply));
    }
    expire(orders);
    tell(
        orders,
        (cell, send) -> {
          OrderInState order = orders.get(cell);
          if (order.received() > 0 && (!order.isBeyond() || isAboutAKnownReceipt(cell))) {
            send.accept(new Told(RECORDED, order.receipt(), order.received()));
          }
        });
    orders.values().forEach(OrderInState::beginToEnd);
    orders.values().stream()
        .filter(order -> !order.state().equals("unknown"))
        .forEach(order -> World.awaitOrder(order.id(), "status", order.state()));
    return orders;
  }

  private void expire(Map<Cell, OrderInState> orders) throws SQLException {
    for (OrderInState order : orders.values()) {
      if (order.state().equals("EXPIRED")) {
        OwnDatabase.asOwner(
            "UPDATE purchase_order SET answer_by = now() - interval '1 day' WHERE id = '%s'"
                .formatted(order.id()));
      }
    }
    jobs.submit("expire-purchase-orders", "", "test");
    orders.values().stream()
        .filter(order -> order.state().equals("EXPIRED"))
        .forEach(order -> World.awaitOrder(order.id(), "status", "EXPIRED"));
  }

  private static boolean isAboutAKnownReceipt(Cell cell) {
    return cell.condition().equals("recorded again")
        || cell.condition().equals("reversed, its receipt known");
  }

  private void tell(
      Map<Cell, OrderInState> orders, BiConsumer<Cell, java.util.function.Consumer<Told>> each) {
    try (ForeignFacts sender = ForeignFacts.to(RealServers.kafka())) {
      orders.forEach(
          (cell, order) ->
              each.accept(
                  cell,
                  told ->
                      sender.tell(
                          "sac.receipts.v1",
                          order.id().toString(),
                          told.type(),
                          told.receipt().toString(),
                          1,
                          World.receipt(
                              told.receipt(),
                              order.id(),
                              order.campaign(),
                              order.line(),
                              told.units()))));
      taken.await(sender.ids());
    }
  }

  private static Told told(Cell cell, OrderInState order) {
    return switch (cell.condition()) {
      case "recorded, part of what is outstanding" -> new Told(RECORDED, UUID.randomUUID(), 1);
      case "recorded, all that is outstanding" ->
          new Told(RECORDED, UUID.randomUUID(), order.outstanding());
      case "recorded, more than is outstanding" ->
          new Told(RECORDED, UUID.randomUUID(), order.outstanding() + 5);
      case "recorded again" -> new Told(RECORDED, order.receipt(), order.received());
      case "reversed, its receipt known" -> new Told(REVERSED, order.receipt(), order.received());
      case "reversed, its receipt not heard of" -> new Told(REVERSED, UUID.randomUUID(), 1);
      default -> throw new AssertionError("no receipt comes with \"" + cell.condition() + "\"");
    };
  }

  private Seen seen(OrderInState order, Told told) {
    long entries =
        sql.number(
            "SELECT count(*) FROM receipt_entry WHERE receipt_id = ? AND direction = ?",
            told.receipt(),
            told.type().equals(RECORDED) ? "RECORDED" : "REVERSED");
    List<String> kinds =
        sql.list(
            "SELECT kind FROM discrepancy WHERE subject = ? AND resolved_at IS NULL",
            row -> row.getString(1),
            "goods-receipt:" + told.receipt());
    return sql.first(
            """
            SELECT o.status, l.quantity_received, l.quantity_accepted, l.quantity_committed || ' for ' || o.committed_amount
            FROM purchase_order o JOIN purchase_order_line l ON l.order_id = o.id WHERE o.id = ?
            """,
            row ->
                new Seen(
                    row.getString(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getString(4),
                    entries,
                    kinds),
            order.id())
        .orElse(new Seen("unknown", 0, 0, "", entries, kinds));
  }

  private void check(Cell cell, OrderInState order, Told told, Seen before) {
    String outcome = cell.outcome();
    boolean isKnown = !cell.state().equals("unknown");
    long received = 0;
    long accepted = 0;
    long entries = isKnown ? 1 : 0;
    if (outcome.contains("payable") || outcome.contains("ledger only")) {
      received = told.units();
      accepted = outcome.contains("payable") ? Math.min(told.units(), order.outstanding()) : 0;
    } else if (outcome.contains("taken")) {
      received = -told.units();
      accepted = outcome.contains("taken back") ? -told.units() : 0;
    } else if (outcome.contains("already so")) {
      entries = 0;
    }
    Matcher kind = BudgetWalkTest.KIND.matcher(outcome);
    boolean isResolved = outcome.contains("Discrepancy resolved");
    List<String> kinds = new ArrayList<>(isResolved ? List.of() : before.discrepancies());
    if (kind.find()) {
      kinds.add(kind.group(1));
    }
    Seen expected =
        new Seen(
            isKnown ? outcome.split("[,:]")[0] : "unknown",
            before.received() + received,
            before.accepted() + accepted,
            before.held(),
            before.entries() + entries,
            kinds);
    assertEquals(expected, seen(order, told), cell + ": " + outcome);
  }

  private static void checkImpossible(Cell cell, OrderInState order, Seen now) {
    String why = cell.outcome();
    long left = why.contains("nothing came") ? now.received() : order.outstanding();
    assertEquals(0, left, cell + ": " + why);
  }
}
