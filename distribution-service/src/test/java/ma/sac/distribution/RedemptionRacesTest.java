package ma.sac.distribution;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Attacks invariant 5 from both sides at once: a right is used or taken away, never both. */
@QuarkusTest
class RedemptionRacesTest {
  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
  }

  private static int handOver(Map<String, Object> request) {
    return Api.as(Api.AGENT).body(request).post("/handovers").statusCode();
  }

  private static int revoke(Steps.Right right) {
    return Api.as(Api.LOGISTICS)
        .body(Map.of("reason", "MOVED_AWAY"))
        .post("/vouchers/" + right.voucherId() + "/revocation")
        .statusCode();
  }

  private static long incidents(Ground ground, String type) throws Exception {
    return Database.number(
        "SELECT count(*) FROM incident WHERE campaign_id = '%s' AND type = '%s'"
            .formatted(ground.campaign(), type));
  }

  private static long vouchers(Ground ground, String status) throws Exception {
    return Database.number(
        "SELECT count(*) FROM voucher WHERE campaign_id = '%s' AND status = '%s'"
            .formatted(ground.campaign(), status));
  }

  @Test
  void shouldRedeemOrRevokeButNotBothWhenTwentyFivePairsRace() throws Exception {
    Heard.Run run = Heard.run(25);
    Ground ground = Steps.withBasketsAtSite(run, 25);
    List<Steps.Right> rights = Steps.rights(ground);

    List<Integer> codes =
        Race.of(
            50,
            i ->
                () ->
                    i % 2 == 0
                        ? handOver(Steps.handover(ground, rights.get(i / 2), run.serial(i / 2 + 1)))
                        : revoke(rights.get(i / 2)));

    for (int pair = 0; pair < 25; pair++) {
      Set<Integer> both = Set.of(codes.get(2 * pair), codes.get(2 * pair + 1));
      assertTrue(Set.of(Set.of(201, 409), Set.of(409, 200)).contains(both), () -> "codes " + codes);
    }
    long redeemed = codes.stream().filter(code -> code == 201).count();
    assertEquals(redeemed, vouchers(ground, "REDEEMED"));
    assertEquals(25 - redeemed, vouchers(ground, "REVOKED"));
    Books.agree(ground);
  }

  @Test
  void shouldRecordOnceAndAnswerAllTheSameWhenOneHandoverIsSentFiftyTimesAtOnce() throws Exception {
    Heard.Run run = Heard.run(5);
    Ground ground = Steps.withBasketsAtSite(run, 2);
    List<Steps.Right> rights = Steps.rights(ground);
    UUID id = UUID.randomUUID();
    Map<String, Object> request =
        Steps.handover(ground, id, rights.get(0), run.serial(1), "tablette-1");
    Map<String, Object> stranger =
        Steps.handover(ground, id, rights.get(1), run.serial(2), "tablette-2");

    List<Integer> codes = Race.of(50, i -> () -> handOver(i == 25 ? stranger : request));

    // Whichever came first has the id; to the other it is somebody else's.
    int first = codes.get(25) == 201 ? 1 : 49;
    assertEquals(first, codes.stream().filter(code -> code == 201).count(), () -> "" + codes);
    assertEquals(50 - first, codes.stream().filter(code -> code == 409).count(), () -> "" + codes);
    assertEquals(1, Steps.count(ground, "HANDED_OVER"));
    Books.agree(ground);
  }

  @Test
  void shouldCloseTheCampaignWithEachRightUsedOrExpiredWhenHandoversRaceWithIt() throws Exception {
    Heard.Run run = Heard.run(30);
    Ground ground = Steps.withBasketsAtSite(run, 30);
    List<Steps.Right> rights = Steps.rights(ground);
    String path = "/campaigns/" + ground.campaign();

    List<Integer> codes =
        Race.of(
            30,
            i ->
                () ->
                    i == 12
                        ? Api.as(Api.MANAGER).post(path + "/closing").statusCode()
                        : handOver(Steps.handover(ground, rights.get(i), run.serial(i + 1))));
    Api.post(Api.AGENT, "/handovers", Steps.handover(ground, rights.get(12), run.serial(13)))
        .statusCode(409)
        .body("type", equalTo("/problems/voucher-not-valid"));
    Api.post(Api.MANAGER, path + "/closure", null).statusCode(200);

    assertEquals(200, codes.get(12));
    assertTrue(Set.of(200, 201, 409).containsAll(codes), () -> "codes " + codes);
    long used = codes.stream().filter(code -> code == 201).count();
    await("the others expired")
        .atMost(Duration.ofSeconds(30))
        .until(() -> vouchers(ground, "EXPIRED") == 30 - used);
    assertEquals(used, vouchers(ground, "REDEEMED"));
    Books.agree(ground);
  }

  /** What a merge of two families will do to a place: its entitlement falls while it is used. */
  @Test
  void shouldRevokeOrTellTheExcessWhenAnEnrolmentIsWithdrawnAtItsRedemption() throws Exception {
    Heard.Run run = Heard.run(20);
    Ground ground = Steps.withBasketsAtSite(run, 20);
    List<Steps.Right> rights = Steps.rights(ground);

    List<Integer> codes =
        Race.of(
            40,
            i -> {
              Steps.Right right = rights.get(i / 2);
              return () -> {
                if (i % 2 == 0) {
                  return handOver(Steps.handover(ground, right, run.serial(i / 2 + 1)));
                }
                Heard.enrolment(
                    "enrolment.withdrawn", ground, right.enrolmentId(), 1, "WITHDRAWN", 2);
                return 0;
              };
            });

    assertTrue(Set.of(0, 201, 409).containsAll(codes), () -> "codes " + codes);
    long used = codes.stream().filter(code -> code == 201).count();
    await("each right is used or revoked")
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> vouchers(ground, "REVOKED") == 20 - used && incidents(ground, "EXCESS") == used);
    assertEquals(used, vouchers(ground, "REDEEMED"));
    Books.agree(ground);
  }
}
