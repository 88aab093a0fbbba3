package ma.sac.cooperative.web;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ma.sac.kit.events.DomainEvent;

/** A fact of one of this service's topics; the record on the wire is the payload alone. */
public record Fact(
    String topic, String type, String key, String subject, long sequence, @JsonValue Object payload)
    implements DomainEvent {

  /** A fact about something of a cooperative, under the cooperative's key. */
  public static Fact ofCooperative(
      String type, UUID cooperative, UUID subject, long version, Object payload) {
    return new Fact(
        "sac.cooperatives.v1", type, cooperative.toString(), subject.toString(), version, payload);
  }

  /** A fact about an order or its payment, under the order's key. */
  public static Fact ofOrder(String type, UUID order, UUID subject, long version, Object payload) {
    return new Fact(
        "sac.purchase-orders.v1", type, order.toString(), subject.toString(), version, payload);
  }
}
