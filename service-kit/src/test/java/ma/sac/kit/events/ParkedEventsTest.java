package ma.sac.kit.events;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ma.sac.kit.Effects;
import ma.sac.kit.InParallel;
import ma.sac.kit.Things;
import ma.sac.kit.db.Sql;
import ma.sac.kit.db.Transactions;
import ma.sac.test.contracts.ForeignEvent;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.contracts.ReadTopics.Fact;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fact that comes before what it refers to waits, and nothing of its key overtakes it. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "kit"))
class ParkedEventsTest {
  private static final String TOPIC = "sac.referring.v1";
  private static final Duration LONG = Duration.ofSeconds(30);

  @Inject Effects effects;
  @Inject Things things;
  @Inject EventIntake intake;
  @Inject EventLoop loop;
  @Inject Sql sql;

  private String key;

  @BeforeEach
  void newKey() {
    key = UUID.randomUUID().toString();
  }

  @Test
  void shouldWaitAndHoldItsKeyBackWhenTheReferenceIsUnknown() {
    UUID unknown = UUID.randomUUID();
    tell(1, unknown);
    tell(2);
    awaitParked(2);
    assertThat(effects.of(key), hasSize(0));
    long waiting = sql.number("SELECT count(*) FROM parked_event");
    given().get("/q/metrics").then().body(containsString("sac_parked_events " + waiting + ".0"));

    things.makeKnown(unknown);

    assertThat(effects.of(key), equalTo(List.of(1L, 2L)));
    awaitParked(0);
  }

  @Test
  void shouldTellTheOperatorsWhenFactsWait() {
    UUID unknown = UUID.randomUUID();
    UUID waiting = UUID.randomUUID();
    tellAs(waiting, 1, value(unknown));
    awaitParked(1);
    long all = sql.number("SELECT count(*) FROM parked_event");
    String oldest =
        sql.first("SELECT event_id FROM parked_event ORDER BY seq LIMIT 1", row -> row.getString(1))
            .orElseThrow();

    given().get("/q/metrics").then().body(containsString("sac_parked_events " + all + ".0\n"));
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'events' }.data.parked", equalTo((int) all))
        .body(
            "checks.find { it.name == 'events' }.data.oldestParked",
            startsWith("thing.referred of " + TOPIC + ", event " + oldest + ", since 20"))
        .body(not(containsString(unknown.toString())));

    things.makeKnown(unknown);
  }

  @Test
  void shouldGoOnWaitingWhenAnotherReferenceIsUnknownToo() {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    tell(1, first, second);
    tell(2, second);
    awaitParked(2);

    things.makeKnown(first);
    assertThat(effects.of(key), hasSize(0));
    things.makeKnown(second);

    assertThat(effects.of(key), equalTo(List.of(1L, 2L)));
  }

  @Test
  void shouldSetAsideWhatCannotBeReadWhenThoseBeforeItAreReleased() {
    UUID poison = parkPoisonBehindAnother();

    List<Fact> aside = aside(poison);

    assertThat(effects.of(key), equalTo(List.of(1L, 3L)));
    assertThat(aside, hasSize(1));
    assertThat(aside.get(0).headers().get("sac_position"), startsWith(TOPIC + "/"));
  }

  @Test
  void shouldTakeEffectOnceWhenTheMendedRecordComesBackAndAllIsReadAgain() throws Exception {
    UUID poison = parkPoisonBehindAnother();
    aside(poison);

    tellAs(poison, 2, value());
    Told.awaitEffects(effects, key, 1L, 3L, 2L);
    loop.stop(null);
    Told.forgetOffsets(TOPIC);
    loop.start(null);
    tell(4);

    Told.awaitEffects(effects, key, 1L, 3L, 2L, 4L);
    Told.awaitSent(sql);
    assertThat(aside(poison), hasSize(1));
  }

  @Test
  void shouldLoseNoneWhenParkedAndReleasedAtTheSameMoment() throws Exception {
    for (int round = 0; round < 150; round++) {
      UUID thing = UUID.randomUUID();
      String roundsKey = UUID.randomUUID().toString();
      List<ReceivedRecord> facts =
          List.of(fact(roundsKey, 1, thing), fact(roundsKey, 2), fact(roundsKey, 3, thing));
      InParallel.run(
          2,
          worker -> {
            if (worker == 0) {
              facts.forEach(fact -> Transactions.runNew(() -> intake.take(List.of(fact))));
            } else {
              things.makeKnown(thing);
            }
            return null;
          });
      assertThat("round " + round, effects.of(roundsKey), equalTo(List.of(1L, 2L, 3L)));
    }
  }

  @Test
  void shouldLoseNoneWhenTwoReferencesBecomeKnownAtTheSameMoment() throws Exception {
    for (int round = 0; round < 100; round++) {
      UUID first = UUID.randomUUID();
      UUID second = UUID.randomUUID();
      String roundsKey = UUID.randomUUID().toString();
      ReceivedRecord fact = fact(roundsKey, 1, first, second);
      InParallel.run(
          3,
          worker -> {
            switch (worker) {
              case 0 -> Transactions.runNew(() -> intake.take(List.of(fact)));
              case 1 -> things.makeKnown(first);
              default -> things.makeKnown(second);
            }
            return null;
          });
      assertThat("round " + round, effects.of(roundsKey), equalTo(List.of(1L)));
    }
  }

  /** Facts 1 to 3 of the key came in and were let in; the second cannot be read. */
  private UUID parkPoisonBehindAnother() {
    UUID unknown = UUID.randomUUID();
    UUID poison = UUID.randomUUID();
    tell(1, unknown);
    tellAs(poison, 2, "{\"things\":7}");
    tell(3);
    awaitParked(3);
    things.makeKnown(unknown);
    return poison;
  }

  private List<Fact> aside(UUID event) {
    Predicate<Fact> same = fact -> event.equals(fact.id());
    return ReadTopics.until(
            RealServers.kafka(),
            LONG,
            all -> all.stream().anyMatch(same),
            TOPIC + ".kit-service.dlq")
        .stream()
        .filter(same)
        .toList();
  }

  private void awaitParked(long facts) {
    await("parked")
        .atMost(LONG)
        .until(() -> sql.number("SELECT count(*) FROM parked_event WHERE key = ?", key) == facts);
  }

  private void tell(long sequence, UUID... references) {
    ForeignEvent.send(
        RealServers.kafka(), TOPIC, key, "thing.referred", key, sequence, value(references));
  }

  private void tellAs(UUID id, long sequence, String value) {
    ForeignEvent.send(RealServers.kafka(), TOPIC, key, "thing.referred", key, sequence, value, id);
  }

  private static String value(UUID... references) {
    return Arrays.stream(references)
        .map(id -> "\"" + id + "\"")
        .collect(Collectors.joining(",", "{\"things\":[", "]}"));
  }

  private static ReceivedRecord fact(String ofKey, long sequence, UUID... references) {
    Map<String, String> headers = new HashMap<>();
    headers.put("ce_id", UUID.randomUUID().toString());
    headers.put("ce_type", "ma.sac.thing.referred.v1");
    headers.put("ce_subject", ofKey);
    headers.put("ce_sequence", String.valueOf(sequence));
    headers.put("ce_time", "2026-01-01T00:00:00Z");
    return new ReceivedRecord(
        TOPIC, ofKey, headers, value(references).getBytes(StandardCharsets.UTF_8), "test/0/0");
  }
}
