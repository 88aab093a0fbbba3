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

/** Attacks the way back: a reversal counts once, and gives no more right than there is by then. */
@QuarkusTest
class ReversalRacesTest {
  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
  }

  private static UUID given(Ground ground, Steps.Right right, String serial) {
    UUID id = UUID.randomUUID();
    Api.post(Api.AGENT, "/handovers", Steps.handover(ground, id, right, serial, "tablette-1"))
        .statusCode(201);
    return id;
  }

  private static int reverse(UUID handover) {
    return Api.as(Api.LOGISTICS)
        .body(Map.of("reason", "WRONG_BASKET"))
        .post("/handovers/" + handover + "/reversal")
        .statusCode();
  }

  private static String status(Steps.Right right) throws Exception {
    return Database.rows("SELECT status FROM voucher WHERE id = '%s'".formatted(right.voucherId()))
        .get(0)
        .get(0);
  }

  @Test
  void shouldReverseOnceWhenFiftyAskForIt() throws Exception {
    Heard.Run run = Heard.run(5);
    Ground ground = Steps.withBasketsAtSite(run, 1);
    UUID handover = given(ground, Steps.rights(ground).get(0), run.serial(1));

    List<Integer> codes = Race.of(50, i -> () -> reverse(handover));

    assertEquals(1, codes.stream().filter(code -> code == 200).count(), () -> "codes " + codes);
    assertEquals(49, codes.stream().filter(code -> code == 409).count(), () -> "codes " + codes);
    assertEquals(
        1,
        Database.number(
            "SELECT count(*) FROM stock_move WHERE campaign_id = '%s' AND cause = 'REVERSAL'"
                .formatted(ground.campaign())));
    assertEquals(1, Books.facts(ground, "handover.reversed", 1).size());
    assertEquals(1, Books.facts(ground, "voucher.reinstated", 1).size());
    Books.agree(ground);
  }

  @Test
  void shouldGiveTheBasketToOneWhenItsReversalMeetsASecondHandover() throws Exception {
    Heard.Run run = Heard.run(30);
    Ground ground = Steps.withBasketsAtSite(run, 20);
    List<Steps.Right> rights = Steps.rights(ground);
    List<UUID> mistakes =
        java.util.stream.IntStream.range(0, 10)
            .mapToObj(i -> given(ground, rights.get(i), run.serial(i + 1)))
            .toList();

    List<Integer> codes =
        Race.of(
            30,
            i -> {
              int pair = i / 3;
              return switch (i % 3) {
                case 0 -> () -> reverse(mistakes.get(pair));
                // Another family takes the basket, and the first one another basket.
                case 1 -> () -> handOver(ground, rights.get(10 + pair), run.serial(pair + 1));
                default -> () -> handOver(ground, rights.get(pair), run.serial(11 + pair));
              };
            });

    assertTrue(Set.of(200, 201, 409).containsAll(codes), () -> "codes " + codes);
    assertEquals(10, codes.stream().filter(code -> code == 200).count(), () -> "codes " + codes);
    assertEquals(
        codes.stream().filter(code -> code == 201).count(), Steps.count(ground, "HANDED_OVER"));
    Books.agree(ground);
  }

  private static int handOver(Ground ground, Steps.Right right, String serial) {
    return Api.as(Api.AGENT)
        .body(Steps.handover(ground, right, serial))
        .post("/handovers")
        .statusCode();
  }

  @Test
  void shouldNotGiveARightBackWhenTheEnrolmentLostItMeanwhile() throws Exception {
    Heard.Run run = Heard.run(5);
    Ground ground = Steps.withBasketsAtSite(run, 1);
    Steps.Right right = Steps.rights(ground).get(0);
    UUID handover = given(ground, right, run.serial(1));
    Heard.enrolment("enrolment.withdrawn", ground, right.enrolmentId(), 1, "WITHDRAWN", 2);
    await("excess told")
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Database.number(
                        "SELECT count(*) FROM incident WHERE campaign_id = '%s' AND type = 'EXCESS'"
                            .formatted(ground.campaign()))
                    == 1);

    assertEquals(200, reverse(handover));

    assertEquals("REVOKED", status(right));
    Api.post(Api.AGENT, "/handovers", Steps.handover(ground, right, run.serial(2)))
        .statusCode(409)
        .body("type", equalTo("/problems/voucher-not-valid"))
        .body("status", equalTo("REVOKED"));
    Books.agree(ground);
  }

  @Test
  void shouldExpireTheRightWhenAReversalComesAfterTheCampaignsEnd() throws Exception {
    Heard.Run run = Heard.run(5);
    Ground ground = Steps.withBasketsAtSite(run, 1);
    Steps.Right right = Steps.rights(ground).get(0);
    UUID handover = given(ground, right, run.serial(1));
    Api.post(Api.MANAGER, "/campaigns/" + ground.campaign() + "/closing", null).statusCode(200);
    Api.post(Api.MANAGER, "/campaigns/" + ground.campaign() + "/closure", null).statusCode(200);

    assertEquals(200, reverse(handover));

    assertEquals("EXPIRED", status(right));
    assertEquals(5, Steps.count(ground, "AT_SITE"));
    Books.agree(ground);
  }
}
