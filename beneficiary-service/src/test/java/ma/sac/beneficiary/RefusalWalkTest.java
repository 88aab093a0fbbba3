package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.http.CommonProblem;
import ma.sac.kit.http.ProblemType;
import ma.sac.test.db.TableSnapshot;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Provokes every refusal that this service has a name for: it says what to do, changes no row. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class RefusalWalkTest {
  private static final String COMMUNE = "07.427.07.13";

  private final Set<BeneficiaryProblem> seen = EnumSet.noneOf(BeneficiaryProblem.class);

  @AfterEach
  void peerIsBack() {
    Peer.AWAY.set(false);
  }

  @Test
  void shouldSayWhatToDoAndChangeNothingWhenItIsRefused() {
    UUID zone = Families.zone(COMMUNE);
    String nationalId = Families.nationalId();
    UUID enrolled =
        UUID.fromString(
            Families.register(Families.request(nationalId, COMMUNE, zone, 4))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    UUID registered = Families.registered(COMMUNE, zone, 4);
    UUID erased = Families.registered(COMMUNE, zone, 4);
    Families.erase(erased).then().statusCode(200);
    Families.verify(List.of(enrolled)).then().statusCode(200);
    UUID campaign = Families.campaign(10, COMMUNE);
    Families.approved(Families.proposed(campaign));
    String enrolment =
        Rows.texts("SELECT id::text FROM enrolment WHERE campaign_id = ?", campaign).get(0);
    UUID voucher = issued(enrolment, campaign);
    UUID ending = Families.campaign(10, COMMUNE);
    String late = Families.proposed(ending);
    Families.campaign(ending, "campaign.closing", "CLOSING", 9, 10, COMMUNE);
    Rows.await(
        "SELECT count(*) FROM known_campaign WHERE campaign_id = ? AND status = 'CLOSING'",
        1,
        ending);
    UUID busy = Families.campaign(10, COMMUNE);
    String inWork = Families.proposed(busy);
    Rows.count(
        "WITH busy AS (UPDATE enrolment_list SET status = 'COMPUTING' WHERE id = ? RETURNING 1)"
            + " SELECT count(*) FROM busy",
        UUID.fromString(inWork));
    int untried = Scoring.draft(1);
    UUID full = Families.campaign(1, COMMUNE);
    Families.verified(COMMUNE, zone, 4);
    Families.proposed(full);
    String waits = Overruling.in(full, "WAITLISTED").get(0);
    String list = Families.imported(Families.HEADER + "\nx,y,z,bad,F,,x,,,,,,,,,,,\n").path("id");
    Rows.countKeys(
        "WITH old AS (UPDATE import_key SET created_at = now() - interval '31 days' WHERE import_id = ? RETURNING 1) SELECT count(*) FROM old",
        UUID.fromString(list));
    Rows.awaitKeys("SELECT count(*) FROM import_key WHERE import_id = ?", 0, UUID.fromString(list));
    Tables before = Tables.whenQuiet();

    refused(
        before,
        BeneficiaryProblem.CAMPAIGN_NOT_YET_KNOWN,
        Families.propose("{\"campaignId\":\"" + UUID.randomUUID() + "\"}"),
        Map.of());
    refused(
        before,
        BeneficiaryProblem.CAMPAIGN_NOT_RUNNING,
        Families.propose("{\"campaignId\":\"" + ending + "\"}"),
        Map.of("status", "CLOSING"));
    refused(
        before,
        BeneficiaryProblem.CAMPAIGN_NOT_RUNNING,
        Families.approve(late),
        Map.of("status", "CLOSING"));
    refused(
        before,
        BeneficiaryProblem.ENROLMENT_LIST_IN_WORK,
        Families.propose("{\"campaignId\":\"" + busy + "\"}"),
        Map.of("listId", inWork));
    refused(
        before, CommonProblem.CONFLICT, Families.approve(inWork), Map.of("status", "COMPUTING"));
    refused(before, BeneficiaryProblem.ENROLMENT_LIST_FULL, Overruling.ask(waits, "IN"), Map.of());
    refused(
        before,
        BeneficiaryProblem.SCORECARD_NOT_TRIED,
        Scoring.publish(Scoring.PUBLISHER, untried),
        Map.of());
    refused(
        before,
        BeneficiaryProblem.DUTIES_APART,
        verification(Tokens.of("registrar", "verifier").sub("rachida"), registered),
        Map.of());
    refused(
        before,
        BeneficiaryProblem.FAMILY_ERASED,
        verification(Families.VERIFIER, erased),
        Map.of());
    refused(before, CommonProblem.CONFLICT, verification(Families.VERIFIER, enrolled), Map.of());
    refused(
        before,
        BeneficiaryProblem.PERSON_IN_ANOTHER_HOUSEHOLD,
        Member.add(registered, Member.adult(nationalId)),
        Map.of());
    refused(
        before,
        BeneficiaryProblem.IMPORT_ROWS_DESTROYED,
        given()
            .header("Authorization", Families.REGISTRAR.bearer())
            .get("/imports/" + list + "/rejected-rows"),
        Map.of());
    Peer.AWAY.set(true);
    refused(
        before,
        BeneficiaryProblem.VOUCHER_TOKENS_UNAVAILABLE,
        given()
            .header("Authorization", Families.REGISTRAR.bearer())
            .get("/notices?campaignId=" + campaign),
        Map.of());
    // The decision that it is the same family is what is kept of it.
    refused(
        before.without("duplicate_decision"),
        BeneficiaryProblem.HOUSEHOLD_KNOWN,
        Families.register(Families.request(nationalId, COMMUNE, zone, 4)),
        Map.of());
    assertEquals(
        1,
        Rows.count("SELECT count(*) FROM duplicate_decision WHERE household_id = ?", enrolled),
        "the decision is on record");

    Scoring.scoredAt("NULL");
    refused(
        Tables.whenQuiet(),
        BeneficiaryProblem.REGISTRY_BEING_SCORED,
        Families.propose("{\"campaignId\":\"" + campaign + "\"}"),
        Map.of());
    Scoring.scoredAt("now()");
    redeemed(enrolment, campaign, voucher);
    refused(
        Tables.whenQuiet(),
        CommonProblem.CONFLICT,
        Families.withdraw(enrolment),
        Map.of("status", "SERVED"));
    assertEquals(
        EnumSet.allOf(BeneficiaryProblem.class), seen, "every problem of this service is provoked");
  }

  private void refused(
      Tables before, ProblemType problem, Response answer, Map<String, String> facts) {
    answer
        .then()
        .statusCode(problem.status())
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + problem.slug()))
        .body("title", equalTo(problem.title()))
        .body("detail", not(emptyOrNullString()));
    facts.forEach((name, value) -> answer.then().body(name, equalTo(value)));
    if (problem.status() == 503) {
      answer.then().header("Retry-After", notNullValue());
    }
    if (problem instanceof BeneficiaryProblem ours) {
      seen.add(ours);
    }
    assertEquals(List.of(), before.changes(), () -> "changed by " + problem.slug());
  }

  private static Response verification(Tokens who, UUID household) {
    return given()
        .header("Authorization", who.bearer())
        .contentType("application/json")
        .body("{\"decision\":\"VERIFIED\",\"method\":\"HOME_VISIT\"}")
        .post("/households/" + household + "/verification");
  }

  private static UUID issued(String enrolment, UUID campaign) {
    UUID voucher = UUID.randomUUID();
    voucher("voucher.issued", "ISSUED", 1, enrolment, campaign, voucher);
    Rows.await("SELECT count(*) FROM known_voucher WHERE voucher_id = ?", 1, voucher);
    return voucher;
  }

  private static void redeemed(String enrolment, UUID campaign, UUID voucher) {
    voucher("voucher.redeemed", "REDEEMED", 2, enrolment, campaign, voucher);
    Rows.await(
        "SELECT count(*) FROM enrolment WHERE id = ? AND status = 'SERVED'",
        1,
        UUID.fromString(enrolment));
  }

  private static void voucher(
      String type, String status, long sequence, String enrolment, UUID campaign, UUID voucher) {
    Told.tell(
        "sac.vouchers.v1",
        type,
        enrolment,
        voucher.toString(),
        sequence,
        """
        {"voucherId":"%s","enrolmentId":"%s","campaignId":"%s","planId":"%s","siteId":"%s","roundId":null,"day":"2026-11-25","slot":"09:00-10:00","status":"%s"}
        """
            .formatted(voucher, enrolment, campaign, UUID.randomUUID(), UUID.randomUUID(), status));
  }

  /** Families and their keys, which stand in a database of their own. */
  private record Tables(TableSnapshot families, TableSnapshot keys) {
    static Tables whenQuiet() {
      return new Tables(
          TableSnapshot.whenQuiet(RealServers.database("beneficiary")),
          TableSnapshot.whenQuiet(RealServers.database("beneficiary_keys")));
    }

    Tables without(String trace) {
      return new Tables(families.without(trace), keys);
    }

    List<String> changes() {
      return java.util.stream.Stream.concat(
              families.changesTo(TableSnapshot.of(RealServers.database("beneficiary"))).stream(),
              keys.changesTo(TableSnapshot.of(RealServers.database("beneficiary_keys"))).stream())
          .toList();
    }
  }
}
