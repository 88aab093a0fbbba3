package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class ProgrammeStoryTest {
  private static final String DISTRICT = "06.141.01.30";

  @Test
  void shouldBringFamiliesFromTheListToTheirNoticesWhenTheCampaignRuns() {
    UUID zone = Families.zone(DISTRICT);
    UUID campaign = Families.campaign(60, DISTRICT);

    var view = Families.imported(list(zone, 60));
    view.then()
        .body("progress.accepted", equalTo(60))
        .body("progress.known", equalTo(1))
        .body("progress.rejected", equalTo(1));
    given()
        .header("Authorization", Families.REGISTRAR.bearer())
        .get("/imports/" + view.path("id") + "/rejected-rows")
        .then()
        .statusCode(200)
        .body(startsWith(Families.HEADER))
        .body(containsString("no-date"));

    List<UUID> households = registered();
    Families.verify(households).then().body("items.verdict", everyItem(equalTo("VERIFIED")));

    String list = Families.proposed(campaign);
    Families.list(list)
        .then()
        .body("proposed", equalTo(54))
        .body("proposedBaskets", equalTo(60))
        .body("waitlisted", equalTo(6))
        .body("duplicatesPrevented", equalTo(1));
    Families.approved(list);

    List<String> facts = awaitFacts(list);
    assertThat(
        facts.stream()
            .filter(
                f ->
                    f.startsWith("ma.sac.enrolment.approved.v1") && f.contains(campaign.toString()))
            .toList(),
        hasSize(54));
    assertThat(
        facts,
        hasItem(
            containsString(
                "\"revision\":1,\"count\":54,\"baskets\":60,\"duplicatesPrevented\":1")));
    assertThat(facts, everyItem(not(containsString("Benkanariaz"))));

    UUID site = Families.site();
    String enrolment = anEnrolment(campaign);
    UUID voucher = UUID.randomUUID();
    voucher("voucher.issued", "ISSUED", 1, voucher, enrolment, campaign, site);
    Rows.await("SELECT count(*) FROM known_voucher WHERE voucher_id = ?", 1, voucher);

    given()
        .header("Authorization", Families.REGISTRAR.bearer())
        .get("/notices?campaignId=" + campaign + "&siteId=" + site + "&day=2026-11-24")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].familyName", equalTo("Benkanariaz"))
        .body("items[0].token", equalTo("token." + voucher));
    given()
        .header("Authorization", Families.REGISTRAR.bearer())
        .accept("text/html")
        .get("/notices?campaignId=" + campaign)
        .then()
        .statusCode(200)
        .body(containsString("École &lt;Ibn Sina&gt;"))
        .body(containsString("<svg"));
    given()
        .header("Authorization", Tokens.of("field-agent").sites(site).bearer())
        .get("/handover-rolls?siteId=" + site + "&day=2026-11-24")
        .then()
        .statusCode(200)
        .body("items[0].initials", equalTo("S.B."))
        .body("items[0].idLastThree.length()", equalTo(3));
    given()
        .header("Authorization", Tokens.of("field-agent").sites(UUID.randomUUID()).bearer())
        .get("/handover-rolls?siteId=" + site + "&day=2026-11-24")
        .then()
        .statusCode(404);

    voucher("voucher.redeemed", "REDEEMED", 2, voucher, enrolment, campaign, site);
    Awaitility.await("served")
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> List.of("SERVED", "PARTLY_SERVED").contains(status(enrolment)));
  }

  private static String list(UUID zone, int families) {
    StringBuilder csv = new StringBuilder(Families.HEADER).append("\n");
    String first = null;
    for (int i = 0; i < families; i++) {
      String id = Families.nationalId();
      first = first == null ? id : first;
      csv.append(row(id, "1985-04-22", zone, i % 10 == 0 ? 9 : 4));
    }
    csv.append(
        row(first.toLowerCase(java.util.Locale.ROOT).replace("qa", "qa "), "1985-04-22", zone, 4));
    return csv.append(row(Families.nationalId(), "no-date", zone, 4)).toString();
  }

  private static String row(String id, String born, UUID zone, int size) {
    return "%s,Benkanariaz,Safranelle,%s,F,+212600009041,\"Impasse Kanariaz, n° 9041\",%s,%s,%d,3,no,no,yes,RENTED,fr,CONSENT,2020-04-15%n"
        .formatted(id, born, DISTRICT, zone, size);
  }

  private static List<UUID> registered() {
    List<UUID> all = new ArrayList<>();
    String next = "";
    while (next != null) {
      var page =
          given()
              .header("Authorization", Families.VERIFIER.bearer())
              .get(
                  "/households?status=REGISTERED&limit=25&territory=" + DISTRICT + "&after=" + next)
              .then()
              .statusCode(200)
              .extract();
      page.<List<String>>path("items.id").forEach(id -> all.add(UUID.fromString(id)));
      next = page.path("next");
    }
    return all;
  }

  private static List<String> awaitFacts(String list) {
    return Awaitility.await("list told")
        .atMost(20, TimeUnit.SECONDS)
        .until(
            () -> Told.all("sac.enrolments.v1"),
            facts -> facts.stream().anyMatch(f -> f.contains("\"listId\":\"" + list)));
  }

  private static String anEnrolment(UUID campaign) {
    return given()
        .header("Authorization", Families.MANAGER.bearer())
        .get("/enrolments?campaignId=" + campaign + "&status=APPROVED&limit=1")
        .path("items[0].id");
  }

  private static String status(String enrolment) {
    return given()
        .header("Authorization", Families.MANAGER.bearer())
        .get("/enrolments/" + enrolment)
        .path("status");
  }

  private static void voucher(
      String type,
      String status,
      long sequence,
      UUID voucher,
      String enrolment,
      UUID campaign,
      UUID site) {
    Told.tell(
        "sac.vouchers.v1",
        type,
        enrolment,
        voucher.toString(),
        sequence,
        """
        {"voucherId":"%s","enrolmentId":"%s","campaignId":"%s","planId":"%s","siteId":"%s","roundId":null,"day":"2026-11-24","slot":"09:00-10:00","status":"%s"}
        """
            .formatted(voucher, enrolment, campaign, UUID.randomUUID(), site, status));
  }
}
