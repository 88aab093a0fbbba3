package ma.sac.basket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.test.contracts.ForeignEvent;
import ma.sac.test.servers.RealServers;

/** Facts of other services, as they tell them. */
final class Told {
  private static final ObjectMapper JSON = new ObjectMapper();

  record Supplier(UUID id, String name, String territory, String status, boolean rural) {
    Supplier(String name, String territory, String status, boolean rural) {
      this(UUID.randomUUID(), name, territory, status, rural);
    }
  }

  record Offer(
      UUID id,
      UUID productId,
      Supplier by,
      String kind,
      String category,
      String price,
      int left,
      int lot) {
    Offer(Supplier by, String kind, String category, String price, int left, int lot) {
      this(UUID.randomUUID(), UUID.randomUUID(), by, kind, category, price, left, lot);
    }
  }

  record Order(
      UUID id,
      UUID lineId,
      UUID campaign,
      UUID warehouse,
      Offer offer,
      int quantity,
      int confirmed,
      String delivery) {
    Order(UUID campaign, UUID warehouse, Offer offer, int quantity) {
      this(campaign, warehouse, offer, quantity, "WAREHOUSE");
    }

    Order(UUID campaign, UUID warehouse, Offer offer, int quantity, String delivery) {
      this(
          UUID.randomUUID(),
          UUID.randomUUID(),
          campaign,
          warehouse,
          offer,
          quantity,
          quantity,
          delivery);
    }

    Order confirmedFor(int less) {
      return new Order(id, lineId, campaign, warehouse, offer, quantity, less, delivery);
    }

    void tell(String what, long sequence) {
      tell(what, sequence, UUID.randomUUID());
    }

    void tell(String what, long sequence, UUID eventId) {
      Told.order(this, what, sequence, eventId);
    }
  }

  private Told() {}

  static void cooperative(Supplier by, long sequence) {
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("cooperativeId", by.id());
    fact.put("registrationNumber", "R-" + by.name());
    fact.put("nameFr", "Coopérative " + by.name());
    fact.put("nameAr", "تعاونية " + by.name());
    fact.put("territory", by.territory());
    fact.put("sector", "CEREALS");
    fact.put("status", by.status());
    fact.put("rural", by.rural());
    fact.put("womenLed", true);
    fact.put("members", 12);
    send("sac.cooperatives.v1", by.id(), "cooperative.verified", by.id(), sequence, fact);
  }

  static void offer(Offer offer, long sequence) {
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("offerId", offer.id());
    fact.put("productId", offer.productId());
    fact.put("cooperativeId", offer.by().id());
    fact.put("kind", offer.kind());
    fact.put("category", offer.category());
    fact.put("netWeightGrams", 1000);
    fact.put("shelfLifeDays", 365);
    fact.put("unitPrice", new BigDecimal(offer.price()));
    fact.put("quantity", offer.left());
    fact.put("quantityLeft", offer.left());
    fact.put("minimumOrder", offer.lot());
    fact.put("lotSize", offer.lot());
    fact.put("leadTimeDays", 0);
    fact.put("windowFrom", Programme.TODAY.minusDays(1).toString());
    fact.put("windowTo", Programme.TODAY.plusDays(30).toString());
    fact.put("status", "PUBLISHED");
    send("sac.cooperatives.v1", offer.by().id(), "offer.published", offer.id(), sequence, fact);
  }

  static void campaign(
      UUID id, UUID warehouse, UUID model, int baskets, String status, long sequence) {
    campaign(id, List.of(warehouse), model, baskets, status, sequence);
  }

  static void campaign(
      UUID id, List<UUID> warehouses, UUID model, int baskets, String status, long sequence) {
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("campaignId", id);
    fact.put("code", "C-" + id.toString().substring(0, 8));
    fact.put("nameFr", "Solidaires");
    fact.put("nameAr", "متضامنون");
    fact.put("revision", sequence);
    fact.put("status", status);
    fact.put("basketModelId", model);
    fact.put("basketModelVersion", 1);
    fact.put("baskets", baskets);
    fact.put("sourceTerritories", List.of("02"));
    fact.put("targetTerritories", List.of("06.141.01.10"));
    fact.put("startsOn", Programme.TODAY.toString());
    fact.put("endsOn", Programme.TODAY.plusDays(60).toString());
    fact.put("warehouseIds", warehouses);
    send("sac.campaigns.v1", id, "campaign.opened", id, sequence, fact);
  }

  static void budget(UUID campaign, String authorised, long revision) {
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("campaignId", campaign);
    fact.put("revision", revision);
    fact.put("pledgedAmount", new BigDecimal(authorised));
    fact.put("signedAmount", new BigDecimal(authorised));
    fact.put("receivedAmount", new BigDecimal(authorised));
    fact.put("authorisedAmount", new BigDecimal(authorised));
    send("sac.campaigns.v1", campaign, "campaign.budget-authorised", campaign, revision, fact);
  }

  static void order(Order order, String what, long sequence, UUID eventId) {
    Offer offer = order.offer();
    BigDecimal amount =
        new BigDecimal(offer.price()).multiply(BigDecimal.valueOf(order.quantity()));
    Map<String, Object> standing = new LinkedHashMap<>();
    standing.put("nameFr", "Coopérative " + offer.by().name());
    standing.put("nameAr", "تعاونية " + offer.by().name());
    standing.put("territory", offer.by().territory());
    standing.put("status", offer.by().status());
    standing.put("rural", offer.by().rural());
    standing.put("womenLed", true);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("lineId", order.lineId());
    line.put("offerId", offer.id());
    line.put("productId", offer.productId());
    line.put("productNameFr", "Produit " + offer.category());
    line.put("productNameAr", "منتوج " + offer.category());
    line.put("kind", offer.kind());
    line.put("category", offer.category());
    line.put("netWeightGrams", offer.kind().equals("CONTENT") ? 1000 : 600);
    line.put("quantityOrdered", order.quantity());
    line.put("quantityConfirmed", what.equals("placed") ? 0 : order.confirmed());
    line.put("quantityAccepted", 0);
    line.put("unitPrice", new BigDecimal(offer.price()));
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("orderId", order.id());
    fact.put("campaignId", order.campaign());
    fact.put("planId", UUID.randomUUID());
    fact.put("planRevision", 1);
    fact.put("cooperativeId", offer.by().id());
    fact.put("cooperative", standing);
    fact.put("status", what.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    fact.put("delivery", order.delivery());
    fact.put("warehouseId", order.warehouse());
    fact.put("deliveryDate", Programme.TODAY.toString());
    fact.put("lines", List.of(line));
    fact.put("orderedAmount", amount);
    fact.put("confirmedAmount", amount);
    fact.put("acceptedAmount", BigDecimal.ZERO);
    fact.put("paidAmount", BigDecimal.ZERO);
    fact.put("settled", false);
    ForeignEvent.send(
        RealServers.kafka(),
        "sac.purchase-orders.v1",
        order.id().toString(),
        "purchase-order." + what,
        order.id().toString(),
        sequence,
        json(fact),
        eventId);
  }

  static void basket(String type, String serial, UUID campaign, long sequence) {
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("serial", serial);
    fact.put("campaignId", campaign);
    fact.put("siteId", UUID.randomUUID());
    fact.put("territory", "06.141.01.10");
    fact.put("day", Programme.TODAY.toString());
    ForeignEvent.send(
        RealServers.kafka(), "sac.handovers.v1", serial, type, serial, sequence, json(fact));
  }

  private static void send(
      String topic, UUID key, String type, UUID subject, long sequence, Object fact) {
    ForeignEvent.send(
        RealServers.kafka(), topic, key.toString(), type, subject.toString(), sequence, json(fact));
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
