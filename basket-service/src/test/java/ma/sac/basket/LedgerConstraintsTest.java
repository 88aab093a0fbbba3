package ma.sac.basket;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.db.SqlFailure;
import ma.sac.kit.db.Transactions;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;

/** What the running service's own database role cannot do, whatever its code tries. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class LedgerConstraintsTest {
  private static final String MOVE =
      "INSERT INTO stock_move (lot_id, from_account, from_warehouse_id, to_account, to_warehouse_id, quantity, cause, cause_id, moved_by) VALUES (?::uuid, ?, ?, ?, ?, ?, 'attack', ?, 'x')";

  @Inject Sql sql;

  @Test
  void shouldRefuseANegativeBalanceWhenMoreLeavesThanIsThere() {
    Programme programme = Programme.open(10);
    String lot = programme.stockFor(10).get(0);

    SqlFailure refused =
        assertThrows(
            SqlFailure.class,
            () -> move(lot, "AVAILABLE", "BASKETS", programme.warehouse, programme.warehouse, 21));

    assertThat(refused.constraint(), equalTo("stock_balance_not_negative"));
  }

  @Test
  void shouldRefuseGoodsInABasketWhenTheyWereNotReleased() {
    Programme programme = Programme.open(10);
    String lot = programme.stockFor(10).get(0);

    SqlFailure refused =
        assertThrows(
            SqlFailure.class,
            () -> move(lot, "QUARANTINE", "BASKETS", programme.warehouse, programme.warehouse, 1));

    assertThat(refused.constraint(), equalTo("stock_move_accounts"));
  }

  @Test
  void shouldRefuseALotWhenItsOrderWasNotPlacedWithAVerifiedRuralCooperative() {
    Programme programme = Programme.open(10);
    String lot = programme.stockFor(10).get(0);
    UUID order = UUID.randomUUID();
    sql.update(
        """
        INSERT INTO known_order (id, campaign_id, plan_id, plan_revision, cooperative_id, name_fr, name_ar, territory, standing, rural,
          women_led, status, delivery, ordered_amount, paid_amount, settled, sequence)
        SELECT ?, campaign_id, plan_id, plan_revision, cooperative_id, name_fr, name_ar, territory, 'VERIFIED', false, women_led, status,
          delivery, ordered_amount, paid_amount, settled, sequence FROM known_order WHERE id = (SELECT order_id FROM lot WHERE id = ?::uuid)
        """,
        order,
        lot);

    SqlFailure refused =
        assertThrows(
            SqlFailure.class,
            () -> sql.update("UPDATE lot SET order_id = ? WHERE id = ?::uuid", order, lot));

    assertThat(refused.constraint(), equalTo("lot_order"));
    SqlFailure unmarked =
        assertThrows(
            SqlFailure.class,
            () -> sql.update("UPDATE lot SET order_eligible = false WHERE id = ?::uuid", lot));
    assertThat(unmarked.constraint(), equalTo("lot_of_verified_rural_cooperative"));
  }

  @Test
  void shouldRefuseToChangeHistoryWhenSomebodyTries() {
    Programme.open(10).stockFor(10);

    forbidden("UPDATE stock_move SET quantity = 1");
    forbidden("DELETE FROM stock_move");
    forbidden("UPDATE stock_balance SET quantity = 1000000");
    forbidden("INSERT INTO stock_balance SELECT id, 'AVAILABLE', 7 FROM lot");
    forbidden("DELETE FROM audit_entry");
  }

  @Test
  void shouldRefuseUnitsInAnotherWarehouseWhenTheyWereNotOnTheirWayThere() {
    Programme programme = Programme.open(10);
    String lot = programme.stockFor(10).get(0);

    assertThat(
        refused(lot, "AVAILABLE", "BLOCKED", programme.warehouse, programme.branch),
        equalTo("stock_move_warehouses"));
    assertThat(
        refused(lot, "AVAILABLE", "IN_TRANSIT", programme.warehouse, programme.warehouse),
        equalTo("stock_move_warehouses"));
    assertThat(
        refused(lot, "QUARANTINE", "IN_TRANSIT", programme.warehouse, programme.branch),
        equalTo("stock_move_accounts"));
    assertThat(
        refused(lot, "AVAILABLE", "BLOCKED", programme.branch, programme.branch),
        equalTo("stock_balance_not_negative"));
  }

  @Test
  void shouldRefuseUnitsOnTheirWayWhenNoTransferSaysSo() {
    Programme programme = Programme.open(10);
    String lot = programme.stockFor(10).get(0);
    String transfer = Transfers.sent(programme, lot, 5);

    assertThat(
        refused(lot, "AVAILABLE", "IN_TRANSIT", programme.warehouse, programme.branch),
        equalTo("lot_transfer_as_moved"));
    assertThat(
        refused(lot, "IN_TRANSIT", "AVAILABLE", programme.branch, programme.branch),
        equalTo("lot_transfer_as_moved"));
    SqlFailure unmoved =
        assertThrows(
            SqlFailure.class,
            () -> sql.update("UPDATE lot_transfer SET sent = 6 WHERE id = ?::uuid", transfer));
    assertThat(unmoved.constraint(), equalTo("lot_transfer_as_moved"));
  }

  @Test
  void shouldRefuseAnArrivalWhenItIsOfMoreThanWasSentOrUnexplained() {
    Programme programme = Programme.open(10);
    String transfer = Transfers.sent(programme, programme.stockFor(10).get(0), 5);
    String arrived =
        "UPDATE lot_transfer SET status = 'ARRIVED', received = ?, received_by = 'x', arrived_at = now() WHERE id = ?::uuid";

    SqlFailure more = assertThrows(SqlFailure.class, () -> sql.update(arrived, 6, transfer));
    assertThat(more.constraint(), equalTo("lot_transfer_no_more_than_sent"));
    SqlFailure less = assertThrows(SqlFailure.class, () -> sql.update(arrived, 4, transfer));
    assertThat(less.constraint(), equalTo("lot_transfer_difference_explained"));
  }

  /** One unit, at once or at the commit; by which constraint. */
  private String refused(String lot, String from, String to, UUID leaves, UUID enters) {
    return assertThrows(
            SqlFailure.class,
            () -> sql.update(MOVE, lot, from, leaves, to, enters, 1, UUID.randomUUID()))
        .constraint();
  }

  private void move(String lot, String from, String to, UUID leaves, UUID enters, int quantity) {
    Transactions.runNew(
        () -> sql.update(MOVE, lot, from, leaves, to, enters, quantity, UUID.randomUUID()));
  }

  private void forbidden(String statement) {
    SqlFailure refused = assertThrows(SqlFailure.class, () -> sql.update(statement));
    assertThat(refused.getMessage(), containsString("permission denied"));
  }
}
