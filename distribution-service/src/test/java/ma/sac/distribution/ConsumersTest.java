package ma.sac.distribution;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.test.contracts.ForeignEvent;
import ma.sac.test.contracts.PromisedExamples;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.servers.RealServers;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each consumer is fed what the producer promises; repeats, poison and strangers change nothing.
 */
@QuarkusTest
class ConsumersTest {
  @Inject @All List<EventsConsumer> consumers;

  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
    RealServers.createTopics(12, Topic.DISCREPANCIES);
  }

  @ParameterizedTest
  @CsvSource({
    "cooperative-service,sac.cooperatives.v1,cooperative.verified,cooperativeId,known_cooperative,cooperative_id",
    "cooperative-service,sac.cooperatives.v1,support-action.closed,supportActionId,known_support_action,support_action_id",
    "cooperative-service,sac.purchase-orders.v1,purchase-order.delivered,orderId,known_order,order_id",
    "basket-service,sac.receipts.v1,goods-receipt.recorded,receiptId,known_receipt,receipt_id",
    "basket-service,sac.baskets.v1,sourcing-plan.approved,planId,known_sourcing_plan,plan_id",
    "basket-service,sac.baskets.v1,lot.recalled,lotId,recalled_lot,lot_id",
    "beneficiary-service,sac.enrolments.v1,enrolment.approved,enrolmentId,known_enrolment,enrolment_id",
    "beneficiary-service,sac.enrolments.v1,enrolment-list.approved,listId,known_enrolment_list,list_id",
    "cooperative-service,sac.discrepancies.v1,discrepancy.found,discrepancyId,incident,discrepancy_id"
  })
  void shouldTakeInTheExampleThatTheProducerPromises(
      String producer, String topic, String type, String idField, String table, String column)
      throws Exception {
    String example = ForeignEvent.example(producer, type);
    String old = example.replaceAll("(?s).*\"" + idField + "\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    UUID id = UUID.randomUUID();
    String value = example.replace(old, id.toString());

    UUID event =
        ForeignEvent.send(RealServers.kafka(), topic, id.toString(), type, id.toString(), 1, value);
    ForeignEvent.send(
        RealServers.kafka(), topic, id.toString(), type, id.toString(), 1, value, event);
    ForeignEvent.send(RealServers.kafka(), topic, id.toString(), type, id.toString(), 1, value);

    await(type)
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Database.number(
                        "SELECT count(*) FROM %s WHERE %s = '%s'".formatted(table, column, id))
                    == 1);
  }

  @Test
  void shouldTakeEveryExampleOfWhatIsReadWhenItsProducersTellIt() throws Exception {
    Map<String, Set<String>> read = typesReadByTopic();
    Set<String> types = read.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    assertEquals(Set.of(), PromisedExamples.missing(types));

    Map<UUID, String> sent = PromisedExamples.send(RealServers.kafka(), read);

    String ids =
        "'" + sent.keySet().stream().map(UUID::toString).collect(Collectors.joining("','")) + "'";
    await("all marked")
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Database.number("SELECT count(*) FROM inbox_mark WHERE event_id IN (" + ids + ")")
                    == sent.size());
    // No campaign of ours closes while a fact is parked; other tests close theirs.
    Database.execute("DELETE FROM parked_event WHERE event_id IN (" + ids + ")");
    thenNoneWasSetAside(sent, read.keySet());
  }

  private Map<String, Set<String>> typesReadByTopic() {
    return consumers.stream()
        .collect(
            Collectors.groupingBy(
                EventsConsumer::topic,
                Collectors.flatMapping(consumer -> consumer.types().stream(), Collectors.toSet())));
  }

  @Test
  void shouldPassWhatLacksAFieldWhateverTheField() throws Exception {
    Set<UUID> sent =
        PromisedExamples.sendEachWithoutAField(
                RealServers.kafka(), typesReadByTopic(), "distribution-service")
            .keySet();

    String ids = "'" + sent.stream().map(UUID::toString).collect(Collectors.joining("','")) + "'";
    long taken = Database.number("SELECT count(*) FROM inbox_mark WHERE event_id IN (" + ids + ")");
    assertTrue(0 < taken && taken < sent.size(), taken + " of " + sent.size() + " taken");
    Database.execute("DELETE FROM parked_event WHERE event_id IN (" + ids + ")");
  }

  private static void thenNoneWasSetAside(Map<UUID, String> sent, Set<String> topics)
      throws Exception {
    await("what is set aside is told")
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Database.number("SELECT count(*) FROM outbox_event WHERE topic LIKE '%.dlq'") == 0);
    String[] aside =
        topics.stream().map(topic -> topic + ".distribution-service.dlq").toArray(String[]::new);
    RealServers.createTopics(12, aside);
    List<String> unreadable =
        ReadTopics.until(RealServers.kafka(), Duration.ofSeconds(10), facts -> false, aside)
            .stream()
            .filter(fact -> sent.containsKey(fact.id()))
            .map(fact -> sent.get(fact.id()) + ": " + fact.headers().get("sac_reason"))
            .toList();
    assertEquals(List.of(), unreadable);
  }

  @Test
  void shouldWaitForTheCampaignWhenARunOfAnUnknownOneIsReleased() throws Exception {
    Ground nowhere =
        new Ground(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    Heard.Run run = Heard.run(3);

    UUID event = Heard.released(nowhere, run);

    await("parked")
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Database.number(
                        "SELECT count(*) FROM parked_event WHERE event_id = '%s'".formatted(event))
                    == 1);
    // No campaign of ours closes while a fact is parked; other tests close theirs.
    Database.execute("DELETE FROM parked_event WHERE event_id = '%s'".formatted(event));
  }

  @Test
  void shouldReleaseOnceWhenTheFactComesTwiceAndRefuseSerialsOfAnotherRun() throws Exception {
    Ground ground = Ground.open(5);
    Heard.Run run = Heard.run(5);
    Heard.released(ground, run);
    Heard.released(ground, run);
    Heard.Run thief =
        new Heard.Run(
            run.number(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            2);
    Heard.released(ground, thief);

    await("discrepancy's incident")
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Database.number(
                        "SELECT count(*) FROM incident WHERE type = 'DISCREPANCY' AND campaign_id = '%s'"
                            .formatted(ground.campaign()))
                    == 1);
    assertEquals(5, Steps.count(ground, "IN_STOCK"));
    assertEquals(0, Database.accountsThatDiffer(ground));
  }

  @Test
  void shouldSetPoisonAsideWhenAValueIsNoJson() {
    Ground ground = Ground.open(5);
    Heard.Run run = Heard.run(5);
    byte[] key = run.id().toString().getBytes(StandardCharsets.UTF_8);
    ProducerRecord<byte[], byte[]> poison =
        new ProducerRecord<>(Topic.BASKETS, key, "{".getBytes(StandardCharsets.UTF_8));
    poison
        .headers()
        .add("ce_type", "ma.sac.baskets.released.v1".getBytes(StandardCharsets.UTF_8))
        .add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
    ForeignEvent.sendRaw(RealServers.kafka(), poison);

    Heard.released(ground, run);

    Steps.awaitStock(ground, "IN_STOCK", 5);
  }
}
