package ma.sac.beneficiary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.test.contracts.ForeignEvent;
import ma.sac.test.contracts.PromisedExamples;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds the consumers what the producers promise, whole and with a field missing. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class PromisedEventsTest {
  @Inject @All List<EventsConsumer> consumers;

  @Test
  void shouldBeFedTheExampleOfEveryTypeThatIsRead() throws NoSuchMethodException {
    CsvSource fed =
        PromisedEventsTest.class
            .getDeclaredMethod(
                "shouldUnderstandWhatTheProducerPromisesWhenItsExampleComes",
                String.class,
                String.class,
                String.class,
                String.class)
            .getAnnotation(CsvSource.class);
    assertThat(
        Arrays.stream(fed.value()).map(row -> row.split(", ")[1]).collect(Collectors.toSet()),
        equalTo(
            consumers.stream()
                .flatMap(consumer -> consumer.types().stream())
                .collect(Collectors.toSet())));
  }

  /** The producers' own examples. */
  @ParameterizedTest
  @CsvSource({
    "sac.campaigns.v1, campaign.drafted, campaignId, SELECT count(*) FROM known_campaign WHERE campaign_id = ?",
    "sac.campaigns.v1, campaign.opened, campaignId, SELECT count(*) FROM known_campaign WHERE campaign_id = ?",
    "sac.campaigns.v1, campaign.changed, campaignId, SELECT count(*) FROM known_campaign WHERE campaign_id = ?",
    "sac.campaigns.v1, campaign.suspended, campaignId, SELECT count(*) FROM known_campaign WHERE campaign_id = ?",
    "sac.campaigns.v1, campaign.resumed, campaignId, SELECT count(*) FROM known_campaign WHERE campaign_id = ?",
    "sac.campaigns.v1, campaign.closing, campaignId, SELECT count(*) FROM known_campaign WHERE campaign_id = ?",
    "sac.campaigns.v1, campaign.closed, campaignId, SELECT count(*) FROM known_campaign WHERE campaign_id = ?",
    "sac.campaigns.v1, campaign.cancelled, campaignId, SELECT count(*) FROM known_campaign WHERE campaign_id = ?",
    "sac.places.v1, zone.defined, zoneId, SELECT count(*) FROM known_zone WHERE zone_id = ?",
    "sac.places.v1, site.opened, siteId, SELECT count(*) FROM known_site WHERE site_id = ?",
    "sac.places.v1, site.changed, siteId, SELECT count(*) FROM known_site WHERE site_id = ?",
    "sac.places.v1, site.closed, siteId, SELECT count(*) FROM known_site WHERE site_id = ?",
    "sac.vouchers.v1, voucher.issued, voucherId, SELECT count(*) FROM known_voucher WHERE voucher_id = ?",
    "sac.vouchers.v1, voucher.revoked, voucherId, SELECT count(*) FROM known_voucher WHERE voucher_id = ?",
    "sac.vouchers.v1, voucher.expired, voucherId, SELECT count(*) FROM known_voucher WHERE voucher_id = ?",
    "sac.vouchers.v1, voucher.redeemed, voucherId, SELECT count(*) FROM known_voucher WHERE voucher_id = ?",
    "sac.vouchers.v1, voucher.reinstated, voucherId, SELECT count(*) FROM known_voucher WHERE voucher_id = ?",
    "sac.vouchers.v1, recall.exposed, lotId, SELECT count(*) FROM contact_task WHERE lot_id = ?"
  })
  void shouldUnderstandWhatTheProducerPromisesWhenItsExampleComes(
      String topic, String type, String field, String effect) {
    UUID subject = UUID.randomUUID();
    String json =
        ForeignEvent.example("distribution-service", type)
            .replaceFirst("(\"" + field + "\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + subject + "\"");
    if (topic.equals("sac.vouchers.v1")) {
      String enrolment = Enrolled.enrolment(Enrolled.campaign(4));
      json = json.replaceFirst("(\"enrolmentId\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + enrolment + "\"");
    }
    Told.tell(topic, type, subject.toString(), subject.toString(), 3, json);
    Rows.await(effect, 1, subject);
  }

  @Test
  void shouldPassWhatLacksAFieldWhateverTheField() {
    Map<String, Set<String>> read =
        consumers.stream().collect(Collectors.toMap(EventsConsumer::topic, EventsConsumer::types));

    List<UUID> sent =
        List.copyOf(
            PromisedExamples.sendEachWithoutAField(RealServers.kafka(), read, "beneficiary-service")
                .keySet());

    Object ids = sent.toArray(UUID[]::new);
    assertThat(
        Rows.count("SELECT count(*) FROM inbox_mark WHERE event_id = ANY (?)", ids),
        allOf(greaterThan(0L), lessThan((long) sent.size())));
    Rows.count(
        "WITH gone AS (DELETE FROM parked_event WHERE event_id = ANY (?) RETURNING 1) SELECT count(*) FROM gone",
        ids);
  }
}
