package ma.sac.basket;

import static org.hamcrest.MatcherAssert.assertThat;
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

/**
 * 100 %: as the running service's own role, baskets are made of nothing but released lots of their
 * campaign.
 */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class BasketsOfLotsTest {
  private static final String DONE =
      "UPDATE assembly_run SET status = 'DONE', made = planned, standing = planned WHERE id = ?::uuid";
  private static final String OF_KIND =
      " WHERE run_id = ?::uuid AND component_id IN (SELECT id FROM basket_model_component WHERE kind = ?)";

  @Inject Sql sql;

  @Test
  void shouldRefuseARunWhenNothingIsInItsBaskets() {
    Programme programme = Programme.open(10);
    programme.stockFor(10);
    String run = programme.planRun(10);

    refused("assembly_run_has_all_components", DONE, run);
  }

  @Test
  void shouldRefuseARunWhenItsContainerIsTakenOut() {
    String run = madeRun();

    refused(
        "assembly_run_has_all_components", "DELETE FROM run_component" + OF_KIND, run, "CONTAINER");
    refused(
        "assembly_run_has_all_components",
        "UPDATE run_component SET unit_to = unit_to - 1" + OF_KIND,
        run,
        "CONTENT");
  }

  @Test
  void shouldRefuseARunWhenItsModelHasNoContainer() {
    UUID model = UUID.randomUUID();
    sql.update(
        "INSERT INTO basket_model (id, version, status, name_fr, name_ar, created_by) VALUES (?, 1, 'PUBLISHED', 'x', 'x', 'x')",
        model);

    refused(
        "assembly_run_has_all_components",
        """
        INSERT INTO assembly_run (id, campaign_id, warehouse_id, model_id, model_version, planned, made, standing, status, created_by, version)
        VALUES (?, ?, ?, ?, 1, 1, 1, 1, 'DONE', 'x', 1)
        """,
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        model);
  }

  @Test
  void shouldRefuseMoreBasketsWhenTheirComponentsAreMissing() {
    String run = madeRun();

    refused(
        "assembly_run_has_all_components",
        "UPDATE assembly_run SET planned = 11, made = 11, standing = 11 WHERE id = ?::uuid",
        run);
  }

  @Test
  void shouldRefuseALotWhenItIsOfAnotherCampaignOrOfAnotherKind() {
    String run = madeRun();
    String foreign = Programme.open(10).stockFor(10).get(0);
    String change = "UPDATE run_component SET lot_id = ?::uuid" + OF_KIND;

    refused("assembly_run_of_fitting_lots", change, foreign, run, "CONTENT");
    String own =
        sql.first(
                "SELECT lot_id FROM run_component" + OF_KIND,
                row -> row.getString(1),
                run,
                "CONTENT")
            .orElseThrow();
    refused("assembly_run_of_fitting_lots", change, own, run, "CONTAINER");
  }

  @Test
  void shouldRefuseALotWhenTheLedgerMovedAnother() {
    Programme programme = Programme.open(10);
    programme.stockFor(10);
    String run = programme.madeRun(10);
    String untouched = programme.stockFor(10).get(0);

    refused(
        "assembly_run_as_moved",
        "UPDATE run_component SET lot_id = ?::uuid" + OF_KIND,
        untouched,
        run,
        "CONTENT");
  }

  @Test
  void shouldRefuseAMoveIntoOrOutOfBasketsWhenItIsOfNoRun() {
    Programme programme = Programme.open(10);
    String lot = programme.stockFor(20).get(0);
    String run = programme.madeRun(10);
    String move =
        """
        INSERT INTO stock_move (lot_id, from_account, to_account, quantity, cause, cause_id, moved_by, from_warehouse_id, to_warehouse_id)
        SELECT id, ?, ?, 1, 'attack', ?::uuid, 'x', warehouse_id, warehouse_id FROM lot WHERE id = ?::uuid
        """;

    refused("assembly_run_as_moved", move, "AVAILABLE", "BASKETS", UUID.randomUUID(), lot);
    refused("assembly_run_as_moved", move, "BASKETS", "AVAILABLE", UUID.randomUUID(), lot);
    refused("assembly_run_as_moved", move, "AVAILABLE", "BASKETS", run, lot);
    refused("assembly_run_as_moved", move, "BASKETS", "DISTRIBUTED", run, lot);
    refused(
        "assembly_run_as_moved",
        "UPDATE assembly_run SET status = 'RELEASED' WHERE id = ?::uuid",
        run);
  }

  @Test
  void shouldRefuseARunWhenItsGoodsLieInAnotherWarehouse() {
    Programme programme = Programme.open(10);
    programme.stockFor(10);
    String run = programme.madeRun(10);

    refused(
        "assembly_run_as_moved",
        "UPDATE assembly_run SET warehouse_id = ? WHERE id = ?::uuid",
        programme.branch,
        run);
  }

  private static String madeRun() {
    Programme programme = Programme.open(10);
    programme.stockFor(10);
    return programme.madeRun(10);
  }

  /** At the commit, be it of this statement alone or of a transaction. */
  private void refused(String constraint, String attack, Object... arguments) {
    SqlFailure alone = assertThrows(SqlFailure.class, () -> sql.update(attack, arguments));
    assertThat(alone.constraint(), equalTo(constraint));
    assertThrows(
        RuntimeException.class, () -> Transactions.runNew(() -> sql.update(attack, arguments)));
  }
}
