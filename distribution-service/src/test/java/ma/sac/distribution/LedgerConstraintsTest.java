package ma.sac.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Attacks invariant 4 as the running service's own database role, whatever its code tries. */
@QuarkusTest
class LedgerConstraintsTest {
  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
  }

  private static Ground withStock(Heard.Run run) {
    Ground ground = Ground.open(run.baskets());
    Heard.released(ground, run);
    Steps.awaitStock(ground, "IN_STOCK", run.baskets());
    return ground;
  }

  private static void refused(String why, String attack) {
    SQLException refused =
        assertThrows(SQLException.class, () -> Database.execute(attack), () -> attack);
    assertTrue(refused.getMessage().contains(why), () -> attack + ": " + refused.getMessage());
  }

  private static String of(Heard.Run run, int counter) {
    return " WHERE run = %d AND counter = %d".formatted(run.number(), counter);
  }

  private static long entries(Ground ground) throws SQLException {
    return Database.number(
        "SELECT count(*) FROM stock_move WHERE campaign_id = '%s'".formatted(ground.campaign()));
  }

  @Test
  void shouldRefuseAnEntryWhenNoBasketMovesWithIt() throws Exception {
    Heard.Run run = Heard.run(4);
    Ground ground = withStock(run);

    refused(
        "permission denied for table stock_move",
        """
        INSERT INTO stock_move (campaign_id, run, from_counter, to_counter, taken_from, taken_at, given_to, cause, reference)
        VALUES ('%s', %d, 1, 4, 'IN_STOCK', '%s', 'LOST', 'INCIDENT', gen_random_uuid())
        """
            .formatted(ground.campaign(), run.number(), ground.warehouse()));

    assertEquals(1, entries(ground));
    assertEquals(0, Database.accountsThatDiffer(ground));
  }

  @Test
  void shouldRefuseAMoveWhenNothingSaysWhatFor() throws Exception {
    Heard.Run run = Heard.run(4);
    Ground ground = withStock(run);
    Steps.shipped(ground, 2);
    UUID other = Ground.site(ground.zone(), 40, 5);

    for (String move :
        List.of(
            "status = 'HANDED_OVER'",
            "status = 'LOST', move_cause = NULL",
            "status = 'LOST', move_reference = NULL",
            "site_id = '%s'".formatted(other))) {
      refused(
          "a basket is released or moves for a cause", "UPDATE basket SET " + move + of(run, 1));
    }
    refused(
        "a basket is released or moves for a cause",
        "UPDATE basket SET warehouse_id = gen_random_uuid()" + of(run, 3));

    assertEquals(3, entries(ground));
    assertEquals(0, Database.accountsThatDiffer(ground));
  }

  @Test
  void shouldEnterEveryMoveWhenTheRoleMovesBasketsPastItsCode() throws Exception {
    Heard.Run run = Heard.run(6);
    Ground ground = withStock(run);

    Database.execute(
        "UPDATE basket SET status = 'LOST', move_cause = 'INCIDENT', move_reference = '%s' WHERE run = %d AND counter <> 3"
            .formatted(UUID.randomUUID(), run.number()));

    assertEquals(
        2,
        Database.number(
            "SELECT count(*) FROM stock_move WHERE campaign_id = '%s' AND given_to = 'LOST'"
                .formatted(ground.campaign())),
        "a range before the third basket and one after it");
    assertEquals(0, Database.accountsThatDiffer(ground));
  }

  @Test
  void shouldRefuseABasketWhenItWasNotReleasedToThatPlace() throws Exception {
    Heard.Run run = Heard.run(3);
    Ground ground = withStock(run);
    String begin =
        "INSERT INTO basket (run, counter, campaign_id, status, warehouse_id, move_cause, move_reference) VALUES (%d, %d, '%s', '%s', '%s', %s, '%s')";

    String beyond = "a basket begins in a released range";
    refused(beyond, begun(begin, ground, run, 4, "IN_STOCK", "'RELEASE'", run.id()));
    refused(beyond, begun(begin, ground, run, 4, "IN_STOCK", "'RELEASE'", UUID.randomUUID()));
    String without = "a basket is released or moves for a cause";
    refused(without, begun(begin, ground, run, 4, "LOST", "'RELEASE'", run.id()));
    refused(without, begun(begin, ground, run, 4, "IN_STOCK", "NULL", run.id()));

    assertEquals(3, Steps.count(ground, "IN_STOCK"));
  }

  private static String begun(
      String begin,
      Ground ground,
      Heard.Run run,
      int counter,
      String status,
      String cause,
      UUID of) {
    return begin.formatted(
        run.number(), counter, ground.campaign(), status, ground.warehouse(), cause, of);
  }

  @Test
  void shouldRefuseToMakeABasketVanishOrBecomeAnotherWhenTheRoleTries() {
    Heard.Run run = Heard.run(3);
    withStock(run);

    for (String attack :
        List.of(
            "DELETE FROM basket" + of(run, 1),
            "TRUNCATE basket",
            "UPDATE basket SET campaign_id = gen_random_uuid()" + of(run, 1),
            "UPDATE basket SET counter = 9" + of(run, 1))) {
      refused("permission denied for table basket", attack);
    }
  }

  @Test
  void shouldMoveOnceWhenABasketIsReportedReturnedTwice() throws Exception {
    Heard.Run run = Heard.run(3);
    Ground ground = withStock(run);
    Steps.shipped(ground, 3);
    Map<String, Object> returned =
        Map.of(
            "type",
            "RETURNED",
            "campaignId",
            ground.campaign(),
            "siteId",
            ground.site(),
            "serial",
            run.serial(1),
            "day",
            "2020-05-04");

    Api.post(Api.LOGISTICS, "/incidents", returned).statusCode(201);
    Api.post(Api.LOGISTICS, "/incidents", returned).statusCode(409);

    assertEquals(4, entries(ground));
    assertEquals(0, Database.accountsThatDiffer(ground));
  }
}
