package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import ma.sac.test.servers.RealServers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Feeds the consumers repeats, late comers and strangers. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class EventsInTest {
  private static final String DISTRICT = "06.141.01.10";

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
    UUID campaign = Enrolled.campaign(4);
    String enrolment = Enrolled.enrolment(campaign);
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
    UUID campaign = Enrolled.campaign(9);
    String enrolment = Enrolled.enrolment(campaign);

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
    UUID campaign = Enrolled.campaign(4);
    String enrolment = Enrolled.enrolment(campaign);
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
