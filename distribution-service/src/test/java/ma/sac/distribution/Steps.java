package ma.sac.distribution;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.servers.Tokens;

/** Steps that several tests take on the way to what they are about. */
final class Steps {
  /** A right that can be shown at a site. */
  record Right(UUID voucherId, UUID enrolmentId, String token, String shortCode) {}

  private Steps() {}

  static void awaitStock(Ground ground, String status, int baskets) {
    await("stock " + status)
        .atMost(Duration.ofSeconds(30))
        .until(() -> count(ground, status) == baskets);
  }

  static int count(Ground ground, String status) {
    List<Map<String, Object>> items =
        Api.get(Api.LOGISTICS, "/basket-stock?campaignId={c}", ground.campaign())
            .statusCode(200)
            .extract()
            .path("items");
    return items.stream()
        .filter(item -> status.equals(item.get("status")))
        .mapToInt(item -> (Integer) item.get("baskets"))
        .sum();
  }

  /** A whole run at its site, and a voucher for each of so many enrolments. */
  static Ground withBasketsAtSite(Heard.Run run, int enrolments) {
    Ground ground = Ground.open(run.baskets());
    Heard.released(ground, run);
    Heard.enrolled(ground, enrolments);
    awaitStock(ground, "IN_STOCK", run.baskets());
    planApproved(ground, 5);
    shipped(ground, run.baskets());
    return ground;
  }

  /** Plans, approves and waits until the vouchers are there. */
  static UUID planApproved(Ground ground, int days) {
    UUID plan = planProposed(ground, days);
    Api.post(Api.LOGISTICS, "/distribution-plans/" + plan + "/approval", null).statusCode(202);
    awaitPlan(plan, "APPROVED");
    return plan;
  }

  static UUID planProposed(Ground ground, int days) {
    Map<String, Object> request =
        Map.of(
            "campaignId", ground.campaign(), "fromDay", Ground.FIRST_DAY.toString(), "days", days);
    await("enrolments complete")
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Api.as(Api.LOGISTICS).body(request).post("/distribution-plans").statusCode()
                    != 503);
    UUID plan =
        UUID.fromString(
            Api.get(Api.LOGISTICS, "/distribution-plans?campaignId={c}", ground.campaign())
                .extract()
                .path("items[0].id"));
    awaitPlan(plan, "PROPOSED");
    return plan;
  }

  static void awaitPlan(UUID plan, String status) {
    await("plan " + status)
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                status.equals(
                    Api.get(Api.LOGISTICS, "/distribution-plans/{id}", plan)
                        .extract()
                        .path("status")));
  }

  static List<Right> rights(Ground ground) {
    List<Map<String, String>> vouchers =
        Api.get(Api.LOGISTICS, "/vouchers?campaignId={c}&limit=500", ground.campaign())
            .statusCode(200)
            .extract()
            .path("items");
    List<String> ids = vouchers.stream().map(v -> v.get("id")).toList();
    List<Map<String, String>> tokens =
        Api.post(
                Tokens.service("beneficiary-service", "distribution-service"),
                "/voucher-tokens",
                Map.of("voucherIds", ids))
            .statusCode(200)
            .extract()
            .path("items");
    Map<String, String> enrolments =
        vouchers.stream()
            .collect(
                java.util.stream.Collectors.toMap(v -> v.get("id"), v -> v.get("enrolmentId")));
    return tokens.stream()
        .map(
            token ->
                new Right(
                    UUID.fromString(token.get("voucherId")),
                    UUID.fromString(enrolments.get(token.get("voucherId"))),
                    token.get("token"),
                    token.get("shortCode")))
        .toList();
  }

  /** Brings baskets from the warehouse to the site. */
  static UUID shipped(Ground ground, int baskets) {
    UUID shipment = prepared(ground, baskets);
    Api.post(Api.LOGISTICS, "/shipments/" + shipment + "/departure", null).statusCode(200);
    Api.post(Api.AGENT, "/shipments/" + shipment + "/arrival", Map.of("missing", List.of()))
        .statusCode(200);
    return shipment;
  }

  static UUID prepared(Ground ground, int baskets) {
    return Api.create(Api.LOGISTICS, "/shipments", shipment(ground, baskets));
  }

  static Map<String, Object> shipment(Ground ground, int baskets) {
    return Map.of(
        "campaignId",
        ground.campaign(),
        "fromWarehouseId",
        ground.warehouse(),
        "toSiteId",
        ground.site(),
        "baskets",
        baskets,
        "plannedOn",
        Ground.FIRST_DAY.toString());
  }

  static Map<String, Object> handover(Ground ground, Right right, String serial) {
    return handover(ground, UUID.randomUUID(), right, serial, "tablette-1");
  }

  static Map<String, Object> handover(
      Ground ground, UUID id, Right right, String serial, String device) {
    return Map.of(
        "handoverId",
        id,
        "voucherToken",
        right.token(),
        "serial",
        serial,
        "siteId",
        ground.site(),
        "deviceId",
        device,
        "handedOverAt",
        java.time.Instant.now().toString(),
        "identityCheck",
        "CARD");
  }
}
