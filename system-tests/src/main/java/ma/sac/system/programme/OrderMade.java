package ma.sac.system.programme;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.sac.system.client.Json;

/** An order as it was answered to us when we read it. */
public record OrderMade(String id, String cooperativeId, List<Line> lines) {

  /** What was ordered of one offer. */
  public record Line(
      String id, String offerId, String category, String kind, int quantity, BigDecimal unitPrice) {

    private Line of(int units) {
      return new Line(id, offerId, category, kind, units, unitPrice);
    }

    public BigDecimal amount() {
      return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
  }

  public static OrderMade of(JsonNode order) {
    List<Line> lines = new ArrayList<>();
    for (JsonNode line : Json.list(order.path("lines"))) {
      lines.add(
          new Line(
              Json.text(line, "lineId", "id"),
              Json.text(line, "offerId"),
              Json.text(line, "category"),
              Json.text(line, "kind"),
              line.path("quantityOrdered").asInt(line.path("quantity").asInt()),
              Json.money(line.path("unitPrice"))));
    }
    return new OrderMade(
        Json.text(order, "id", "orderId"), Json.text(order, "cooperativeId"), lines);
  }

  /** What is left of it when it ends with these units accepted, by line. */
  public OrderMade heldTo(Map<String, Integer> accepted) {
    return new OrderMade(
        id,
        cooperativeId,
        lines.stream().map(line -> line.of(accepted.getOrDefault(line.id(), 0))).toList());
  }

  public BigDecimal amount() {
    return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
