package ma.sac.basket;

import static ma.sac.basket.Programme.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;

/** What a plan says of itself: how good it is, how it divides the money, and why. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class SolvedPlansTest {
  @Inject Sql sql;

  @Test
  void shouldShareFairlyAndProveItWhenTwoSellTheSame() {
    Programme programme = twoMillers(100);

    JsonPath plan = programme.propose();

    assertThat(plan.getString("status"), equalTo("PROPOSED"));
    assertThat(plan.getDouble("proof.gapPercent"), lessThanOrEqualTo(0.1));
    assertThat(plan.getString("proof.stoppedBy"), equalTo("GAP"));
    assertThat(plan.getInt("spread.able"), equalTo(3));
    assertThat(plan.getInt("spread.served"), equalTo(3));
    assertThat(plan.getDouble("spread.smallest"), closeTo(17.9, 0.8));
    assertThat(amount(plan, "cheapestAmount"), equalTo(new BigDecimal("4700.0")));
    assertThat(amount(plan, "amount"), greaterThan(new BigDecimal("4700.0")));
    assertThat(plan.getList("cooperatives"), hasSize(3));
    assertThat(
        plan.getList("cooperatives.reason", String.class),
        hasItem(containsString("the lowest price is 8.50")));
  }

  @Test
  void shouldTakeTheCheapestWhenNothingElseIsAimedAt() {
    Programme programme = twoMillers(100);
    JsonPath plan =
        programme.propose(
            Map.of(
                "aims",
                Map.of(
                    "spread",
                    0,
                    "womenLed",
                    0,
                    "priority",
                    0,
                    "nearness",
                    0,
                    "largestShare",
                    100)));
    assertThat(amount(plan, "amount"), equalTo(new BigDecimal("4700.0")));
    assertThat(
        plan.getList("explanations.reason", String.class),
        hasItem(containsString("dearer than all that is taken: 8.60")));
    assertThat(plan.getDouble("spread.smallest"), equalTo(0.0));
  }

  @Test
  void shouldLeaveOutWhatSpoilsWhenTheHandOverIsLate() {
    Programme programme = Programme.open(50);
    JsonPath plan =
        programme.propose(
            Map.of(
                "handoverDate",
                Programme.TODAY.plusDays(40).toString(),
                "remainingShelfLifeDays",
                1000));
    assertThat(plan.getString("status"), equalTo("INFEASIBLE"));
    assertThat(
        plan.getList("explanations.reason", String.class),
        hasItem("it does not keep long enough after the hand-over day"));
  }

  @Test
  void shouldBeInfeasibleByTheMoneyWhenTheBudgetIsShort() {
    Programme programme = Programme.open(100);
    budgetIs(programme, "2350.00", 1);

    JsonPath plan = programme.propose();

    assertThat(plan.getString("status"), equalTo("INFEASIBLE"));
    assertThat(amount(plan, "moneyShort"), equalTo(new BigDecimal("2350.0")));
    assertThat(plan.getInt("largestFeasible"), equalTo(50));
    assertThat(
        plan.getInt("shortfalls.find { it.category == '" + programme.woven + "' }.missing"),
        equalTo(50));
  }

  @Test
  void shouldKeepTheHighestRevisionWhenABudgetIsTold() {
    Programme programme = Programme.open(10);
    budgetIs(programme, "100.00", 2);
    Told.budget(programme.campaign, "50.00", 1);
    Told.budget(programme.campaign, "120.00", 2);
    await("the same revision again")
        .atMost(Duration.ofSeconds(20))
        .until(() -> authorised(programme), equalTo("120.00"));
    budgetIs(programme, "200.00", 3);
  }

  @Test
  void shouldKeepNothingWhenAskedWhatIf() {
    Programme programme = twoMillers(100);
    JsonPath plan = programme.propose();
    String path = "/sourcing-plans/" + plan.getString("id");

    JsonPath compared =
        as("programme-manager")
            .body(Map.of("baskets", 200, "aims", Map.of("spread", 0)))
            .post(path + "/what-if")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(compared.getString("left.planId"), equalTo(plan.getString("id")));
    assertThat(compared.getString("right.planId"), nullValue());
    assertThat(compared.getInt("right.baskets"), equalTo(200));
    assertThat(compared.getFloat("right.aims.spread"), equalTo(0f));
    assertThat(compared.getFloat("right.aims.womenLed"), equalTo(2f));
    assertThat(compared.getList("cooperatives"), hasSize(3));
    assertThat(compared.getString("cooperatives[0].nameFr"), notNullValue());
    JsonPath after = as("programme-manager").get(path).jsonPath();
    assertThat(after.getMap(""), equalTo(plan.getMap("")));
  }

  @Test
  void shouldStandSideBySideWhenTwoPlansAreCompared() {
    Programme programme = twoMillers(100);
    String fair = programme.propose().getString("id");
    String cheap =
        programme.propose(Map.of("aims", Map.of("spread", 0, "largestShare", 100))).getString("id");
    JsonPath compared =
        as("auditor")
            .queryParam("with", cheap)
            .get("/sourcing-plans/" + fair + "/comparison")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(amount(compared, "left.amount"), greaterThan(amount(compared, "right.amount")));
    String second = "cooperatives.find { it.nameFr.contains('second') }";
    assertThat(compared.getFloat(second + ".leftAmount"), greaterThan(0f));
    assertThat(compared.getFloat(second + ".rightAmount"), equalTo(0f));
    assertThat(compared.getString(second + ".rightReason"), containsString("dearer"));
    as("auditor")
        .get("/sourcing-plans/" + fair + "/comparison")
        .then()
        .statusCode(200)
        .body("right.planId", equalTo(cheap));
    as("auditor")
        .queryParam("with", UUID.randomUUID())
        .get("/sourcing-plans/" + fair + "/comparison")
        .then()
        .statusCode(404);
  }

  @Test
  void shouldBeTheSamePlanWhenTheSameIsAskedAgain() {
    Programme programme = twoMillers(60);
    List<Object> first = programme.propose().getList("lines");
    assertThat(programme.propose().getList("lines"), equalTo(first));
    assertThat(first, not(hasSize(0)));
  }

  private Programme twoMillers(int baskets) {
    Programme programme = Programme.open(baskets);
    Told.Supplier second = new Told.Supplier("second", "02.411.01.23", "VERIFIED", true);
    Told.Offer dearer = new Told.Offer(second, "CONTENT", programme.grain, "8.60", 1000, 10);
    Told.cooperative(second, 1);
    Told.offer(dearer, 1);
    await("the second miller's offer")
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> sql.number("SELECT count(*) FROM known_offer WHERE id = ?", dearer.id()),
            equalTo(1L));
    return programme;
  }

  private void budgetIs(Programme programme, String amount, long revision) {
    Told.budget(programme.campaign, amount, revision);
    await("the budget")
        .atMost(Duration.ofSeconds(20))
        .until(() -> authorised(programme), equalTo(amount));
  }

  private String authorised(Programme programme) {
    return sql.first(
            "SELECT authorised FROM known_budget WHERE campaign_id = ?",
            row -> row.getString(1),
            programme.campaign)
        .orElse("");
  }

  private static BigDecimal amount(JsonPath plan, String field) {
    return new BigDecimal(plan.getString(field));
  }
}
