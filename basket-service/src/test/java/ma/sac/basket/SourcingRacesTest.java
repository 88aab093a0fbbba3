package ma.sac.basket;

import static ma.sac.basket.Programme.as;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.servers.RealServers;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A plan is decided once, whoever decides at the same moment. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class SourcingRacesTest {
  @Inject Sql sql;

  @Test
  void shouldPlaceItsOrdersOnceWhenManyApproveAPlanAtOnce() throws Exception {
    Programme programme = Programme.open(50);
    String plan = programme.propose().getString("id");

    List<Integer> answers = InParallel.run(16, i -> decide(plan, "approval"));

    assertThat(Collections.frequency(answers, 202), equalTo(1));
    assertThat(Collections.frequency(answers, 409), equalTo(15));
    JsonPath approved = Programme.plan(plan, "APPROVING");
    assertThat(approved.getString("status"), equalTo("APPROVED"));
    assertThat(Set.copyOf(approved.<String>getList("lines.orderId")), hasSize(2));
    assertThat(jobs(plan), equalTo(1L));
    List<String> told =
        ReadTopics.until(
                RealServers.kafka(),
                Duration.ofSeconds(20),
                all -> all.stream().anyMatch(fact -> fact.key().equals(plan)),
                "sac.baskets.v1")
            .stream()
            .filter(fact -> fact.key().equals(plan))
            .map(ReadTopics.Fact::type)
            .toList();
    assertThat(told, equalTo(List.of("sourcing-plan.approved")));
  }

  @Test
  void shouldApproveOrCancelWhenBothAreTriedAtOnce() throws Exception {
    for (int round = 0; round < 4; round++) {
      Programme programme = Programme.open(50);
      String plan = programme.propose().getString("id");

      List<Integer> answers =
          InParallel.run(2, i -> decide(plan, i == 0 ? "approval" : "cancellation"));

      boolean isApproved = answers.get(0) == 202;
      assertThat(answers.get(isApproved ? 1 : 0), equalTo(409));
      assertThat(
          Programme.plan(plan, "APPROVING").getString("status"),
          equalTo(isApproved ? "APPROVED" : "CANCELLED"));
      assertThat(jobs(plan), equalTo(isApproved ? 1L : 0L));
    }
  }

  @Test
  void shouldKeepTheLaterRevisionWhenAnEarlierOneWasCancelledAtTheSameMoment() {
    Programme programme = Programme.open(50);
    String plan = programme.propose().getString("id");
    refuse(programme.semolina.id());
    assertThat(Programme.approve(plan).getString("status"), equalTo("PARTLY_APPROVED"));
    // Asked again before the cancelled computation is noticed.
    for (int i = 0; i < 3; i++) {
      assertThat(decide(plan, "revision"), equalTo(202));
      assertThat(decide(plan, "cancellation"), equalTo(200));
    }
    assertThat(decide(plan, "revision"), equalTo(202));

    assertThat(Programme.plan(plan, "REVISING").getString("status"), equalTo("PROPOSED"));
  }

  @Test
  void shouldReviseOnceWhenManyAskAtOnce() throws Exception {
    Programme programme = Programme.open(50);
    String plan = programme.propose().getString("id");
    Programme.approve(plan);

    List<Integer> answers = InParallel.run(8, i -> decide(plan, "revision"));

    // Nothing is missing: a revision is settled at once, and may be asked for again.
    answers.forEach(code -> assertThat(code, oneOf(202, 409)));
    JsonPath revised = Programme.plan(plan, "REVISING");
    assertThat(revised.getString("status"), equalTo("APPROVED"));
    assertThat(revised.getInt("revision"), equalTo(1 + Collections.frequency(answers, 202)));
    assertThat(Set.copyOf(revised.<String>getList("lines.orderId")), hasSize(2));
  }

  private static int decide(String plan, String what) {
    return as("programme-manager").post("/sourcing-plans/" + plan + "/" + what).statusCode();
  }

  private long jobs(String plan) {
    return sql.number(
        "SELECT count(*) FROM job WHERE type = 'place-orders' AND input LIKE ?", "%" + plan + "%");
  }

  private static void refuse(UUID offer) {
    RestAssured.given()
        .body(Told.json(Map.of("refuse", offer)))
        .post(ConfigProvider.getConfig().getValue("peer.url", String.class) + "/told")
        .then()
        .statusCode(200);
  }
}
