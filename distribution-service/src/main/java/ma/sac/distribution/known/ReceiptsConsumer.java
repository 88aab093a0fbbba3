package ma.sac.distribution.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import ma.sac.distribution.Topic;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.kit.events.Handled;
import ma.sac.kit.events.ReceivedEvent;

/** What was accepted, by receipt; kept whether or not its order was heard of. */
@ApplicationScoped
class ReceiptsConsumer implements EventsConsumer {
  record Receipt(
      @NotNull UUID receiptId,
      @NotNull UUID orderId,
      @NotNull UUID campaignId,
      @NotNull BigDecimal acceptedAmount) {}

  private final Sql sql;
  private final SourcesHeard sources;

  ReceiptsConsumer(Sql sql, SourcesHeard sources) {
    this.sql = sql;
    this.sources = sources;
  }

  @Override
  public String topic() {
    return Topic.RECEIPTS;
  }

  @Override
  public Set<String> types() {
    return Set.of("goods-receipt.recorded", "goods-receipt.reversed");
  }

  @Override
  public Handled on(ReceivedEvent event) {
    sources.heard(event);
    Receipt receipt = event.as(Receipt.class);
    sql.update(
        """
        INSERT INTO known_receipt (receipt_id, order_id, campaign_id, accepted_amount, reversed, version) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT ON CONSTRAINT known_receipt_pk DO UPDATE SET accepted_amount = excluded.accepted_amount, reversed = excluded.reversed, version = excluded.version
        WHERE known_receipt.version < excluded.version
        """,
        receipt.receiptId(),
        receipt.orderId(),
        receipt.campaignId(),
        receipt.acceptedAmount(),
        event.type().equals("goods-receipt.reversed"),
        event.sequence());
    return Handled.DONE;
  }
}
