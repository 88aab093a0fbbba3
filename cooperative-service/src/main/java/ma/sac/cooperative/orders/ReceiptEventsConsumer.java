package ma.sac.cooperative.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.kit.events.Handled;
import ma.sac.kit.events.ReceivedEvent;

/** Hears what warehouses accepted and rejected. */
@ApplicationScoped
class ReceiptEventsConsumer implements EventsConsumer {
  private static final String RECORDED = "goods-receipt.recorded";
  private static final String REVERSED = "goods-receipt.reversed";
  private final RecordDelivery deliveries;

  ReceiptEventsConsumer(RecordDelivery deliveries) {
    this.deliveries = deliveries;
  }

  record ReceiptFields(
      @NotNull UUID receiptId,
      @NotNull UUID orderId,
      @NotNull LocalDate receivedOn,
      @NotNull List<@NotNull @Valid LineFields> lines) {
    ToldReceipt told(UUID event) {
      Map<UUID, Long> byLine = new HashMap<>();
      lines.forEach(line -> byLine.merge(line.lineId(), line.accepted(), Long::sum));
      long rejected = lines.stream().mapToLong(LineFields::rejected).sum();
      return new ToldReceipt(receiptId, orderId, receivedOn, byLine, rejected, event);
    }
  }

  record LineFields(@NotNull UUID lineId, long accepted, long rejected) {}

  @Override
  public String topic() {
    return "sac.receipts.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of(RECORDED, REVERSED);
  }

  @Override
  public Handled on(ReceivedEvent event) {
    ToldReceipt told = event.as(ReceiptFields.class).told(event.id());
    if (event.type().equals(RECORDED)) {
      deliveries.recorded(told);
    } else {
      deliveries.reversed(told);
    }
    return Handled.DONE;
  }
}
