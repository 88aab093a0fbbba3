package ma.sac.basket.transfers;

import java.time.Instant;
import java.util.UUID;

/** {@code difference} is what was sent and did not come; null until the goods arrive. */
record LotTransferView(
    UUID id,
    LotTransfer.Status status,
    long version,
    UUID lotId,
    UUID campaignId,
    UUID fromWarehouseId,
    UUID toWarehouseId,
    String waybill,
    int sent,
    String sentBy,
    Instant sentAt,
    Integer received,
    Integer difference,
    String differenceReason,
    String receivedBy,
    Instant arrivedAt) {

  static LotTransferView of(LotTransfer transfer) {
    return new LotTransferView(
        transfer.id(),
        transfer.status(),
        transfer.version(),
        transfer.lotId(),
        transfer.campaignId(),
        transfer.fromWarehouseId(),
        transfer.toWarehouseId(),
        transfer.waybill(),
        transfer.sent(),
        transfer.sentBy(),
        transfer.sentAt(),
        transfer.received(),
        transfer.received() == null ? null : transfer.sent() - transfer.received(),
        transfer.differenceReason(),
        transfer.receivedBy(),
        transfer.arrivedAt());
  }
}
