package ma.sac.kit.events;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import ma.sac.kit.InParallel;
import ma.sac.kit.Things;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.contracts.ReadTopics.Fact;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;

/** Told once after commit, in a key's order, whatever happens to broker and relay. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "kit"))
class OutboxTest {
  private static final String TOPIC = "sac.things.v1";
  private static final Duration LONG = Duration.ofSeconds(30);

  @Inject Things things;
  @Inject Outbox outbox;
  @Inject OutboxRelay relay;
  @Inject Sql sql;
  @Inject AgroalDataSource dataSource;
  @Inject EventsConfig config;
  @Inject RecordHeaders headers;

  @Test
  void shouldTellOnceWhenTheTransactionCommits() throws Exception {
    UUID thing = things.create("told once");

    Fact fact = facts(thing, 1).get(0);

    assertThat(fact.type(), equalTo("thing.changed"));
    assertThat(fact.sequence(), equalTo(1L));
    assertThat(
        fact.value(),
        equalTo("{\"thingId\":\"" + thing + "\",\"name\":\"told once\",\"version\":1}"));
    assertThat(facts(thing, 2, Duration.ofSeconds(2)), hasSize(1));
  }

  @Test
  void shouldNameTheFactByCloudEventsHeadersWhenItIsTold() {
    UUID thing = things.create("with headers");

    Map<String, String> told = facts(thing, 1).get(0).headers();

    assertThat(told.get("ce_specversion"), equalTo("1.0"));
    assertThat(UUID.fromString(told.get("ce_id")).version(), equalTo(7));
    assertThat(told.get("ce_type"), equalTo("ma.sac.thing.changed.v1"));
    assertThat(told.get("ce_source"), equalTo("/kit-service"));
    assertThat(told.get("ce_subject"), equalTo(thing.toString()));
    assertThat(told.get("ce_sequence"), equalTo("1"));
    assertThat(
        told.get("ce_dataschema"),
        matchesPattern("http.*/contracts/events/thing.changed.schema.json"));
    assertThat(Instant.parse(told.get("ce_time")).isAfter(Instant.EPOCH), equalTo(true));
  }

  @Test
  void shouldTellNothingWhenTheTransactionRollsBack() {
    assertThrows(Refusal.class, () -> things.createThenRefuse("rolled back"));
    UUID marker = things.create("after the roll-back");

    facts(marker, 1);

    assertThat(sql.number("SELECT count(*) FROM thing WHERE name = 'rolled back'"), equalTo(0L));
    List<Fact> all =
        ReadTopics.until(RealServers.kafka(), Duration.ofSeconds(2), f -> false, TOPIC);
    assertThat(all.stream().filter(f -> f.value().contains("rolled back")).toList(), empty());
  }

  @Test
  void shouldRefuseToPublishWhenThereIsNoTransaction() {
    assertThrows(
        IllegalStateException.class,
        () -> outbox.publish(new ma.sac.kit.ThingChanged(UUID.randomUUID(), "no transaction", 1)));
  }

  @Test
  void shouldRefuseWhatTheBrokerWouldRefuseAndGoOn() {
    assertThrows(IllegalArgumentException.class, () -> things.create("x".repeat(1_100_000)));

    UUID next = things.create("after the too large one");

    assertThat(facts(next, 1), hasSize(1));
  }

  @Test
  void shouldKeepTheOrderOfEachKeyWhenManyWriteAtOnce() throws Exception {
    List<UUID> few = List.of(things.create("a"), things.create("b"), things.create("c"));
    InParallel.run(16, writer -> renamed(few.get(writer % 3), 20, 0));

    settled();

    for (UUID thing : few) {
      long last = sql.number("SELECT version FROM thing WHERE id = ?", thing);
      assertThat(
          sequences(facts(thing, (int) last)),
          equalTo(LongStream.rangeClosed(1, last).boxed().toList()));
    }
  }

  @Test
  void shouldTellStateAndTombstoneWhenTheTopicIsCompacted() {
    UUID thing = UUID.randomUUID();
    things.publishState(thing, Map.of("name", "state"), 1);
    things.publishState(thing, null, 2);

    List<Fact> states =
        of(
            thing,
            ReadTopics.until(
                RealServers.kafka(),
                LONG,
                all -> of(thing, all).size() == 2,
                "sac.thing-state.v1"));

    assertThat(states.get(0).value(), equalTo("{\"name\":\"state\"}"));
    assertThat(states.get(1).value(), nullValue());
  }

  @Test
  void shouldGoOnInOrderWhenTheBrokerComesBack() {
    UUID thing = things.create("before the outage");
    facts(thing, 1);
    RealServers.killKafka();
    for (int i = 2; i <= 40; i++) {
      things.rename(thing, "during the outage " + i);
    }
    await("readiness tells")
        .atMost(LONG)
        .until(() -> given().get("/q/health/ready").statusCode() == 503);
    assertThat(given().get("/q/health/live").statusCode(), equalTo(200));
    assertThat(outbox.backlog(), equalTo(39L));
    given().get("/q/metrics").then().body(containsString("sac_outbox_rows 39.0"));

    RealServers.startKafka();
    settled();

    assertThat(
        sequences(facts(thing, 40)), equalTo(LongStream.rangeClosed(1, 40).boxed().toList()));
    await("readiness returns")
        .atMost(LONG)
        .until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @Test
  void shouldBeTakenOverInOrderWhenTheActiveRelayDies() throws Exception {
    OutboxRelay second = new OutboxRelay(dataSource, config, headers, new SimpleMeterRegistry());
    second.start(null);
    try {
      List<UUID> few = List.of(things.create("d"), things.create("e"));
      long before = leader();
      InParallel.run(4, writer -> renamed(few.get(writer % 2), 10, writer == 0 ? before : 0));
      settled();

      for (UUID thing : few) {
        assertThat(
            sequences(facts(thing, 21)), equalTo(LongStream.rangeClosed(1, 21).boxed().toList()));
      }
      await("one leads, another than before")
          .atMost(LONG)
          .until(() -> leader() != 0 && leader() != before);
      await("neither counts a failure, the one that waits included")
          .atMost(LONG)
          .until(() -> relay.failuresInARow() + second.failuresInARow() == 0);
    } finally {
      second.stop(null);
    }
    UUID afterwards = things.create("after the second relay went");
    assertThat(facts(afterwards, 1), hasSize(1));
  }

  /** Renames so many times; in the midst of it the given backend is terminated. */
  private Void renamed(UUID thing, int times, long backend) {
    for (int time = 0; time < times; time++) {
      things.rename(thing, "time " + time);
      if (time == times / 2 && backend != 0) {
        sql.list("SELECT pg_terminate_backend(?)", row -> 1, (int) backend);
      }
    }
    return null;
  }

  private long leader() {
    return sql.number(
        "SELECT coalesce(max(pid), 0) FROM pg_locks WHERE locktype = 'advisory' AND granted AND"
            + " objid = 1522532353 AND database = (SELECT oid FROM pg_database WHERE datname ="
            + " current_database())");
  }

  private void settled() {
    await("the outbox is empty").atMost(LONG).until(() -> outbox.backlog() == 0);
  }

  /** The facts of the key so far, each once: a repeat after an outage has the same id. */
  private List<Fact> facts(UUID key, int atLeast) {
    return facts(key, atLeast, LONG);
  }

  private List<Fact> facts(UUID key, int atLeast, Duration patience) {
    List<Fact> all =
        ReadTopics.until(
            RealServers.kafka(), patience, read -> of(key, read).size() >= atLeast, TOPIC);
    return of(key, all);
  }

  private static List<Fact> of(UUID key, List<Fact> all) {
    Set<UUID> seen = new HashSet<>();
    return all.stream().filter(f -> f.key().equals(key.toString()) && seen.add(f.id())).toList();
  }

  private static List<Long> sequences(List<Fact> facts) {
    return facts.stream().map(Fact::sequence).toList();
  }
}
