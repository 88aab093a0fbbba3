package ma.sac.basket;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;

/** A small campaign as it is played against the service: semolina in a woven basket. */
final class Programme {
  static final LocalDate TODAY = LocalDay.today();
  private static final String COMMUNE = "02.411.01.23";

  /** Categories of its own, so that another programme's offers are none of its. */
  final String grain = "semolina-" + UUID.randomUUID();

  final String woven = "woven-basket-" + UUID.randomUUID();
  final UUID campaign = UUID.randomUUID();
  final UUID warehouse = UUID.randomUUID();

  /** The campaign's other warehouse: goods come to it from the first. */
  final UUID branch = UUID.randomUUID();

  final Told.Supplier miller = new Told.Supplier("miller", COMMUNE, "VERIFIED", true);
  final Told.Supplier weaver = new Told.Supplier("weaver", COMMUNE, "VERIFIED", true);
  final Told.Offer semolina = new Told.Offer(miller, "CONTENT", grain, "8.50", 1000, 10);
  final Told.Offer baskets = new Told.Offer(weaver, "CONTAINER", woven, "30.00", 1000, 1);
  final UUID model;

  Programme() {
    model = publishModel();
  }

  /** A campaign of so many baskets that is open and known here, with offers that suffice. */
  static Programme open(int number) {
    Programme programme = new Programme();
    Told.cooperative(programme.miller, 1);
    Told.cooperative(programme.weaver, 1);
    Told.offer(programme.semolina, 1);
    Told.offer(programme.baskets, 1);
    programme.tellCampaign(number);
    return programme;
  }

  void tellCampaign(int number) {
    Told.campaign(campaign, List.of(warehouse, branch), model, number, "OPEN", 1);
  }

  private UUID publishModel() {
    String id =
        as("programme-manager")
            .body(
                Map.of(
                    "nameFr", "Panier",
                    "nameAr", "قفة",
                    "components",
                        List.of(
                            component("CONTENT", grain, 2, 1000),
                            component("CONTAINER", woven, 1, 600))))
            .post("/basket-models")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as("programme-manager").post("/basket-models/" + id + "/publication").then().statusCode(200);
    return UUID.fromString(id);
  }

  private static Map<String, Object> component(
      String kind, String category, int quantity, int grams) {
    return Map.of(
        "kind", kind,
        "category", category,
        "quantity", quantity,
        "netWeightGrams", grams,
        "substitutes", List.of());
  }

  /** A request in a role, with a key of its own. */
  static RequestSpecification as(String role) {
    return as(Tokens.of(role));
  }

  static RequestSpecification as(Tokens who) {
    return given()
        .header("Authorization", who.bearer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(ContentType.JSON);
  }

  static Tokens receiver() {
    return Tokens.of("warehouse-agent").sub("receiver");
  }

  static Tokens checker() {
    return Tokens.of("warehouse-agent").sub("checker");
  }

  /** Waits until the campaign's news has arrived. */
  JsonPath propose() {
    return propose(Map.of());
  }

  /** With more fields in the request. */
  JsonPath propose(Map<String, Object> more) {
    Map<String, Object> wish = new HashMap<>(more);
    wish.putAll(
        Map.of("campaignId", campaign, "warehouseId", warehouse, "deliveryDate", TODAY.toString()));
    ValidatableResponse answer =
        await("campaign known")
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> as("programme-manager").body(wish).post("/sourcing-plans").then(),
                response -> response.extract().statusCode() == 202);
    return plan(answer.extract().path("id"), "COMPUTING");
  }

  /** The plan once it is no longer in the state. */
  static JsonPath plan(String id, String left) {
    return await("plan no longer " + left)
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> as("programme-manager").get("/sourcing-plans/" + id).jsonPath(),
            plan -> !plan.getString("status").equals(left));
  }

  static JsonPath approve(String planId) {
    as("programme-manager").post("/sourcing-plans/" + planId + "/approval").then().statusCode(202);
    return plan(planId, "APPROVING");
  }

  /** An order of one line, told as confirmed. */
  Told.Order ordered(Told.Offer offer, int quantity) {
    Told.Order order = new Told.Order(campaign, warehouse, offer, quantity);
    order.tell("placed", 1);
    order.tell("confirmed", 2);
    return order;
  }

  Map<String, Object> receipt(Told.Order order, String lotCode, int accepted) {
    return receipt(order, lotCode, accepted, 0, 180);
  }

  /** Received a week ago when it is past its best-before already. */
  Map<String, Object> receipt(
      Told.Order order, String lotCode, int accepted, int rejected, int keepsDays) {
    return Map.of(
        "orderId", order.id(),
        "warehouseId", warehouse,
        "receivedOn", TODAY.plusDays(Math.min(0, 7 * keepsDays)).toString(),
        "lines",
            List.of(
                Map.of(
                    "lineId",
                    order.lineId(),
                    "lotCode",
                    lotCode,
                    "bestBefore",
                    TODAY.plusDays(keepsDays).toString(),
                    "received",
                    accepted + rejected,
                    "accepted",
                    accepted,
                    "rejected",
                    rejected,
                    "reason",
                    "torn")));
  }

  /** Receives what was ordered, once its news has arrived; the lot's id. */
  String received(Told.Order order, int accepted) {
    Map<String, Object> receipt = receipt(order, "LOT-" + UUID.randomUUID(), accepted);
    return await("order known")
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> as(receiver()).body(receipt).post("/goods-receipts").then(),
            response -> response.extract().statusCode() == 201)
        .extract()
        .path("lots[0].lotId");
  }

  static void release(String lot) {
    as(checker()).post("/lots/" + lot + "/release").then().statusCode(200);
  }

  /** Released stock for so many baskets; the lots of semolina and of containers. */
  List<String> stockFor(int number) {
    String semolinaLot = received(ordered(semolina, 2 * number), 2 * number);
    String containerLot = received(ordered(baskets, number), number);
    release(semolinaLot);
    release(containerLot);
    return List.of(semolinaLot, containerLot);
  }

  String planRun(int number) {
    return planRun(warehouse, number);
  }

  String planRun(UUID place, int number) {
    return as(checker())
        .body(Map.of("campaignId", campaign, "warehouseId", place, "baskets", number))
        .post("/assembly-runs")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  String madeRun(int number) {
    String run = planRun(number);
    complete(run, number).then().statusCode(200);
    return run;
  }

  static io.restassured.response.Response complete(String run, int made) {
    return as(checker()).body(Map.of("made", made)).post("/assembly-runs/" + run + "/completion");
  }

  int stock(String category, String account) {
    JsonPath stock =
        as("auditor").queryParam("campaignId", campaign).get("/component-stock").jsonPath();
    Integer units = stock.get("items.find { it.category == '" + category + "' }." + account);
    return units == null ? 0 : units;
  }

  /** Past the service, as the database's owner may. */
  static void asOwner(String statement) {
    RealServers.Database database = RealServers.database("basket");
    try (Connection connection = database.asOwner();
        Statement running = connection.createStatement()) {
      running.executeUpdate(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
