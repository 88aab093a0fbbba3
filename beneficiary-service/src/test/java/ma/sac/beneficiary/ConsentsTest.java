package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a family no longer agrees to ends, with all that depends on it. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class ConsentsTest {
  private static final String COMMUNE = "07.427.09.01";

  @Test
  void shouldForgetFactsOfHealthEverywhereWhenTheirConsentIsWithdrawn() {
    UUID household = withDisability();
    Families.verify(List.of(household)).then().body("items[0].verdict", equalTo("VERIFIED"));

    withdraw(household, "HEALTH_FACTS")
        .then()
        .statusCode(200)
        .body("status", equalTo("REGISTERED"));
    withdraw(household, "HEALTH_FACTS").then().statusCode(409);

    withoutHealth(household, "", "");
    Rows.count(
        "WITH old AS (UPDATE household SET registered_at = registered_at - interval '2 days' WHERE id = ? RETURNING 1) SELECT count(*) FROM old",
        household);
    Rows.count(
        "WITH old AS (UPDATE household_version SET known_until = known_until - interval '1 day' WHERE household_id = ? RETURNING 1) SELECT count(*) FROM old",
        household);
    for (int days = 0; days < 3; days++) {
      withoutHealth(household, "/history", "&asOf=" + LocalDate.now().minusDays(days));
    }
    disabled(household).then().statusCode(422);
    Member.add(household, Member.CHILD.replace("{", "{\"disability\":true,"))
        .then()
        .statusCode(422);

    consent(household, "HEALTH_FACTS", "ORAL_WITH_WITNESS", null).then().statusCode(201);
    disabled(household).then().statusCode(200);
  }

  @Test
  void shouldTakeFactsOfHealthOnAnotherBasisOnlyWithExpressConsent() {
    UUID household =
        id(
            Families.request(Families.nationalId(), COMMUNE, Families.zone(COMMUNE), 3)
                .put("legalBasis", "PUBLIC_INTEREST"));
    disabled(household).then().statusCode(422).body("violations[0].field", equalTo("legalBasis"));
    withdraw(household, "REGISTRATION").then().statusCode(409);
    consent(household, "HEALTH_FACTS", "SIGNED", null).then().statusCode(422);

    consent(household, "HEALTH_FACTS", "ORAL_WITH_WITNESS", null).then().statusCode(201);
    consent(household, "HEALTH_FACTS", "ORAL_WITH_WITNESS", null).then().statusCode(201);

    disabled(household).then().statusCode(200);
    read(household, "", "")
        .then()
        .body("consents.endedAs", equalTo(java.util.Arrays.asList("REPLACED", null)))
        .body("consents[1].consent.witness", equalTo("Drissandrel Amrani"));
    assertThat(Rows.search("beneficiary", "Drissandrel"), equalTo(0L));
    assertThat(Rows.search("beneficiary", "HEALTH_FACTS"), equalTo(0L));
  }

  @Test
  void shouldCloseAFamilyAndWithdrawItsBasketWhenItsConsentRunsOut() {
    String commune = "07.427.09.13";
    UUID household = Families.verified(commune, Families.zone(commune), 3);
    UUID campaign = Families.campaign(10, commune);
    Families.approved(Families.proposed(campaign));
    consent(household, "REGISTRATION", "ORAL_WITH_WITNESS", LocalDate.now().plusDays(2))
        .then()
        .statusCode(201);
    assertThat(enrolments(campaign, "APPROVED"), equalTo(1L));

    Rows.count(
        "WITH past AS (UPDATE household_consent SET valid_until = current_date - 2 WHERE household_id = ? RETURNING 1) SELECT count(*) FROM past",
        household);

    Rows.await("SELECT count(*) FROM household WHERE id = ? AND status = 'CLOSED'", 1, household);
    assertThat(enrolments(campaign, "WITHDRAWN"), equalTo(1L));
    Awaitility.await("withdrawal told")
        .atMost(20, TimeUnit.SECONDS)
        .untilAsserted(
            () ->
                assertThat(
                    Told.all("sac.enrolments.v1").stream()
                        .filter(f -> f.startsWith("ma.sac.enrolment.withdrawn.v1"))
                        .filter(f -> f.contains(campaign.toString()))
                        .toList(),
                    hasSize(1)));
    read(household, "/history", "")
        .then()
        .body("decisions[1].decision", equalTo("CLOSED"))
        .body("decisions[1].by", equalTo("beneficiary-service"));
  }

  @Test
  void shouldCloseAFamilyAtOnceWhenItWithdrawsWhatAListTold() {
    UUID household = withDisability();
    Tokens stranger = Families.REGISTRAR.territories("06");
    withdraw(stranger, household, "REGISTRATION").then().statusCode(404);
    consent(stranger, household, "REGISTRATION", "ORAL_WITH_WITNESS", null).then().statusCode(404);

    withdraw(household, "REGISTRATION").then().statusCode(200).body("status", equalTo("CLOSED"));

    withoutHealth(household, "", "");
    read(household, "", "")
        .then()
        .body("consents[0].consent.how", equalTo("TOLD_BY_LIST"))
        .body("consents[0].endedAs", equalTo("WITHDRAWN"));
    String one = "SELECT count(*) FROM household_consent WHERE household_id = ?";
    assertThat(Rows.countAsService(COMMUNE, one, household), equalTo(1L));
    assertThat(Rows.countAsService("06", one, household), equalTo(0L));
    assertThat(Rows.countAsService(null, one, household), equalTo(0L));
  }

  @Test
  void shouldEraseADraftThatNobodyRegisteredInThirtyDays() {
    UUID zone = Families.zone(COMMUNE);
    UUID left = draft(zone);
    UUID completed = draft(zone);
    Families.verify(List.of(left)).then().body("items[0].reason", equalTo("STATUS_DRAFT"));
    complete(completed).then().statusCode(200).body("status", equalTo("REGISTERED"));
    complete(completed).then().statusCode(409);

    Rows.count(
        "WITH old AS (UPDATE household SET registered_at = now() - interval '31 days' WHERE id IN (?, ?) RETURNING 1) SELECT count(*) FROM old",
        left,
        completed);

    Rows.await(
        "SELECT count(*) FROM household WHERE id = ? AND status = 'ERASED' AND key_destroyed_at IS NOT NULL",
        1,
        left);
    Families.verify(List.of(completed)).then().body("items[0].verdict", equalTo("VERIFIED"));
  }

  private static void withoutHealth(UUID household, String place, String more) {
    String in = place.isEmpty() ? "" : "known.";
    read(household, place, more)
        .then()
        .statusCode(200)
        .body(in + "facts.disability", equalTo(false))
        .body(in + "members[0].person.disability", nullValue())
        .body(in + "members[1].person.disability", nullValue());
  }

  private static UUID withDisability() {
    UUID household =
        id(
            Families.request(Families.nationalId(), COMMUNE, Families.zone(COMMUNE), 3)
                .put("disability", true));
    Member.added(household, Member.CHILD.replace("{", "{\"disability\":true,"));
    return household;
  }

  private static UUID id(com.fasterxml.jackson.databind.node.ObjectNode request) {
    return UUID.fromString(Families.register(request).then().statusCode(201).extract().path("id"));
  }

  private static UUID draft(UUID zone) {
    return UUID.fromString(
        given()
            .header("Authorization", Families.REGISTRAR.bearer())
            .contentType("application/json")
            .body(Families.request(Families.nationalId(), COMMUNE, zone, 3).toString())
            .post("/households?draft=true")
            .then()
            .statusCode(201)
            .body("status", equalTo("DRAFT"))
            .extract()
            .path("id"));
  }

  private static Response complete(UUID household) {
    return given()
        .header("Authorization", Families.REGISTRAR.bearer())
        .post("/households/" + household + "/registration");
  }

  private static long enrolments(UUID campaign, String status) {
    return Rows.count(
        "SELECT count(*) FROM enrolment WHERE campaign_id = ? AND status = ?", campaign, status);
  }

  private static Response disabled(UUID household) {
    return Member.patch(
        household, "", read(household, "", "").header("ETag"), "{\"disability\":true}");
  }

  private static Response withdraw(UUID household, String purpose) {
    return withdraw(Families.REGISTRAR, household, purpose);
  }

  private static Response withdraw(Tokens who, UUID household, String purpose) {
    return given()
        .header("Authorization", who.bearer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{\"purpose\":\"" + purpose + "\"}")
        .post("/households/" + household + "/consent-withdrawals");
  }

  private static Response consent(UUID household, String purpose, String how, LocalDate until) {
    return consent(Families.REGISTRAR, household, purpose, how, until);
  }

  private static Response consent(
      Tokens who, UUID household, String purpose, String how, LocalDate until) {
    return given()
        .header("Authorization", who.bearer())
        .contentType("application/json")
        .body(
            """
            {"purpose":"%s","wordingVersion":"2020-04-FR","how":"%s","givenBy":"Safranelle Benkanariaz","witness":"Drissandrel Amrani","givenOn":"2020-04-15","validUntil":%s}
            """
                .formatted(purpose, how, until == null ? "null" : "\"" + until + "\""))
        .post("/households/" + household + "/consents");
  }

  private static Response read(UUID household, String place, String more) {
    return given()
        .header("Authorization", Families.REGISTRAR.bearer())
        .get("/households/" + household + place + "?purpose=complaint" + more);
  }
}
