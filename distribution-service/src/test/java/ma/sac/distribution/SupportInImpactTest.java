package ma.sac.distribution;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.sac.test.contracts.ForeignEvent;
import ma.sac.test.events.Intake;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which of the ODCO's help to cooperatives counts for a campaign, however it is told. */
@QuarkusTest
class SupportInImpactTest {
  private static final String OPENED = "support-action.opened";
  private static final String CLOSED = "support-action.closed";

  /** Within the period of the ground's campaigns, 2020-04-20 to 2030-07-31, and around its end. */
  private static final Instant WITHIN = Instant.parse("2026-05-04T09:00:00Z");

  private static final Instant BEFORE = Instant.parse("2020-04-19T22:59:00Z");
  private static final Instant LAST_EVENING = Instant.parse("2030-07-31T22:59:00Z");
  private static final Instant AFTER = Instant.parse("2030-07-31T23:01:00Z");

  @Inject MeterRegistry metrics;
  private Intake intake;

  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
  }

  @BeforeEach
  void listen() {
    intake = FactsWalkTest.intake(metrics);
  }

  /** Help to a cooperative; by an officer where there is no order. */
  private record Help(UUID id, UUID cooperative, String kind, UUID order) {
    static Help byOfficer(UUID cooperative, String kind) {
      return new Help(UUID.randomUUID(), cooperative, kind, null);
    }

    static Help forOrder(Heard.Run run) {
      return new Help(UUID.randomUUID(), run.cooperative(), "TRAINING", run.order());
    }

    String value(String status) {
      String cause =
          order == null
              ? "null"
              : "{\"type\":\"GOODS_REJECTED\",\"subject\":\"goods-receipt:%s\",\"orderId\":\"%s\"}"
                  .formatted(id, order);
      return "{\"supportActionId\":\"%s\",\"cooperativeId\":\"%s\",\"kind\":\"%s\",\"status\":\"%s\",\"cause\":%s}"
          .formatted(id, cooperative, kind, status, cause);
    }
  }

  private UUID opened(Help help, Instant at) {
    return tell(OPENED, help, 1, at, UUID.randomUUID());
  }

  private UUID closed(Help help, Instant at) {
    return tell(CLOSED, help, 2, at, UUID.randomUUID());
  }

  private UUID tell(String type, Help help, long sequence, Instant at, UUID event) {
    ForeignEvent.send(
        RealServers.kafka(),
        Topic.COOPERATIVES,
        help.cooperative().toString(),
        type,
        help.id().toString(),
        sequence,
        help.value(type.equals(OPENED) ? "OPEN" : "CLOSED"),
        event,
        at);
    return intake.add(event);
  }

  /** A campaign that has an order, and the cooperative that it is with. */
  private static Heard.Run ordered(Ground ground, UUID cooperative, String status) {
    Heard.Run any = Heard.run(1);
    Heard.Run run = new Heard.Run(any.number(), any.id(), any.lot(), any.order(), cooperative, 1);
    Heard.ordered(ground, run, status, 2);
    Database.awaitOne("SELECT count(*) FROM known_order WHERE order_id = '%s'", run.order());
    return run;
  }

  private ValidatableResponse impact(Ground ground) {
    intake.awaitTaken();
    assertEquals(Set.of(), intake.parked());
    return Api.get(Api.MANAGER, "/campaigns/{id}/impact", ground.campaign()).statusCode(200);
  }

  private static void counts(ValidatableResponse impact, int opened, int closed) {
    impact.body("support.opened", equalTo(opened)).body("support.closed", equalTo(closed));
  }

  @Test
  void shouldCountWhatAnOrderCausedForItsCampaignAloneWhateverTheDay() {
    Ground ours = Ground.draft(10);
    Ground other = Ground.draft(10);
    UUID cooperative = UUID.randomUUID();
    Heard.Run run = ordered(ours, cooperative, "CONFIRMED");
    ordered(other, cooperative, "CONFIRMED");
    Help within = Help.forOrder(run);
    Help late = Help.forOrder(run);
    opened(within, WITHIN);
    opened(late, AFTER);
    closed(late, AFTER);

    ValidatableResponse impact = impact(ours);
    counts(impact, 2, 1);
    impact
        .body("support.byKindAndCause", hasSize(1))
        .body("support.byKindAndCause[0].kind", equalTo("TRAINING"))
        .body("support.byKindAndCause[0].cause", equalTo("GOODS_REJECTED"));
    counts(impact(other), 0, 0);
  }

  @Test
  void shouldCountAnOfficersHelpThatBeganInThePeriodForWhoSuppliesTheCampaign() {
    Ground ground = Ground.draft(10);
    UUID engaged = UUID.randomUUID();
    UUID refused = UUID.randomUUID();
    ordered(ground, engaged, "CONFIRMED");
    ordered(ground, refused, "REJECTED");
    Help legal = Help.byOfficer(engaged, "LEGAL");
    Help information = Help.byOfficer(engaged, "INFORMATION");
    opened(legal, WITHIN);
    closed(legal, LAST_EVENING);
    opened(information, LAST_EVENING);
    closed(information, AFTER);
    opened(Help.byOfficer(engaged, "LEGAL"), BEFORE);
    opened(Help.byOfficer(engaged, "LEGAL"), AFTER);
    opened(Help.byOfficer(refused, "LEGAL"), WITHIN);
    opened(Help.byOfficer(UUID.randomUUID(), "LEGAL"), WITHIN);

    ValidatableResponse impact = impact(ground);
    counts(impact, 2, 1);
    impact
        .body("support.byKindAndCause.kind", equalTo(List.of("INFORMATION", "LEGAL")))
        .body("support.byKindAndCause.cause", equalTo(List.of("OFFICER", "OFFICER")))
        .body("support.byKindAndCause.closed", equalTo(List.of(0, 1)));
    String page = "/public/campaigns/{id}/impact";
    RestAssured.get(page, ground.campaign())
        .then()
        .statusCode(200)
        .body("supportActions.opened", equalTo(2))
        .body("supportActions.closed", equalTo(1))
        .body("supportActions.training", equalTo(0))
        .body("supportActions.information", equalTo(1))
        .body("supportActions.legal", equalTo(1));
    RestAssured.given()
        .accept("text/html")
        .get(page + "?lang=fr", ground.campaign())
        .then()
        .body(containsString("appui aux coopératives</th><td>2</td>"));
  }

  @Test
  void shouldCountOnceWhenTheFactsComeTwiceAndTheEndBeforeTheBeginning() {
    Ground ground = Ground.draft(10);
    UUID cooperative = UUID.randomUUID();
    Heard.Run run = ordered(ground, cooperative, "CONFIRMED");
    Help help = Help.byOfficer(cooperative, "INFORMATION");
    Help caused = Help.forOrder(run);
    UUID ended = closed(help, LAST_EVENING);
    counts(impact(ground), 0, 0);

    UUID begun = opened(help, WITHIN);
    tell(CLOSED, help, 2, LAST_EVENING, ended);
    tell(OPENED, help, 1, WITHIN, begun);
    opened(help, WITHIN);
    closed(help, LAST_EVENING);
    closed(caused, WITHIN);
    opened(caused, WITHIN);
    opened(caused, WITHIN);

    // Facts of one key keep their order: with the next one all of these were taken.
    Intake told = intake;
    intake = FactsWalkTest.intake(metrics);
    opened(Help.byOfficer(cooperative, "LEGAL"), WITHIN);
    counts(impact(ground), 3, 2);
    assertEquals(0, told.setAside());
  }

  @Test
  void shouldCountWhatAnOrderCausedOnceThatOrderIsHeardOf() {
    Ground ground = Ground.draft(10);
    Heard.Run run = Heard.run(1);
    opened(Help.forOrder(run), WITHIN);
    counts(impact(ground), 0, 0);

    Heard.ordered(ground, run, "CONFIRMED", 2);
    Database.awaitOne("SELECT count(*) FROM known_order WHERE order_id = '%s'", run.order());

    counts(impact(ground), 1, 0);
  }
}
