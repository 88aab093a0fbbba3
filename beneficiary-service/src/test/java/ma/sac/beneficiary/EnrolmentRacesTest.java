package ma.sac.beneficiary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;

/** Attacks a family's place in a campaign: one, told once, and gone for good when it is taken. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class EnrolmentRacesTest {
  private static final String ENROLMENTS = "sac.enrolments.v1";

  @Test
  void shouldEnrolOnceWhenFiftyBringOneFamilyUnderTwoSpellingsAllTheWay() throws Exception {
    String commune = "07.427.07.25";
    UUID zone = Families.zone(commune);
    UUID campaign = Families.campaign(50, commune);
    String id = Families.nationalId();
    String spelled = "qa-" + id.substring(2, 5) + " " + id.substring(5);

    List<Integer> codes =
        Race.of(50, i -> bring(i % 2 == 0 ? id : spelled, commune, zone, campaign));
    Rows.await(
        "SELECT count(*) FROM enrolment_list WHERE campaign_id = ? AND status IN ('COMPUTING',"
            + " 'APPROVING')",
        0,
        campaign);
    // Whoever was not in time for the lists so far is in the next.
    Families.approved(Families.proposed(campaign));

    assertThat(codes.stream().filter(code -> code == 201).count(), equalTo(1L));
    assertThat(
        Rows.texts("SELECT status FROM enrolment WHERE campaign_id = ?", campaign),
        equalTo(List.of("APPROVED")));
    assertThat(told(campaign, 1).get("enrolment.approved"), equalTo(1L));
  }

  /** Registers, verifies, asks for a list and approves it; answers what the registration got. */
  private static int bring(String id, String commune, UUID zone, UUID campaign) {
    Response registered = Families.register(Families.request(id, commune, zone, 4));
    if (registered.statusCode() == 201) {
      Families.verify(List.of(UUID.fromString(registered.path("id")))).then().statusCode(200);
    }
    Response asked = Families.propose("{\"campaignId\":\"" + campaign + "\"}");
    if (asked.statusCode() == 202) {
      UUID list = UUID.fromString(asked.path("id"));
      Rows.await(
          "SELECT count(*) FROM enrolment_list WHERE id = ? AND status = 'COMPUTING'", 0, list);
      assertThat(Families.approve(list.toString()).statusCode(), in(List.of(202, 409)));
    }
    return registered.statusCode();
  }

  @Test
  void shouldTellEachFamilyOnceWhenFiftyApproveOneList() throws Exception {
    String commune = "07.427.07.19";
    enrolable(commune, 10);
    UUID campaign = Families.campaign(50, commune);
    String list = Families.proposed(campaign);

    List<Response> answers = Race.of(50, i -> Families.approve(list));

    Map<Integer, Long> codes =
        answers.stream()
            .collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
    assertThat(codes, equalTo(Map.of(202, 1L, 409, 49L)));
    assertThat(
        told(campaign, 11),
        equalTo(Map.of("enrolment.approved", 10L, "enrolment-list.approved", 1L)));
  }

  @Test
  void shouldLeaveNoPlaceToAFamilyThatIsErasedOrClosedWhileItsListIsApproved() throws Exception {
    String commune = "07.427.07.21";
    List<UUID> families = enrolable(commune, 30);
    UUID campaign = Families.campaign(50, commune);
    String list = Families.proposed(campaign);

    List<Integer> codes =
        Race.of(
            21,
            i ->
                i == 10
                    ? Families.approve(list).statusCode()
                    : i % 2 == 0
                        ? Families.erase(families.get(i)).statusCode()
                        : Families.close(families.get(i)).statusCode());
    Rows.await(
        "SELECT count(*) FROM enrolment_list WHERE campaign_id = ? AND status = 'APPROVED'",
        1,
        campaign);

    assertThat(codes, everyItem(in(List.of(200, 202))));
    assertThat(
        Rows.count(
            "SELECT count(*) FROM enrolment WHERE campaign_id = ? AND status = 'APPROVED'",
            campaign),
        equalTo(10L));
    assertThat(
        Rows.count(
            "SELECT count(*) FROM enrolment WHERE campaign_id = ? AND status = 'WITHDRAWN'",
            campaign),
        equalTo(20L));
    // Told as approved means told as withdrawn after it; the list counts what was told.
    long approved =
        Rows.count(
            "SELECT count(*) FROM enrolment WHERE campaign_id = ? AND published_zone_id IS NOT"
                + " NULL",
            campaign);
    Map<String, Long> told = told(campaign, 2 * approved - 10 + 1);
    assertThat(told.get("enrolment.approved"), equalTo(approved));
    assertThat(told.getOrDefault("enrolment.withdrawn", 0L), equalTo(approved - 10));
    assertThat(told.get("enrolment-list.approved"), equalTo(1L));
    assertThat(
        Rows.count("SELECT sum(approved) FROM enrolment_list WHERE campaign_id = ?", campaign),
        equalTo(approved));
    for (int i = 0; i < 21; i += 2) {
      if (i != 10) {
        assertThat(
            Rows.countKeys(
                "SELECT count(*) FROM enrolment_link WHERE household_id = ?", families.get(i)),
            equalTo(0L));
      }
    }
  }

  @Test
  void shouldServeOrWithdrawButNotBothWhenARedemptionMeetsAWithdrawal() throws Exception {
    String commune = "07.427.07.23";
    enrolable(commune, 20);
    UUID campaign = Families.campaign(50, commune);
    Families.approved(Families.proposed(campaign));
    List<String> enrolments =
        Rows.texts("SELECT id::text FROM enrolment WHERE campaign_id = ? ORDER BY id", campaign);

    List<Integer> codes =
        Race.of(
            40,
            i ->
                i % 2 == 0
                    ? Families.withdraw(enrolments.get(i / 2)).statusCode()
                    : redeemed(enrolments.get(i / 2), campaign));
    Rows.await(
        "SELECT count(*) FROM known_voucher WHERE campaign_id = ? AND status = 'REDEEMED'",
        20,
        campaign);

    assertThat(codes, everyItem(in(List.of(0, 200, 409))));
    for (int i = 0; i < 20; i++) {
      assertThat(
          Rows.texts(
              "SELECT status FROM enrolment WHERE id = ?", UUID.fromString(enrolments.get(i))),
          equalTo(List.of(codes.get(2 * i) == 200 ? "WITHDRAWN" : "SERVED")));
    }
    long withdrawn = codes.stream().filter(code -> code == 200).count();
    assertThat(
        told(campaign, 21 + withdrawn).getOrDefault("enrolment.withdrawn", 0L), equalTo(withdrawn));
  }

  private static int redeemed(String enrolment, UUID campaign) {
    UUID voucher = UUID.randomUUID();
    Told.tell(
        "sac.vouchers.v1",
        "voucher.redeemed",
        enrolment,
        voucher.toString(),
        2,
        """
        {"voucherId":"%s","enrolmentId":"%s","campaignId":"%s","planId":"%s","siteId":"%s","roundId":null,"day":"2026-11-25","slot":"09:00-10:00","status":"REDEEMED"}
        """
            .formatted(voucher, enrolment, campaign, UUID.randomUUID(), UUID.randomUUID()));
    return 0;
  }

  private static List<UUID> enrolable(String commune, int count) {
    UUID zone = Families.zone(commune);
    List<UUID> families = new ArrayList<>();
    Stream.generate(() -> Families.registered(commune, zone, 4))
        .limit(count)
        .forEach(families::add);
    Families.verify(families).then().statusCode(200);
    return Collections.unmodifiableList(families);
  }

  /**
   * How many facts of each type the campaign's enrolments have, each fact's id counted once. Facts
   * leave in the order in which they came about: those of the lists are the last that could show
   * one too many.
   */
  private static Map<String, Long> told(UUID campaign, long atLeast) {
    long lists =
        Rows.count(
            "SELECT count(*) FROM enrolment_list WHERE campaign_id = ? AND status = 'APPROVED'",
            campaign);
    return ReadTopics.until(
            RealServers.kafka(),
            Duration.ofSeconds(30),
            facts ->
                facts.stream().filter(fact -> isOf(fact, campaign)).count() >= atLeast
                    && facts.stream()
                            .filter(fact -> isOf(fact, campaign))
                            .filter(fact -> fact.type().equals("enrolment-list.approved"))
                            .map(ReadTopics.Fact::subject)
                            .distinct()
                            .count()
                        == lists,
            ENROLMENTS)
        .stream()
        .filter(fact -> isOf(fact, campaign))
        .collect(Collectors.toMap(ReadTopics.Fact::id, fact -> fact, (one, same) -> one))
        .values()
        .stream()
        .collect(Collectors.groupingBy(ReadTopics.Fact::type, Collectors.counting()));
  }

  private static boolean isOf(ReadTopics.Fact fact, UUID campaign) {
    return fact.value().contains(campaign.toString());
  }
}
