package ma.sac.beneficiary;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import ma.sac.test.servers.Tokens;
import org.awaitility.Awaitility;

/** What the tests need to have: campaigns, zones, families; through the public doors. */
final class Families {
  static final String FIDA = "06.141.01.10";
  static final String AIN_SEBAA = "06.141.01.20";
  static final Tokens REGISTRAR = Tokens.of("registrar").sub("rachida");
  static final Tokens VERIFIER = Tokens.of("verifier").sub("verifier-vadim");
  static final Tokens MANAGER = Tokens.of("programme-manager").sub("manager-mina");
  static final String HEADER =
      "nationalId,familyName,givenName,birthDate,sex,phone,address,territoryCode,zoneId,householdSize,dependants,disability,widowOrSingleHead,incomeLoss,housing,language,legalBasis,noticeGivenOn";
  private static final AtomicInteger NUMBER = new AtomicInteger(100_000);

  private Families() {}

  /** A national id that no other test uses. */
  static String nationalId() {
    return "QA" + NUMBER.incrementAndGet();
  }

  static UUID zone(String territory) {
    UUID zone = UUID.randomUUID();
    Told.tell(
        "sac.places.v1",
        "zone.defined",
        zone.toString(),
        zone.toString(),
        1,
        """
        {"zoneId":"%s","nameFr":"Derb","nameAr":"درب","territory":"%s","latitude":33.57,"longitude":-7.6}
        """
            .formatted(zone, territory));
    Rows.await("SELECT count(*) FROM known_zone WHERE zone_id = ?", 1, zone);
    return zone;
  }

  static UUID site() {
    UUID site = UUID.randomUUID();
    Told.tell(
        "sac.places.v1",
        "site.opened",
        site.toString(),
        site.toString(),
        1,
        """
        {"siteId":"%s","zoneId":"%s","nameFr":"École <Ibn Sina>","nameAr":"مدرسة","territory":"06.141.01.10","latitude":33.5,"longitude":-7.6,
         "capacityPerDay":48,"capacityPerSlot":6,"slotMinutes":60,"opensAt":"09:00","closesAt":"17:00","status":"OPEN"}
        """
            .formatted(site, UUID.randomUUID()));
    Rows.await("SELECT count(*) FROM known_site WHERE site_id = ?", 1, site);
    return site;
  }

  static UUID campaign(int baskets, String... targets) {
    UUID campaign = UUID.randomUUID();
    campaign(campaign, "campaign.opened", "OPEN", 2, baskets, targets);
    Rows.await("SELECT count(*) FROM known_campaign WHERE campaign_id = ?", 1, campaign);
    return campaign;
  }

  static void campaign(
      UUID campaign, String type, String status, long sequence, int baskets, String... targets) {
    Told.tell(
        "sac.campaigns.v1",
        type,
        campaign.toString(),
        campaign.toString(),
        sequence,
        """
        {"campaignId":"%s","code":"SAC","nameFr":"Solidaires","nameAr":"متضامنون","revision":%d,"status":"%s","basketModelId":"%s","basketModelVersion":1,
         "baskets":%d,"sourceTerritories":["02"],"targetTerritories":["%s"],"startsOn":"2026-11-01","endsOn":"2027-02-01","warehouseIds":[]}
        """
            .formatted(
                campaign,
                sequence,
                status,
                UUID.randomUUID(),
                baskets,
                String.join("\",\"", targets)));
  }

  static ObjectNode request(String nationalId, String territory, UUID zone, int size) {
    return new ObjectMapper()
        .createObjectNode()
        .put("nationalId", nationalId)
        .put("familyName", "Benkanariaz")
        .put("givenName", "Safranelle")
        .put("birthDate", "1985-04-22")
        .put("sex", "F")
        .put("phone", "+212600009041")
        .put("address", "Impasse Kanariaz, n° 9041")
        .put("territoryCode", territory)
        .put("zoneId", zone.toString())
        .put("householdSize", size)
        .put("dependants", Math.min(size, 3))
        .put("disability", false)
        .put("widowOrSingleHead", false)
        .put("incomeLoss", true)
        .put("housing", "RENTED")
        .put("language", "fr")
        .put("legalBasis", "CONSENT")
        .put("noticeGivenOn", "2020-04-15");
  }

  static Response register(ObjectNode request) {
    return given()
        .header("Authorization", REGISTRAR.bearer())
        .contentType("application/json")
        .body(request.toString())
        .post("/households");
  }

  static UUID registered(String territory, UUID zone, int size) {
    return UUID.fromString(
        register(request(nationalId(), territory, zone, size))
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  static UUID verified(String territory, UUID zone, int size) {
    UUID household = registered(territory, zone, size);
    verify(List.of(household));
    return household;
  }

  static Response verify(List<UUID> households) {
    String ids =
        "\"" + String.join("\",\"", households.stream().map(UUID::toString).toList()) + "\"";
    return given()
        .header("Authorization", VERIFIER.bearer())
        .contentType("application/json")
        .body("{\"householdIds\":[" + ids + "],\"method\":\"HOME_VISIT\"}")
        .post("/household-verifications");
  }

  static Response propose(String body) {
    return given()
        .header("Authorization", MANAGER.bearer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(body)
        .post("/enrolment-lists");
  }

  static String proposed(UUID campaign) {
    String list =
        propose("{\"campaignId\":\"" + campaign + "\"}")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    awaitList(list, "PROPOSED");
    return list;
  }

  static Response approve(String list) {
    return given()
        .header("Authorization", MANAGER.bearer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .post("/enrolment-lists/" + list + "/approval");
  }

  static void approved(String list) {
    approve(list).then().statusCode(202);
    awaitList(list, "APPROVED");
  }

  static Response withdraw(String enrolment) {
    return given()
        .header("Authorization", MANAGER.bearer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{\"reason\":\"moved\"}")
        .post("/enrolments/" + enrolment + "/withdrawal");
  }

  static Response erase(UUID household) {
    return given()
        .header("Authorization", Tokens.of("data-protection-officer").bearer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{\"reason\":\"DP-2020-17\"}")
        .post("/households/" + household + "/erasure");
  }

  static Response close(UUID household) {
    return given()
        .header("Authorization", REGISTRAR.bearer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{\"reason\":\"Moved\"}")
        .post("/households/" + household + "/closing");
  }

  static Response list(String list) {
    return given().header("Authorization", MANAGER.bearer()).get("/enrolment-lists/" + list);
  }

  private static void awaitList(String list, String status) {
    Awaitility.await("list " + status)
        .atMost(30, TimeUnit.SECONDS)
        .pollInterval(100, TimeUnit.MILLISECONDS)
        .until(() -> list(list).path("status").equals(status));
  }

  static Response importList(String csv) {
    return given()
        .header("Authorization", REGISTRAR.bearer())
        .contentType("text/csv; charset=UTF-8")
        .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/imports?type=households");
  }

  static Response imported(String csv) {
    String id = importList(csv).then().statusCode(202).extract().path("id");
    Awaitility.await("import ended")
        .atMost(60, TimeUnit.SECONDS)
        .pollInterval(100, TimeUnit.MILLISECONDS)
        .until(() -> importView(id).path("status").equals("DONE"));
    return importView(id);
  }

  static Response importView(String id) {
    return given().header("Authorization", REGISTRAR.bearer()).get("/imports/" + id);
  }
}
