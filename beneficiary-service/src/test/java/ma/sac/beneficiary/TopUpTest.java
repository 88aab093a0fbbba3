package ma.sac.beneficiary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;

/** What a list asks for, and who comes up when a family drops out. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class TopUpTest {
  @Test
  void shouldGiveOneFreeBasketToTheNextVerifiedWhenFiveTopUpAtOnce() throws Exception {
    String commune = "02.533.01.33";
    List<UUID> families = Overruling.families(commune, 4, 5);
    UUID campaign = Families.campaign(2, commune);
    String list = Families.proposed(campaign);
    Families.approved(list);
    List<String> waiting = Overruling.in(campaign, "WAITLISTED");
    // The next in order is no longer verified, as after a year.
    UUID lapsed = familyOf(families, waiting.get(0));
    Rows.count(
        "WITH old AS (UPDATE household SET status = 'REGISTERED' WHERE id = ? RETURNING 1) SELECT count(*) FROM old",
        lapsed);
    Families.list(list).then().body("freeBaskets", equalTo(0));
    Families.withdraw(Overruling.in(campaign, "APPROVED").get(0)).then().statusCode(200);
    Families.list(list).then().body("freeBaskets", equalTo(1));

    List<Integer> codes = Race.of(5, i -> Overruling.topUp(list).statusCode());
    Rows.await("SELECT count(*) FROM job WHERE type = 'enrolment-top-up' AND status <> 'DONE'", 0);

    assertThat(codes.stream().distinct().toList(), equalTo(List.of(202)));
    assertThat(Overruling.in(campaign, "APPROVED"), hasItem(waiting.get(1)));
    assertThat(Overruling.in(campaign, "APPROVED"), hasSize(2));
    assertThat(
        Overruling.in(campaign, "WAITLISTED"), equalTo(List.of(waiting.get(0), waiting.get(2))));
    Families.list(list).then().body("freeBaskets", equalTo(0)).body("approved", equalTo(3));
    Rows.await("SELECT count(*) FROM outbox_event", 0);
    assertThat(
        Told.all("sac.enrolments.v1").stream()
            .filter(fact -> fact.contains("enrolment-list.approved") && fact.contains(list))
            .filter(fact -> fact.contains("\"count\":3"))
            .count(),
        equalTo(1L));
  }

  @Test
  void shouldComeUpByItselfWhenAVoucherRanOutAndTheListSaysSo() {
    String commune = "02.533.01.15";
    Overruling.families(commune, 4, 2);
    UUID campaign = Families.campaign(1, commune);
    String list =
        Families.propose("{\"campaignId\":\"" + campaign + "\",\"topUp\":\"AUTOMATIC\"}")
            .path("id");
    Rows.await(
        "SELECT count(*) FROM enrolment_list WHERE campaign_id = ? AND status = 'PROPOSED'",
        1,
        campaign);
    Families.approved(list);
    String absent = Overruling.in(campaign, "APPROVED").get(0);
    String next = Overruling.in(campaign, "WAITLISTED").get(0);
    UUID voucher = UUID.randomUUID();
    Told.tell(
        "sac.vouchers.v1",
        "voucher.expired",
        absent,
        voucher.toString(),
        2,
        """
        {"voucherId":"%s","enrolmentId":"%s","campaignId":"%s","planId":"%s","siteId":"%s","roundId":null,"day":"2026-11-25","slot":"09:00-10:00","status":"EXPIRED"}
        """
            .formatted(voucher, absent, campaign, UUID.randomUUID(), UUID.randomUUID()));

    Rows.await(
        "SELECT count(*) FROM enrolment WHERE id = ?::uuid AND status = 'APPROVED' AND published_zone_id IS NOT NULL",
        1,
        next);
    Overruling.explained(Families.REGISTRAR, next)
        .then()
        .body("outcome", equalTo("IN"))
        .body("reason", containsString("came up from the waiting list"));
  }

  @Test
  void shouldAskOfFamiliesWhatTheListSays() {
    String rich = "02.533.01.13";
    String poor = "02.533.03.17";
    Overruling.families(rich, 4, 3);
    Overruling.families(poor, 6, 1);
    UUID campaign = Families.campaign(9, "02.533");
    String body = "{\"campaignId\":\"" + campaign + "\",";
    for (String wrong :
        List.of(
            "\"territories\":[\"06\"]}",
            "\"quotas\":[{\"territory\":\"02\",\"baskets\":1}]}",
            "\"minimumBand\":\"NONE\"}",
            "\"minimumBand\":\"LOW\",\"minimumScore\":1}",
            "\"entitlements\":[{\"householdSizeAtLeast\":2,\"baskets\":1}]}")) {
      Families.propose(body + wrong).then().statusCode(422);
    }

    Families.propose(
            body
                + "\"territories\":[\"%s\",\"%s\"],\"quotas\":[{\"territory\":\"%s\",\"baskets\":1}],\"minimumBand\":\"LOW\",\"entitlements\":[{\"householdSizeAtLeast\":1,\"baskets\":1},{\"householdSizeAtLeast\":6,\"baskets\":3}]}"
                    .formatted(rich, poor, rich))
        .then()
        .statusCode(202)
        .body("criteria.quotas[0].baskets", equalTo(1));

    Rows.await(
        "SELECT count(*) FROM enrolment_list WHERE campaign_id = ? AND status = 'PROPOSED' AND proposed = 2 AND waitlisted = 2 AND proposed_baskets = 4",
        1,
        campaign);
  }

  private static UUID familyOf(List<UUID> families, String enrolment) {
    return families.stream()
        .filter(
            family ->
                enrolment.equals(
                    Overruling.explained(Families.REGISTRAR, family).path("items[0].enrolmentId")))
        .findFirst()
        .orElseThrow();
  }
}
