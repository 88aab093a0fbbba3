package ma.sac.beneficiary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Attacks a list's order, and the people who decide against it. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class OverruleTest {
  private static final Tokens AUDITOR = Tokens.of("auditor");

  @Test
  void shouldTellWhyAndByWhomWhenAPersonOverrulesTheRank() {
    String commune = "02.381.01.05";
    List<UUID> families = Overruling.families(commune, 4, 3);
    UUID campaign = Families.campaign(1, commune);
    String list = Families.proposed(campaign);
    String first = Overruling.in(campaign, "PROPOSED").get(0);
    String second = Overruling.in(campaign, "WAITLISTED").get(0);

    Overruling.ask(second, "IN")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/enrolment-list-full"));
    Overruling.ask(first, "OUT").then().statusCode(200).body("status", equalTo("REFUSED"));
    Overruling.ask(first, "OUT").then().statusCode(409);
    Overruling.ask(second, "IN").then().statusCode(200).body("status", equalTo("PROPOSED"));

    Families.list(list)
        .then()
        .body("proposed", equalTo(1))
        .body("refused", equalTo(1))
        .body("waitlisted", equalTo(1));
    Families.approved(list);
    assertThat(Overruling.in(campaign, "APPROVED"), equalTo(List.of(second)));
    Overruling.explained(Families.REGISTRAR, first)
        .then()
        .statusCode(200)
        .body("outcome", equalTo("OUT"))
        .body("reason", containsString("Taken out by a person"))
        .body("lastIn.rank", equalTo(2))
        .body("overruled[0].reason", equalTo("The Zorglubs know why"))
        .body("overruled[0].decidedBy", equalTo("manager-mina"));
    Overruling.explained(AUDITOR, first)
        .then()
        .body("overruled", hasSize(1))
        .body("overruled[0].reason", nullValue());
    assertThat(Rows.search("beneficiary", "Zorglubs know"), equalTo(0L));
    assertThat(
        families.stream()
            .map(
                family ->
                    Overruling.explained(Families.REGISTRAR, family)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("items[0].outcome"))
            .sorted()
            .toList(),
        equalTo(List.of("IN", "OUT", "OUT")));
  }

  @Test
  void shouldShowNothingWhenTheCallerIsOfAnotherTerritory() {
    String commune = "02.381.01.07";
    UUID household = Overruling.families(commune, 4, 1).get(0);
    UUID campaign = Families.campaign(1, commune);
    Families.proposed(campaign);
    String enrolment = Overruling.in(campaign, "PROPOSED").get(0);
    Overruling.ask(enrolment, "OUT").then().statusCode(200);
    Tokens elsewhere = Families.REGISTRAR.territories("06");

    Overruling.explained(elsewhere, enrolment).then().statusCode(404);
    Overruling.explained(elsewhere, household).then().statusCode(404);
    Overruling.ask(Families.MANAGER.territories("06"), enrolment, "IN").then().statusCode(404);
    Overruling.ask(Families.MANAGER.campaigns(UUID.randomUUID()), enrolment, "IN")
        .then()
        .statusCode(404);
    String theirs = "SELECT count(*) FROM enrolment_overrule WHERE enrolment_id = ?::uuid";
    assertThat(Rows.countAsService("02.381", theirs, enrolment), equalTo(1L));
    assertThat(Rows.countAsService("06", theirs, enrolment), equalTo(0L));
    assertThat(Rows.countAsService(null, theirs, enrolment), equalTo(0L));
  }

  @Test
  void shouldGiveTheOneFreeBasketOnceWhenTwentyAreTakenIn() throws Exception {
    String commune = "02.381.01.09";
    Overruling.families(commune, 4, 21);
    UUID campaign = Families.campaign(1, commune);
    String list = Families.proposed(campaign);
    Overruling.ask(Overruling.in(campaign, "PROPOSED").get(0), "OUT").then().statusCode(200);
    List<String> waiting = Overruling.in(campaign, "WAITLISTED");

    List<Integer> codes;
    try (Connection owner = RealServers.database("beneficiary").asOwner();
        PreparedStatement hold =
            owner.prepareStatement("SELECT 1 FROM enrolment_list WHERE id = ?::uuid FOR UPDATE")) {
      owner.setAutoCommit(false);
      hold.setString(1, list);
      hold.executeQuery();
      codes =
          Race.of(
              21,
              i -> i == 20 ? letGo(owner, 4) : Overruling.ask(waiting.get(i), "IN").statusCode());
    }

    assertThat(codes.stream().filter(code -> code == 200).count(), equalTo(1L));
    assertThat(codes.subList(0, 20), everyItem(in(List.of(200, 409))));
    assertThat(Overruling.in(campaign, "PROPOSED"), hasSize(1));
  }

  /** Lets the list go once so many wait for it, so that they decide at one moment. */
  private static int letGo(Connection owner, int waiting) {
    Awaitility.await("decisions that wait for the list")
        .atMost(30, TimeUnit.SECONDS)
        .pollInterval(50, TimeUnit.MILLISECONDS)
        .until(
            () ->
                Rows.count(
                        "SELECT count(*) FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0")
                    >= waiting);
    try {
      owner.rollback();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return 0;
  }

  @Test
  void shouldEnrolWhomTheLastDecisionNamesWhenApprovalsMeetOverrules() throws Exception {
    String commune = "02.381.01.19";
    Overruling.families(commune, 4, 10);
    UUID campaign = Families.campaign(10, commune);
    String list = Families.proposed(campaign);
    List<String> proposed = Overruling.in(campaign, "PROPOSED");

    List<Integer> codes =
        Race.of(
            14,
            i ->
                i < 10
                    ? Overruling.ask(proposed.get(i), "OUT").statusCode()
                    : Families.approve(list).statusCode());
    Rows.await(
        "SELECT count(*) FROM enrolment_list WHERE campaign_id = ? AND status = 'APPROVED'",
        1,
        campaign);

    assertThat(codes.subList(10, 14).stream().filter(code -> code == 202).count(), equalTo(1L));
    for (int i = 0; i < 10; i++) {
      assertThat(
          Rows.texts("SELECT status FROM enrolment WHERE id = ?::uuid", proposed.get(i)),
          equalTo(List.of(codes.get(i) == 200 ? "REFUSED" : "APPROVED")));
    }
  }

  @Test
  void shouldRankEqualsAsAnybodyCanComputeAgain() throws Exception {
    String commune = "02.381.01.15";
    List<UUID> families = Overruling.families(commune, 4, 12);
    UUID campaign = Families.campaign(12, commune);
    String list = Families.proposed(campaign);
    MessageDigest sha = MessageDigest.getInstance("SHA-256");

    List<UUID> computed =
        families.stream()
            .sorted(
                Comparator.comparing(
                    (UUID family) ->
                        HexFormat.of()
                            .formatHex(
                                sha.digest(
                                    (list + "/" + family).getBytes(StandardCharsets.UTF_8)))))
            .toList();

    for (int i = 0; i < computed.size(); i++) {
      Overruling.explained(Families.REGISTRAR, computed.get(i))
          .then()
          .body("items[0].rank", equalTo(i + 1))
          .body("items[0].order", containsString("{listId}/{householdId}"));
    }
  }
}
