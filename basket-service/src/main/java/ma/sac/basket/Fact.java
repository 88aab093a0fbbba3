package ma.sac.basket;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ma.sac.kit.events.DomainEvent;

/** A fact of one of this service's topics; what goes out as its value is the payload alone. */
public record Fact(
    String topic, String type, String key, String subject, long sequence, @JsonValue Object payload)
    implements DomainEvent {

  /** Of a run, a lot, a model or a plan, under its own key. */
  public static Fact ofBaskets(String type, UUID subject, long sequence, Object payload) {
    return new Fact(
        "sac.baskets.v1", type, subject.toString(), subject.toString(), sequence, payload);
  }

  /** Of a receipt, under its order's key, so that an order's goods keep their order. */
  public static Fact ofReceipts(
      String type, UUID order, UUID receipt, long sequence, Object payload) {
    return new Fact(
        "sac.receipts.v1", type, order.toString(), receipt.toString(), sequence, payload);
  }

  public static Fact ofDiscrepancies(String type, UUID discrepancy, long sequence, Object payload) {
    return new Fact(
        "sac.discrepancies.v1",
        type,
        discrepancy.toString(),
        discrepancy.toString(),
        sequence,
        payload);
  }
}
