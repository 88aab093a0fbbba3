package ma.sac.cooperative;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.contracts.ForeignEvent;
import ma.sac.test.servers.RealServers;
import ma.sac.test.servers.Tokens;

/** What tests set up through the service's doors: HTTP, and facts of other services. */
final class World {
  static final String OFFICER = Tokens.of("odco-officer").bearer();
  static final String MANAGER = Tokens.of("programme-manager").bearer();
  static final String BASKET = Tokens.service("basket-service", "cooperative-service").bearer();
  static final String DISTRIBUTION =
      Tokens.service("distribution-service", "cooperative-service").bearer();
  static final String PAYER = Tokens.of("finance-officer").sub("payer").bearer();
  static final String APPROVER = Tokens.of("finance-officer").sub("approver").bearer();
  static final UUID WAREHOUSE = UUID.randomUUID();

  private World() {}

  record Supply(UUID cooperative, UUID product, UUID offer) {}

  static RequestSpecification as(String bearer) {
    return given()
        .header("Authorization", bearer)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(ContentType.JSON);
  }

  static Response post(String bearer, String path, Object body) {
    RequestSpecification request = as(bearer);
    return (body == null ? request : request.body(body)).post(path);
  }

  static JsonPath get(String bearer, String path) {
    return as(bearer).get(path).then().statusCode(200).extract().jsonPath();
  }

  static UUID created(Response response) {
    return UUID.fromString(response.then().statusCode(201).extract().path("id"));
  }

  static UUID verifiedCooperative() {
    UUID id = created(post(OFFICER, "/cooperatives", Requests.cooperative()));
    post(
            OFFICER,
            "/cooperatives/" + id + "/verification",
            Map.of("decision", "VERIFIED", "rural", true, "evidence", "ODCO-RLC-2014-2596"))
        .then()
        .statusCode(200);
    return id;
  }

  static UUID product(UUID cooperative) {
    return created(
        post(
            OFFICER,
            "/products",
            Map.of(
                "cooperativeId",
                cooperative,
                "kind",
                "CONTENT",
                "category",
                "semolina",
                "nameFr",
                "Semoule 1 kg",
                "nameAr",
                "سميد 1 كغ",
                "unit",
                "bag",
                "netWeightGrams",
                1000,
                "shelfLifeDays",
                365,
                "onssaAuthorisation",
                "MIN.6.18.18")));
  }

  static UUID offer(UUID product, long quantity, String price) {
    return created(
        post(
            OFFICER,
            "/offers",
            Map.of(
                "productId",
                product,
                "quantity",
                quantity,
                "unitPrice",
                new BigDecimal(price),
                "minimumOrder",
                1,
                "lotSize",
                1,
                "leadTimeDays",
                0,
                "windowFrom",
                LocalDate.now().minusDays(1).toString(),
                "windowTo",
                LocalDate.now().plusDays(90).toString())));
  }

  static Supply supply(long quantity, String price) {
    UUID cooperative = verifiedCooperative();
    UUID product = product(cooperative);
    return new Supply(cooperative, product, offer(product, quantity, price));
  }

  static UUID openCampaign(String authorised, String received) {
    UUID campaign = UUID.randomUUID();
    tellCampaign(campaign, "campaign.opened", "OPEN", 1);
    tellBudget(campaign, 1, authorised, received);
    await("the budget to be known")
        .atMost(Duration.ofSeconds(20))
        .until(() -> as(MANAGER).get("/campaign-budgets/" + campaign).statusCode() == 200);
    return campaign;
  }

  static void tellCampaign(UUID campaign, String type, String status, long sequence) {
    send(
        "sac.campaigns.v1",
        campaign.toString(),
        type,
        campaign.toString(),
        sequence,
        "{\"campaignId\":\"%s\",\"code\":\"SAC-%s\",\"revision\":%d,\"status\":\"%s\",\"baskets\":10}"
            .formatted(campaign, campaign.toString().substring(0, 8), sequence, status));
  }

  static void tellBudget(UUID campaign, long revision, String authorised, String received) {
    send(
        "sac.campaigns.v1",
        campaign.toString(),
        "campaign.budget-authorised",
        campaign + "/budget",
        revision,
        "{\"campaignId\":\"%s\",\"revision\":%d,\"pledgedAmount\":%s,\"signedAmount\":%s,\"receivedAmount\":%s,\"authorisedAmount\":%s}"
            .formatted(campaign, revision, authorised, authorised, received, authorised));
  }

  static String receipt(UUID receipt, UUID order, UUID campaign, UUID line, long accepted) {
    return "{\"receiptId\":\"%s\",\"orderId\":\"%s\",\"campaignId\":\"%s\",\"warehouseId\":\"%s\",\"receivedOn\":\"2026-04-25\",\"lines\":[{\"lineId\":\"%s\",\"lotId\":\"%s\",\"lotCode\":\"L1\",\"received\":%d,\"accepted\":%d,\"rejected\":0,\"acceptedAmount\":1.00}],\"acceptedAmount\":1.00}"
        .formatted(
            receipt, order, campaign, WAREHOUSE, line, UUID.randomUUID(), accepted, accepted);
  }

  static void tellReceipt(
      String type, UUID receipt, UUID order, UUID campaign, UUID line, long accepted) {
    send(
        "sac.receipts.v1",
        order.toString(),
        type,
        receipt.toString(),
        1,
        receipt(receipt, order, campaign, line, accepted));
  }

  static void send(
      String topic, String key, String type, String subject, long sequence, String value) {
    RealServers.createTopics(12, topic);
    ForeignEvent.send(RealServers.kafka(), topic, key, type, subject, sequence, value);
  }

  static Map<String, Object> batch(
      UUID plan, int revision, UUID campaign, UUID cooperative, UUID offer, long quantity) {
    return Map.of(
        "planId",
        plan,
        "planRevision",
        revision,
        "campaignId",
        campaign,
        "orders",
        List.of(
            Map.of(
                "cooperativeId",
                cooperative,
                "warehouseId",
                WAREHOUSE,
                "deliveryDate",
                LocalDate.now().plusDays(2).toString(),
                "delivery",
                "WAREHOUSE",
                "lines",
                List.of(Map.of("offerId", offer, "quantity", quantity)))));
  }

  /** One order for so many units, PLACED. */
  static UUID order(UUID campaign, Supply supply, long quantity) {
    String id =
        post(
                BASKET,
                "/purchase-order-batches",
                batch(
                    UUID.randomUUID(), 1, campaign, supply.cooperative(), supply.offer(), quantity))
            .then()
            .statusCode(200)
            .extract()
            .path("verdicts[0].orderId");
    return UUID.fromString(id);
  }

  static UUID confirmedOrder(UUID campaign, Supply supply, long quantity) {
    UUID order = order(campaign, supply, quantity);
    post(OFFICER, "/purchase-orders/" + order + "/confirmation", Map.of()).then().statusCode(200);
    return order;
  }

  static UUID line(UUID order) {
    return UUID.fromString(get(MANAGER, "/purchase-orders/" + order).getString("lines[0].lineId"));
  }

  static void awaitOrder(UUID order, String field, Object value) {
    await(field + " of the order to be " + value)
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              Object now = get(MANAGER, "/purchase-orders/" + order).get(field);
              return value.toString().equals(String.valueOf(now));
            });
  }
}
