package ma.sac.basket;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.test.contracts.PromisedExamples;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;

/** Facts of others, repeated, late, about nothing we know, and as their owners promise them. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "basket"))
@QuarkusTestResource(PeerCooperative.class)
class ConsumersTest {
  @Inject Sql sql;
  @Inject @All List<EventsConsumer> consumers;

  @Test
  void shouldKeepTheLatestWhenFactsComeRepeatedAndOutOfOrder() {
    Programme programme = Programme.open(10);
    Told.Order order =
        new Told.Order(programme.campaign, programme.warehouse, programme.semolina, 20);
    UUID repeated = UUID.randomUUID();
    order.tell("confirmed", 2, repeated);
    order.tell("placed", 1);
    order.tell("confirmed", 2, repeated);
    UUID last = UUID.randomUUID();
    order.tell("placed", 1, last);

    taken(last);

    assertThat(
        sql.first(
                "SELECT status FROM known_order WHERE id = ?", row -> row.getString(1), order.id())
            .orElseThrow(),
        equalTo("CONFIRMED"));
    programme.received(order, 20);
  }

  @Test
  void shouldTellADiscrepancyOnceWhenABasketWasNeverReleased() {
    String serial = new ma.sac.basket.serials.Serial(999_000, 1).text();
    UUID campaign = UUID.randomUUID();
    Told.basket("basket.handed-over", serial, campaign, 1);
    Told.basket("basket.returned", serial, campaign, 2);

    await("both facts heard")
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                sql.number(
                    "SELECT count(*) FROM basket_custody WHERE run_number = 999000 AND place = 'RETURNED'"),
            equalTo(1L));
    long told =
        ReadTopics.until(
                RealServers.kafka(),
                Duration.ofSeconds(5),
                all -> all.size() > 1,
                "sac.discrepancies.v1")
            .stream()
            .filter(fact -> fact.value().contains(serial))
            .count();
    assertThat(told, equalTo(1L));
  }

  @Test
  void shouldTellThatTheSidesAgreeWhenABasketToldOfIsReleasedAfterAll() {
    Programme programme = Programme.open(10);
    programme.stockFor(10);
    String run = programme.madeRun(10);
    String serial =
        Programme.as(Programme.checker())
            .get("/assembly-runs/" + run + "/labels")
            .path("items[0].serial");
    Told.basket("basket.handed-over", serial, programme.campaign, 1);
    toldOf(serial, 1);

    Programme.as(Programme.checker())
        .post("/assembly-runs/" + run + "/release")
        .then()
        .statusCode(200);

    assertThat(toldOf(serial, 2), contains("discrepancy.found", "discrepancy.resolved"));
  }

  /** The types of the discrepancies told of that basket, once there are so many. */
  private static List<String> toldOf(String serial, int atLeast) {
    List<ReadTopics.Fact> all =
        ReadTopics.until(
            RealServers.kafka(),
            Duration.ofSeconds(20),
            facts -> typesOf(serial, facts).size() >= atLeast,
            "sac.discrepancies.v1");
    return typesOf(serial, all);
  }

  private static List<String> typesOf(String serial, List<ReadTopics.Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.value().contains(serial))
        .map(ReadTopics.Fact::type)
        .toList();
  }

  @Test
  void shouldTakeEveryPromisedExampleWhenItsOwnerTellsIt() {
    Map<String, Set<String>> read = typesReadByTopic();
    Set<String> types = read.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    assertThat(PromisedExamples.missing(types), equalTo(Set.of()));

    Collection<UUID> sent = PromisedExamples.send(RealServers.kafka(), read).keySet();

    sent.forEach(this::taken);

    assertThat(sql.number("SELECT count(*) FROM parked_event"), equalTo(0L));
  }

  private Map<String, Set<String>> typesReadByTopic() {
    return consumers.stream()
        .collect(
            Collectors.groupingBy(
                EventsConsumer::topic,
                Collectors.flatMapping(consumer -> consumer.types().stream(), Collectors.toSet())));
  }

  @Test
  void shouldPassWhatLacksAFieldWhateverTheField() {
    List<UUID> sent =
        List.copyOf(
            PromisedExamples.sendEachWithoutAField(
                    RealServers.kafka(), typesReadByTopic(), "basket-service")
                .keySet());

    long taken = sql.number("SELECT count(*) FROM inbox_mark WHERE event_id = ANY (?)", sent);
    assertThat(taken, allOf(greaterThan(0L), lessThan((long) sent.size())));
  }

  /** It took effect: what cannot be read is marked by its place, not by its id. */
  private void taken(UUID event) {
    await("effect of " + event)
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> sql.number("SELECT count(*) FROM inbox_mark WHERE event_id = ?", event),
            equalTo(1L));
  }
}
