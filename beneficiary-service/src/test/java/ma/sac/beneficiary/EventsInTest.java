package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.test.contracts.ForeignEvent;
import ma.sac.test.contracts.PromisedExamples;
import ma.sac.test.servers.RealServers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds the consumers repeats, late comers and strangers. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class EventsInTest {
  private static final String DISTRICT = "06.141.01.10";
  private static final int[] COMMUNES = {3, 15, 6, 9, 7, 11, 1, 19, 5, 13};
  private static final AtomicInteger NEXT = new AtomicInteger();

  @Inject @All List<EventsConsumer> consumers;

  @Test
  void shouldKeepTheLatestCampaignWhenEventsComeLateAndTwice() {
    UUID campaign = Families.campaign(100, DISTRICT);
    Families.campaign(campaign, "campaign.changed", "OPEN", 5, 500, DISTRICT);
    Rows.await(
        "SELECT count(*) FROM known_campaign WHERE campaign_id = ? AND baskets = 500", 1, campaign);

    Families.campaign(campaign, "campaign.changed", "SUSPENDED", 4, 400, DISTRICT);
    Families.campaign(campaign, "campaign.changed", "OPEN", 5, 500, DISTRICT);
    UUID last = Families.campaign(1, DISTRICT);

    assertThat(last.equals(campaign), equalTo(false));
    assertThat(
        Rows.count(
            "SELECT count(*) FROM known_campaign WHERE campaign_id = ? AND baskets = 500 AND status = 'OPEN'",
            campaign),
        equalTo(1L));
  }

  @Test
  void shouldFollowTheVouchersWhenTheyComeInAnyOrder() {
    UUID campaign = enrolledCampaign(4);
    String enrolment = enrolment(campaign);
    UUID voucher = UUID.randomUUID();

    voucher("redeemed", "REDEEMED", 2, voucher, enrolment, campaign, UUID.randomUUID());
    awaitStatus(enrolment, "SERVED");
    UUID late = UUID.randomUUID();
    voucher("issued", "ISSUED", 1, voucher, enrolment, campaign, late);
    voucher("issued", "ISSUED", 1, voucher, enrolment, campaign, late);
    voucher("reinstated", "ISSUED", 3, voucher, enrolment, campaign, UUID.randomUUID());
    awaitStatus(enrolment, "APPROVED");
    voucher("expired", "EXPIRED", 4, voucher, enrolment, campaign, UUID.randomUUID());
    awaitStatus(enrolment, "NOT_SERVED");
  }

  @Test
  void shouldServeALargeFamilyInTwoSteps() {
    UUID campaign = enrolledCampaign(9);
    String enrolment = enrolment(campaign);

    voucher("redeemed", "REDEEMED", 2, UUID.randomUUID(), enrolment, campaign, UUID.randomUUID());
    awaitStatus(enrolment, "PARTLY_SERVED");
    voucher("redeemed", "REDEEMED", 2, UUID.randomUUID(), enrolment, campaign, UUID.randomUUID());
    awaitStatus(enrolment, "SERVED");

    given()
        .header("Authorization", Families.MANAGER.bearer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{\"reason\":\"too late\"}")
        .post("/enrolments/" + enrolment + "/withdrawal")
        .then()
        .statusCode(409);
  }

  @Test
  void shouldParkWhatRefersToAnEnrolmentThatNobodyKnows() {
    String stranger = UUID.randomUUID().toString();
    voucher(
        "issued", "ISSUED", 1, UUID.randomUUID(), stranger, UUID.randomUUID(), UUID.randomUUID());
    Rows.await(
        "SELECT count(*) FROM parked_event WHERE waiting_for = ?", 1, "enrolment:" + stranger);
  }

  @Test
  void shouldOpenOneTaskWhenARecallIsToldTwice() {
    UUID campaign = enrolledCampaign(4);
    String enrolment = enrolment(campaign);
    UUID lot = UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      Told.tell(
          "sac.vouchers.v1",
          "recall.exposed",
          enrolment,
          lot.toString(),
          i + 1,
          """
          {"lotId":"%s","enrolmentId":"%s","campaignId":"%s","serial":"000001-000001-8","handedOverOn":"2026-11-20"}
          """
              .formatted(lot, enrolment, campaign));
    }
    UUID marker = UUID.randomUUID();
    voucher("issued", "ISSUED", 1, marker, enrolment, campaign, UUID.randomUUID());
    Rows.await("SELECT count(*) FROM known_voucher WHERE voucher_id = ?", 1, marker);
    assertThat(Rows.count("SELECT count(*) FROM contact_task WHERE lot_id = ?", lot), equalTo(1L));
  }

  @Test
  void shouldBeFedTheExampleOfEveryTypeThatIsRead() throws NoSuchMethodException {
    CsvSource fed =
        EventsInTest.class
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
      String enrolment = enrolment(enrolledCampaign(4));
      json = json.replaceFirst("(\"enrolmentId\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + enrolment + "\"");
    }
    Told.tell(topic, type, subject.toString(), subject.toString(), 3, json);
    Rows.await(effect, 1, subject);
  }

  /** A campaign with one family, in a commune that no other test uses. */
  private static UUID enrolledCampaign(int size) {
    String commune = "07.427.09.%02d".formatted(COMMUNES[NEXT.getAndIncrement()]);
    UUID zone = Families.zone(commune);
    Families.verified(commune, zone, size);
    UUID campaign = Families.campaign(10, commune);
    Families.approved(Families.proposed(campaign));
    return campaign;
  }

  private static String enrolment(UUID campaign) {
    return given()
        .header("Authorization", Families.MANAGER.bearer())
        .get("/enrolments?campaignId=" + campaign + "&status=APPROVED")
        .path("items[0].id");
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

  private static void awaitStatus(String enrolment, String status) {
    Awaitility.await(status)
        .atMost(20, TimeUnit.SECONDS)
        .pollInterval(50, TimeUnit.MILLISECONDS)
        .until(
            () ->
                given()
                    .header("Authorization", Families.MANAGER.bearer())
                    .get("/enrolments/" + enrolment)
                    .path("status")
                    .equals(status));
  }

  private static void voucher(
      String what,
      String status,
      long sequence,
      UUID voucher,
      String enrolment,
      UUID campaign,
      UUID event) {
    Told.tell(
        "sac.vouchers.v1",
        "voucher." + what,
        enrolment,
        voucher.toString(),
        sequence,
        """
        {"voucherId":"%s","enrolmentId":"%s","campaignId":"%s","planId":"%s","siteId":"%s","roundId":null,"day":"2026-11-25","slot":"09:00-10:00","status":"%s"}
        """
            .formatted(voucher, enrolment, campaign, UUID.randomUUID(), UUID.randomUUID(), status),
        event);
  }
}
