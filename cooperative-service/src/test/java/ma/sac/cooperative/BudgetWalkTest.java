package ma.sac.cooperative;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.sac.kit.db.Sql;
import ma.sac.test.contracts.ConsistencyTables;
import ma.sac.test.contracts.ConsistencyTables.Cell;
import ma.sac.test.contracts.ForeignFacts;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What becomes of an authorisation, as docs/consistency.md says, cell by cell. */
@QuarkusTest
class BudgetWalkTest {
  static final Pattern KIND = Pattern.compile("Discrepancy `([^`]+)`");
  private static final String TYPE = "campaign.budget-authorised";
  private static final Budget KNOWN = Budget.of(5, "1000.00", "500.00");
  private static final BigDecimal COMMITTED = new BigDecimal("600.00");
  private static final BigDecimal PAID = new BigDecimal("300.00");
  @Inject Sql sql;
  @Inject Taken taken;

  record Budget(long revision, BigDecimal authorised, BigDecimal received) {
    static Budget of(long revision, String authorised, String received) {
      return new Budget(revision, new BigDecimal(authorised), new BigDecimal(received));
    }
  }

  @Test
  void shouldComeToWhatIsWrittenWhenAnAuthorisationMeetsABudget() throws SQLException {
    Map<Cell, UUID> campaigns = new LinkedHashMap<>();
    for (Cell cell : ConsistencyTables.about(ConsistencyWalkTest.SERVICE, TYPE).cells()) {
      if (!cell.isImpossible()) {
        campaigns.put(cell, UUID.randomUUID());
      }
      if (!cell.isImpossible() && cell.state().equals("known")) {
        keep(campaigns.get(cell));
      }
    }
    RealServers.createTopics(12, "sac.campaigns.v1");
    taken.untroubled(() -> tell(campaigns));
    List<Executable> checks = new ArrayList<>();
    campaigns.forEach((cell, campaign) -> checks.add(() -> check(cell, campaign)));
    assertAll(checks);
    assertEquals(6, checks.size());
  }

  private static void keep(UUID campaign) throws SQLException {
    OwnDatabase.asOwner(
        "INSERT INTO campaign_budget VALUES ('%s', %d, %s, %s, %s, %s)"
            .formatted(
                campaign, KNOWN.revision(), KNOWN.authorised(), KNOWN.received(), COMMITTED, PAID));
  }

  private void tell(Map<Cell, UUID> campaigns) {
    try (ForeignFacts facts = ForeignFacts.to(RealServers.kafka())) {
      campaigns.forEach(
          (cell, campaign) -> {
            Budget told = told(cell.condition());
            facts.tell(
                "sac.campaigns.v1",
                campaign.toString(),
                TYPE,
                campaign + "/budget",
                told.revision(),
                "{\"campaignId\":\"%s\",\"revision\":%d,\"pledgedAmount\":9000,\"signedAmount\":9000,\"receivedAmount\":%s,\"authorisedAmount\":%s}"
                    .formatted(campaign, told.revision(), told.received(), told.authorised()));
          });
      taken.await(facts.ids());
    }
  }

  private static Budget told(String condition) {
    return switch (condition) {
      case "lower revision" -> Budget.of(4, "2000.00", "900.00");
      case "same revision" -> Budget.of(5, "2000.00", "900.00");
      case "higher revision" -> Budget.of(6, "2000.00", "900.00");
      case "higher revision, authorised below what is committed" ->
          Budget.of(6, "500.00", "900.00");
      case "higher revision, received below what is paid" -> Budget.of(6, "2000.00", "100.00");
      default -> throw new AssertionError("no authorisation comes with \"" + condition + "\"");
    };
  }

  private void check(Cell cell, UUID campaign) {
    Budget told = told(cell.condition());
    String outcome = cell.outcome();
    Budget expected = told;
    if (outcome.startsWith("passed over")) {
      expected = KNOWN;
    } else if (outcome.startsWith("amounts set as far as it goes")) {
      expected =
          new Budget(told.revision(), told.authorised().max(COMMITTED), told.received().max(PAID));
    } else {
      assertEquals("amounts set", outcome, cell + " has an outcome that no budget has");
    }
    Budget kept =
        sql.first(
                "SELECT revision, authorised_amount, received_amount FROM campaign_budget WHERE campaign_id = ?",
                row -> new Budget(row.getLong(1), row.getBigDecimal(2), row.getBigDecimal(3)),
                campaign)
            .orElseThrow();
    assertEquals(expected, kept, cell.toString());
    Matcher kind = KIND.matcher(outcome);
    assertEquals(
        kind.find() ? List.of(kind.group(1)) : List.of(),
        sql.list(
            "SELECT kind FROM discrepancy WHERE campaign_id = ?",
            row -> row.getString(1),
            campaign),
        cell.toString());
  }
}
