package ma.sac.distribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A campaign that is open, with the places it needs: what most tests stand on. */
record Ground(UUID campaign, UUID warehouse, UUID zone, UUID site) {
  static final String DISTRICT = "06.141.01.10";
  static final LocalDate FIRST_DAY = LocalDate.now().plusDays(1);

  static Ground open(int baskets) {
    Ground drafted = draft(baskets);
    drafted.authoriseAndFund("1000.00");
    Api.post(Api.MANAGER, "/campaigns/" + drafted.campaign + "/opening", null).statusCode(200);
    return drafted;
  }

  static Ground draft(int baskets) {
    UUID warehouse =
        Api.create(
            Api.LOGISTICS,
            "/warehouses",
            Map.of(
                "nameFr",
                "Entrepôt",
                "nameAr",
                "مستودع",
                "territory",
                "06.141.01.20",
                "latitude",
                33.61,
                "longitude",
                -7.52,
                "capacityBaskets",
                8000));
    UUID zone =
        Api.create(
            Api.LOGISTICS,
            "/zones",
            Map.of(
                "nameFr",
                "Derb",
                "nameAr",
                "درب",
                "territory",
                DISTRICT,
                "latitude",
                33.5755,
                "longitude",
                -7.604));
    UUID site = site(zone, 40, 5);
    UUID campaign =
        Api.create(
            Api.MANAGER,
            "/campaigns",
            Map.ofEntries(
                Map.entry("code", "T-" + UUID.randomUUID().toString().substring(0, 18)),
                Map.entry("nameFr", "Solidaires"),
                Map.entry("nameAr", "متضامنون"),
                Map.entry("startsOn", "2020-04-20"),
                Map.entry("endsOn", "2030-07-31"),
                Map.entry("sourceTerritories", List.of("02")),
                Map.entry("targetTerritories", List.of(DISTRICT)),
                Map.entry("basketModelId", UUID.randomUUID()),
                Map.entry("basketModelVersion", 1),
                Map.entry("baskets", baskets),
                Map.entry("warehouseIds", List.of(warehouse)),
                Map.entry(
                    "partnerIds",
                    List.of(partner("PUBLIC"), partner("PRIVATE"), partner("CIVIL_SOCIETY")))));
    return new Ground(campaign, warehouse, zone, site);
  }

  static UUID site(UUID zone, int capacityPerDay, int capacityPerSlot) {
    return Api.create(
        Api.LOGISTICS,
        "/sites",
        Map.of(
            "zoneId",
            zone,
            "nameFr",
            "École",
            "nameAr",
            "مدرسة",
            "latitude",
            33.5748,
            "longitude",
            -7.6032,
            "capacityPerDay",
            capacityPerDay,
            "capacityPerSlot",
            capacityPerSlot,
            "slotMinutes",
            60,
            "opensAt",
            "09:00",
            "closesAt",
            "17:00"));
  }

  static UUID partner(String sector) {
    return Api.create(
        Api.MANAGER,
        "/partners",
        Map.of("nameFr", "Partenaire", "nameAr", "شريك", "sector", sector));
  }

  /** A funding pledge, promised and signed. */
  UUID signedPledge(String amount) {
    UUID pledge =
        Api.create(
            Api.MANAGER,
            "/campaigns/" + campaign + "/pledges",
            Map.of(
                "partnerId",
                partner("PUBLIC"),
                "kind",
                "FUNDING",
                "amount",
                new BigDecimal(amount),
                "description",
                "Don"));
    Api.post(
            Api.MANAGER,
            "/pledges/" + pledge + "/signature",
            Map.of("reference", "CONV-1", "signedOn", "2020-04-14"))
        .statusCode(200);
    return pledge;
  }

  void authoriseAndFund(String amount) {
    Api.post(
            Api.MANAGER,
            "/campaigns/" + campaign + "/authorisations",
            Map.of("kind", "DATA_PROTECTION", "reference", "CNDP-1", "issuedOn", "2020-04-12"))
        .statusCode(201);
    Api.post(
            Api.MANAGER,
            "/campaigns/" + campaign + "/authorisations",
            Map.of(
                "kind",
                "GOVERNOR",
                "territory",
                "06.141",
                "reference",
                "WC-1",
                "issuedOn",
                "2020-04-18"))
        .statusCode(201);
    UUID pledge = signedPledge(amount);
    Api.post(
            Api.MANAGER,
            "/pledges/" + pledge + "/receipts",
            Map.of(
                "amount", new BigDecimal(amount), "receivedOn", "2020-04-18", "reference", "VIR-1"))
        .statusCode(200);
    Api.post(
            Api.MANAGER,
            "/campaigns/" + campaign + "/budget-authorisations",
            Map.of("amount", new BigDecimal(amount)))
        .statusCode(200);
  }
}
