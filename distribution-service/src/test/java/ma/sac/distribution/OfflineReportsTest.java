package ma.sac.distribution;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Attacks invariant 5 offline: a device's report is a fact, not a request. */
@QuarkusTest
class OfflineReportsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
  }

  private static Ground withBasketsAtSite(Heard.Run run, int enrolments) {
    Ground ground = Ground.open(run.baskets());
    Heard.released(ground, run);
    Heard.enrolled(ground, enrolments);
    Steps.awaitStock(ground, "IN_STOCK", run.baskets());
    Steps.planApproved(ground, 5);
    Steps.shipped(ground, run.baskets());
    return ground;
  }

  static List<JsonNode> report(List<Map<String, Object>> lines) {
    return report(Api.AGENT, lines);
  }

  private static List<JsonNode> report(Tokens agent, List<Map<String, Object>> lines) {
    StringBuilder body = new StringBuilder();
    try {
      for (Map<String, Object> line : lines) {
        body.append(JSON.writeValueAsString(line)).append('\n');
      }
      String answer =
          RestAssured.given()
              .config(
                  RestAssured.config()
                      .encoderConfig(
                          EncoderConfig.encoderConfig()
                              .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                              .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
              .header("Authorization", agent.bearer())
              .contentType("application/x-ndjson")
              .body(body.toString())
              .post("/handover-batches")
              .then()
              .statusCode(200)
              .extract()
              .asString();
      List<JsonNode> verdicts = new ArrayList<>();
      for (String line : answer.lines().toList()) {
        verdicts.add(JSON.readTree(line));
      }
      return verdicts;
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  static List<String> verdicts(List<JsonNode> answers) {
    return answers.stream().map(answer -> answer.path("verdict").asText()).toList();
  }

  @Test
  void shouldTakeEachLineForWhatItIsAndSayTheSameAgain() throws Exception {
    Heard.Run run = Heard.run(10);
    Ground ground = withBasketsAtSite(run, 4);
    List<Steps.Right> rights = Steps.rights(ground);
    Steps.Right forged = new Steps.Right(null, null, rights.get(3).token() + "x", null);
    List<Map<String, Object>> lines =
        List.of(
            Steps.handover(ground, rights.get(0), run.serial(1)),
            Steps.handover(ground, rights.get(0), run.serial(2)),
            Steps.handover(ground, forged, run.serial(3)),
            Steps.handover(ground, rights.get(1), run.serial(1)),
            Steps.handover(ground, rights.get(2), Heard.run(1).serial(1)),
            Steps.handover(ground, rights.get(0), run.serial(1)),
            Map.of("handoverId", "no id"),
            Steps.handover(ground, rights.get(2), "000001-000001-9"));

    List<JsonNode> first = report(lines);

    assertEquals(
        List.of(
            "RECORDED",
            "GIVEN_WITHOUT_RIGHT",
            "GIVEN_WITHOUT_RIGHT",
            "SERIAL_CONFLICT",
            "BASKET_UNKNOWN",
            "ALREADY_RECORDED",
            "UNREADABLE",
            "UNREADABLE"),
        verdicts(first));
    assertEquals(first, report(lines), "the same batch gets the same verdicts");
    assertEquals(1, Steps.count(ground, "HANDED_OVER"));
    assertEquals(2, Steps.count(ground, "GIVEN_WITHOUT_RIGHT"));
    assertEquals(7, Steps.count(ground, "AT_SITE"));
    assertEquals(0, Database.accountsThatDiffer(ground));
    for (int withIncident : List.of(1, 2, 3, 4)) {
      String incident = first.get(withIncident).path("incidentId").asText();
      Api.get(Api.LOGISTICS, "/incidents/{id}", incident)
          .statusCode(200)
          .body("status", equalTo("OPEN"))
          .body("type", equalTo(first.get(withIncident).path("verdict").asText()));
    }
  }

  @Test
  void shouldFindOneConflictWhenTwoDevicesReportTheSameSerial() throws Exception {
    Heard.Run run = Heard.run(20);
    Ground ground = withBasketsAtSite(run, 20);
    List<Steps.Right> rights = Steps.rights(ground);

    List<List<String>> verdicts =
        Race.of(
            16,
            i -> {
              List<Map<String, Object>> lines = new ArrayList<>();
              for (int n = 0; n < 10; n++) {
                // Every device claims the same ten baskets, each for vouchers in another order.
                lines.add(
                    Steps.handover(
                        ground,
                        UUID.randomUUID(),
                        rights.get((n + i) % 20),
                        run.serial(n + 1),
                        "tablette-" + i));
              }
              return () -> verdicts(report(lines));
            });

    List<String> all = verdicts.stream().flatMap(List::stream).toList();
    assertEquals(160, all.size());
    long left =
        all.stream().filter(v -> v.equals("RECORDED") || v.equals("GIVEN_WITHOUT_RIGHT")).count();
    assertEquals(10, left, () -> "verdicts " + all);
    assertTrue(all.contains("SERIAL_CONFLICT"));
    assertEquals(10, Steps.count(ground, "AT_SITE"));
    assertEquals(0, Database.accountsThatDiffer(ground));
    assertEquals(
        0,
        Database.number(
            "SELECT count(*) FROM (SELECT voucher_id FROM handover WHERE campaign_id = '%s' AND status = 'RECORDED' GROUP BY voucher_id HAVING count(*) > 1) twice"
                .formatted(ground.campaign())));
  }

  @Test
  void shouldLeaveStockAsReportedWhenReleaseIsHeardLater() {
    Heard.Run first = Heard.run(5);
    Ground ground = withBasketsAtSite(first, 2);
    Heard.Run late = Heard.run(3);
    List<JsonNode> answers =
        report(List.of(Steps.handover(ground, Steps.rights(ground).get(0), late.serial(2))));
    assertEquals(List.of("BASKET_UNKNOWN"), verdicts(answers));
    assertNotNull(answers.get(0).get("incidentId"));

    Heard.released(ground, late);

    Steps.awaitStock(ground, "GIVEN_WITHOUT_RIGHT", 1);
    assertEquals(2, Steps.count(ground, "IN_STOCK"));
  }

  @Test
  void shouldTellNothingOfAnotherHandoverWhenItsIdIsUsedAgain() {
    Heard.Run run = Heard.run(5);
    Ground ground = withBasketsAtSite(run, 2);
    List<Steps.Right> rights = Steps.rights(ground);
    UUID id = UUID.randomUUID();
    UUID online = UUID.randomUUID();
    Map<String, Object> first = Steps.handover(ground, id, rights.get(0), run.serial(1), "t-1");
    Map<String, Object> reused = Steps.handover(ground, id, rights.get(1), run.serial(2), "t-2");
    Map<String, Object> given = Steps.handover(ground, online, rights.get(1), run.serial(3), "t-3");
    Api.post(Api.AGENT, "/handovers", given).statusCode(201);

    List<JsonNode> answers = report(List.of(first, reused, first));

    assertEquals(List.of("RECORDED", "UNREADABLE", "RECORDED"), verdicts(answers));
    List<JsonNode> again =
        report(
            List.of(
                reused,
                Steps.handover(ground, online, rights.get(0), run.serial(2), "t-2"),
                given));
    assertEquals(List.of("UNREADABLE", "UNREADABLE", "ALREADY_RECORDED"), verdicts(again));
    assertEquals("handover-id-reused", again.get(0).path("reason").asText());
    assertEquals(3, Steps.count(ground, "AT_SITE"));
  }

  @Test
  void shouldNotMoveABasketOfACampaignThatTheAgentDoesNotWorkFor() {
    Heard.Run run = Heard.run(5);
    Ground ground = withBasketsAtSite(run, 1);

    List<JsonNode> answers =
        report(
            Api.AGENT.campaigns(UUID.randomUUID()),
            List.of(Steps.handover(ground, Steps.rights(ground).get(0), run.serial(1))));

    assertEquals(List.of("BASKET_UNKNOWN"), verdicts(answers));
    Api.get(Api.LOGISTICS, "/incidents/{id}", answers.get(0).path("incidentId").asText())
        .statusCode(200)
        .body("campaignId", equalTo(ground.campaign().toString()));
    assertEquals(5, Steps.count(ground, "AT_SITE"));
  }
}
