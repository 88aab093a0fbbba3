package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import org.junit.jupiter.api.Test;

/** Attacks what must hold of a family's members: one household a person, whatever the order. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "beneficiary"))
@QuarkusTestResource(Peer.class)
class MembersTest {
  private static final String COMMUNE = "07.427.09.05";

  @Test
  void shouldKeepAPersonInOneHouseholdWhenManyRegisterIt() throws Exception {
    UUID zone = Families.zone(COMMUNE);
    String person = Families.nationalId();
    List<UUID> households =
        java.util.stream.Stream.generate(() -> Families.registered(COMMUNE, zone, 3))
            .limit(8)
            .toList();

    List<Integer> codes =
        Race.of(
            9,
            i ->
                i == 8
                    ? Families.register(Families.request(person, COMMUNE, zone, 3)).statusCode()
                    : Member.add(households.get(i), Member.adult(person)).statusCode());

    assertThat(codes.stream().filter(code -> code == 201).count(), equalTo(1L));
    assertThat(codes.stream().filter(code -> code == 409).count(), equalTo(8L));
  }

  @Test
  void shouldTellNothingOfTheOtherHouseholdWhenAPersonIsRefused() {
    UUID zone = Families.zone(COMMUNE);
    String person = Families.nationalId();
    UUID one = Families.registered(COMMUNE, zone, 3);
    UUID other = Families.registered(COMMUNE, zone, 3);
    Member.add(one, Member.adult(person)).then().statusCode(201);

    for (UUID household : List.of(one, other)) {
      Member.add(household, Member.adult(person.toLowerCase(java.util.Locale.ROOT)))
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/person-in-another-household"))
          .body(not(containsString(one.toString())))
          .body(not(containsString(person)));
    }
    Families.register(Families.request(person, COMMUNE, zone, 3))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/household-known"));
  }

  @Test
  void shouldRegisterElsewhereWhoMovedAndNeverWhoDied() {
    UUID zone = Families.zone(COMMUNE);
    UUID one = Families.registered(COMMUNE, zone, 4);
    UUID other = Families.registered(COMMUNE, zone, 3);
    String moving = Families.nationalId();
    String dying = Families.nationalId();
    String mover = Member.added(one, Member.adult(moving));
    String dead = Member.added(one, Member.adult(dying));

    Member.end(one, mover, "SPLIT").then().statusCode(200).body("active", equalTo(false));
    Member.end(one, mover, "MOVED").then().statusCode(409);
    Member.end(one, dead, "DIED").then().body("household.householdSize", equalTo(2));

    Member.add(other, Member.adult(moving)).then().statusCode(201);
    Member.add(other, Member.adult(dying)).then().statusCode(409);
    Families.register(Families.request(dying, COMMUNE, zone, 3)).then().statusCode(409);
  }

  @Test
  void shouldFollowTheSizeToldAndRiseWithItsMembers() {
    UUID household = Families.verified(COMMUNE, Families.zone(COMMUNE), 2);

    Member.add(household, Member.CHILD)
        .then()
        .statusCode(201)
        .body("household.householdSize", equalTo(2))
        .body("household.status", equalTo("VERIFIED"));
    Member.add(household, Member.CHILD)
        .then()
        .body("household.householdSize", equalTo(3))
        .body("household.status", equalTo("REGISTERED"));
    patch(household, "", "{\"householdSize\":2}")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("householdSize"));
  }

  @Test
  void shouldEnrolAFamilyOnceWhenItsHeadDied() {
    String commune = "07.427.09.07";
    UUID household = Families.verified(commune, Families.zone(commune), 3);
    UUID campaign = Families.campaign(10, commune);
    Families.approved(Families.proposed(campaign));
    String heir = Member.added(household, Member.adult(Families.nationalId()));
    String head = head(household);

    Member.end(household, head, "MOVED").then().statusCode(409);
    Member.end(household, head, "DIED").then().statusCode(422);
    Member.end(household, head, "DIED", heir).then().statusCode(200);
    assertThat(head(household), equalTo(heir));

    Families.verify(List.of(household)).then().body("items[0].verdict", equalTo("VERIFIED"));
    Families.approved(Families.proposed(campaign));
    assertThat(
        Rows.count("SELECT count(*) FROM enrolment WHERE campaign_id = ?", campaign), equalTo(1L));
  }

  @Test
  void shouldRegisterAndEnrolWhoHasNoPapersAndSaysSo() {
    String commune = "07.427.09.11";
    UUID zone = Families.zone(commune);
    var request = Families.request("", commune, zone, 3).put("birthYear", 1951);
    request.remove("birthDate");
    Families.register(request)
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("nationalId"));
    request.put("withoutPapers", true).put("familyName", "المنجرة").put("fatherName", "محمد");
    request.putArray("identifiers").addObject().put("kind", "IDCS").put("number", "1234 567890");
    request.putArray("otherPhones").add("00212 522 00 00 03").add("0522000004");
    UUID household =
        UUID.fromString(Families.register(request).then().statusCode(201).extract().path("id"));

    read(household)
        .then()
        .body("members[0].person.nationalId", nullValue())
        .body("members[0].person.birthYear", equalTo(1951))
        .body("members[0].person.fatherName", equalTo("محمد"))
        .body("members[0].person.identifiers[0].number", equalTo("1234567890"))
        .body("contact.otherPhones", equalTo(List.of("+212522000003", "+212522000004")));
    given()
        .header("Authorization", Families.REGISTRAR.bearer())
        .contentType("application/json")
        .body("{\"phone\":\"+212522000004\",\"purpose\":\"notice\"}")
        .post("/households/searches")
        .then()
        .body("items.id", hasItem(household.toString()));
    Families.verify(List.of(household));
    UUID campaign = Families.campaign(10, commune);
    Families.approved(Families.proposed(campaign));
    assertThat(
        Rows.count("SELECT count(*) FROM enrolment WHERE campaign_id = ?", campaign), equalTo(1L));
    patch(household, "", "{\"nationalId\":\"" + Families.nationalId() + "\"}")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("withoutPapers"));
    patch(
            household,
            "",
            "{\"nationalId\":\"" + Families.nationalId() + "\",\"withoutPapers\":false}")
        .then()
        .statusCode(200);
  }

  @Test
  void shouldRefuseWhatMakesNoSenseOfAPerson() {
    UUID household = Families.registered(COMMUNE, Families.zone(COMMUNE), 3);
    refused(household, "\"birthYear\":2009", "\"birthYear\":2191", "birthYear");
    refused(
        household,
        "\"birthYear\":2009",
        "\"birthYear\":2009,\"birthDate\":\"2009-01-01\"",
        "birthYear");
    refused(household, "\"birthYear\":2009,", "", "birthDate");
    refused(household, "CHILD", "HEAD", "relation");
    refused(household, "\"sex\"", "\"nationalId\":\"12 34\",\"sex\"", "nationalId");
    refused(
        household,
        "\"sex\"",
        "\"identifiers\":[{\"kind\":\"IDCS\",\"number\":\"12\"}],\"sex\"",
        "identifiers");
    read(household).then().body("members", hasSize(1));
  }

  private static void refused(UUID household, String part, String instead, String field) {
    Member.add(household, Member.CHILD.replace(part, instead))
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo(field));
  }

  private static String head(UUID household) {
    return read(household).path("members[0].id");
  }

  private static Response read(UUID household) {
    return given()
        .header("Authorization", Families.REGISTRAR.bearer())
        .get("/households/" + household + "?purpose=correction");
  }

  private static Response patch(UUID household, String member, String body) {
    return Member.patch(household, member, read(household).header("ETag"), body);
  }
}
