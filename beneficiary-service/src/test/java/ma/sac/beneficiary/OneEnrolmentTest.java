package ma.sac.beneficiary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;

/** Attacks the promise that a family has one place in a campaign. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class OneEnrolmentTest {
  private static final String DISTRICT = "06.141.01.40";

  @Test
  void shouldRegisterOnceWhenFiftyRaceUnderTwoSpellings() throws Exception {
    UUID zone = Families.zone(DISTRICT);
    String id = Families.nationalId();
    String spelled = "qa " + id.substring(2, 5) + "-" + id.substring(5);

    List<Response> answers =
        Race.of(
            50,
            i -> Families.register(Families.request(i % 2 == 0 ? id : spelled, DISTRICT, zone, 4)));

    Map<Integer, Long> codes =
        answers.stream()
            .collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
    assertThat(codes, equalTo(Map.of(201, 1L, 409, 49L)));
    for (Response refused : answers) {
      if (refused.statusCode() == 409) {
        assertThat(refused.path("type"), equalTo("/problems/household-known"));
        assertThat(refused.asString(), not(containsString(id)));
      }
    }
    UUID household =
        UUID.fromString(
            answers.stream()
                .filter(r -> r.statusCode() == 201)
                .findFirst()
                .orElseThrow()
                .path("id"));
    assertThat(
        Rows.count("SELECT count(*) FROM duplicate_decision WHERE household_id = ?", household),
        equalTo(49L));
  }

  @Test
  void shouldEnrolEachFamilyOnceWhenListsOfOneCampaignRace() throws Exception {
    String district = "06.141.01.50";
    UUID zone = Families.zone(district);
    List<UUID> families = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      families.add(Families.registered(district, zone, 4));
    }
    Families.verify(families);
    UUID campaign = Families.campaign(100, district);

    List<Response> proposals =
        Race.of(16, i -> Families.propose("{\"campaignId\":\"" + campaign + "\"}"));
    proposals.forEach(
        answer -> assertThat(List.of(202, 409).contains(answer.statusCode()), equalTo(true)));
    Rows.await(
        "SELECT count(*) FROM enrolment_list WHERE campaign_id = ? AND status = 'COMPUTING'",
        0,
        campaign);
    String list = Families.proposed(campaign);
    List<Response> approvals = Race.of(16, i -> Families.approve(list));
    assertThat(
        approvals.stream().filter(answer -> answer.statusCode() == 202).count(), equalTo(1L));
    Rows.await(
        "SELECT count(*) FROM enrolment_list WHERE campaign_id = ? AND status = 'APPROVED'",
        1,
        campaign);
    Families.approved(Families.proposed(campaign));

    assertThat(
        Rows.count("SELECT count(*) FROM enrolment WHERE campaign_id = ?", campaign), equalTo(20L));
    assertThat(
        Rows.count(
            "SELECT count(DISTINCT identity_mark) FROM enrolment WHERE campaign_id = ? AND status ="
                + " 'APPROVED'",
            campaign),
        equalTo(20L));
  }

  @Test
  void shouldRefuseASecondEnrolmentOfAnIdentityWhenItReachesTheDatabase() {
    String district = "06.141.01.60";
    Families.verified(district, Families.zone(district), 4);
    UUID campaign = Families.campaign(5, district);
    Families.approved(Families.proposed(campaign));

    IllegalStateException refused =
        org.junit.jupiter.api.Assertions.assertThrows(
            IllegalStateException.class,
            () ->
                Rows.count(
                    """
                    INSERT INTO enrolment (id, list_id, list_revision, campaign_id, identity_mark, status, region, province, territory, zone_id, mode,
                      household_size, entitlement, score, scorecard_version, rank, reason)
                    SELECT gen_random_uuid(), list_id, list_revision, campaign_id, identity_mark, 'APPROVED', region, province, territory, zone_id, mode,
                      household_size, entitlement, score, scorecard_version, rank, reason FROM enrolment WHERE campaign_id = ? RETURNING 1
                    """,
                    campaign));
    assertThat(refused.getCause().getMessage(), containsString("enrolment_once_per_campaign"));
  }
}
