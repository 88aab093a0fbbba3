package ma.sac.distribution;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import ma.sac.test.contracts.ForeignEvent;
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
  @BeforeAll
  static void topicsOfOthers() {
    RealServers.createTopics(12, Heard.TOPICS);
    RealServers.createTopics(12, Topic.DISCREPANCIES);
  }

  @ParameterizedTest
  @CsvSource({
    "cooperative-service,sac.cooperatives.v1,cooperative.verified,cooperativeId,known_cooperative,cooperative_id",
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
    String example = promised(producer, type);
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

  /** Where a producer has not written its example yet, the catalogue's own words stand in. */
  private static String promised(String producer, String type) throws Exception {
    Path file = Path.of("..", producer, "contracts", "events", type + ".example.json");
    return Files.exists(file)
        ? Files.readString(file, StandardCharsets.UTF_8)
        : Files.readString(
            Path.of("src", "test", "resources", "heard", type + ".json"), StandardCharsets.UTF_8);
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
