package ma.sac.cooperative;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.test.contracts.ForeignEvent;
import ma.sac.test.contracts.PromisedExamples;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.servers.RealServers;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The facts of other services as their contracts say them. */
@QuarkusTest
class ForeignFactsTest {
  @Inject @All List<EventsConsumer> consumers;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "campaign.drafted",
        "campaign.opened",
        "campaign.changed",
        "campaign.suspended",
        "campaign.resumed",
        "campaign.closing",
        "campaign.closed",
        "campaign.cancelled"
      })
  void shouldKnowACampaignWhenDistributionTellsOfIt(String type) throws Exception {
    JsonPath example = example("distribution-service", type);
    String campaign = example.getString("campaignId");
    OwnDatabase.asOwner("DELETE FROM known_campaign WHERE campaign_id = '%s'".formatted(campaign));
    World.send("sac.campaigns.v1", campaign, type, campaign, 1, example.prettify());
    awaitOne(
        "SELECT count(*) FROM known_campaign WHERE campaign_id = '%s' AND status = '%s'"
            .formatted(campaign, example.getString("status")));
  }

  @Test
  void shouldKnowABudgetWhenDistributionTellsOfIt() throws Exception {
    JsonPath example = example("distribution-service", "campaign.budget-authorised");
    String campaign = example.getString("campaignId");
    World.send(
        "sac.campaigns.v1",
        campaign,
        "campaign.budget-authorised",
        campaign + "/budget",
        example.getLong("revision"),
        example.prettify());
    awaitOne(
        "SELECT count(*) FROM campaign_budget WHERE campaign_id = '%s' AND authorised_amount = %s"
            .formatted(campaign, example.getString("authorisedAmount")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"goods-receipt.recorded", "goods-receipt.reversed"})
  void shouldSayThatItKnowsNoSuchOrderWhenBasketTellsOfItsExample(String type) throws Exception {
    JsonPath example = example("basket-service", type);
    String receipt = example.getString("receiptId");
    World.send(
        "sac.receipts.v1", example.getString("orderId"), type, receipt, 1, example.prettify());
    awaitOne(
        "SELECT count(*) FROM discrepancy WHERE kind = 'RECEIPT_OF_UNKNOWN_ORDER' AND subject = 'goods-receipt:%s'"
            .formatted(receipt));
  }

  @Test
  void shouldSetAPoisonAsideAndGoOnWhenARecordIsUnreadable() {
    UUID campaign = UUID.randomUUID();
    RealServers.createTopics(12, "sac.campaigns.v1");
    ForeignEvent.sendRaw(
        RealServers.kafka(),
        new ProducerRecord<>(
            "sac.campaigns.v1",
            campaign.toString().getBytes(StandardCharsets.UTF_8),
            "no json".getBytes(StandardCharsets.UTF_8)));
    World.send(
        "sac.campaigns.v1", campaign.toString(), "campaign.opened", campaign.toString(), 1, "{");
    World.tellCampaign(campaign, "campaign.opened", "OPEN", 1);
    awaitOne("SELECT count(*) FROM known_campaign WHERE campaign_id = '%s'".formatted(campaign));
    List<ReadTopics.Fact> aside =
        ReadTopics.until(
            RealServers.kafka(),
            Duration.ofSeconds(20),
            soFar -> ofKey(soFar, campaign) == 2,
            "sac.campaigns.v1.cooperative-service.dlq");
    assertEquals(2, ofKey(aside, campaign));
  }

  @Test
  void shouldPassWhatLacksAFieldWhateverTheField() throws Exception {
    Map<String, Set<String>> read =
        consumers.stream().collect(Collectors.toMap(EventsConsumer::topic, EventsConsumer::types));

    Set<UUID> sent =
        PromisedExamples.sendEachWithoutAField(RealServers.kafka(), read, "cooperative-service")
            .keySet();

    String ids = sent.stream().map(UUID::toString).collect(Collectors.joining("','", "'", "'"));
    long taken =
        OwnDatabase.number("SELECT count(*) FROM inbox_mark WHERE event_id IN (" + ids + ")");
    assertTrue(0 < taken && taken < sent.size(), taken + " of " + sent.size() + " taken");
  }

  private static long ofKey(List<ReadTopics.Fact> facts, UUID key) {
    return facts.stream().filter(fact -> key.toString().equals(fact.key())).count();
  }

  private static JsonPath example(String service, String type) {
    return JsonPath.from(ForeignEvent.example(service, type));
  }

  private static void awaitOne(String query) {
    Callable<Boolean> one = () -> OwnDatabase.number(query) == 1;
    await(query).atMost(Duration.ofSeconds(20)).until(one);
  }
}
