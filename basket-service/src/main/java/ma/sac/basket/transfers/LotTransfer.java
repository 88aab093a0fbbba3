package ma.sac.basket.transfers;

import java.time.Instant;
import java.util.UUID;
import ma.sac.basket.BasketProblem;
import ma.sac.kit.http.Refusal;

/** Units of a lot sent from one warehouse to another, and what came of them. */
record LotTransfer(
    UUID id,
    UUID lotId,
    UUID campaignId,
    UUID fromWarehouseId,
    UUID toWarehouseId,
    String waybill,
    int sent,
    String sentBy,
    Instant sentAt,
    Status status,
    Integer received,
    String differenceReason,
    String receivedBy,
    Instant arrivedAt,
    long version) {

  enum Status {
    IN_TRANSIT,
    ARRIVED
  }

  void mustAllow(Arrival arrival) {
    if (status != Status.IN_TRANSIT) {
      throw Refusal.conflict("The transfer is " + status + ", it arrives once");
    }
    if (sentBy.equals(arrival.by())) {
      throw new Refusal(
          BasketProblem.DUTIES_APART, "You sent these goods; another person receives them");
    }
    if (arrival.received() > sent) {
      throw Refusal.invalid("received", "is more than the " + sent + " that were sent");
    }
    if (arrival.received() < sent && arrival.reason() == null) {
      throw Refusal.invalid("reason", "say why less came than was sent");
    }
    if (arrival.received() == sent && arrival.reason() != null) {
      throw Refusal.invalid("reason", "is for a difference, and all that was sent came");
    }
  }

  /** So many units at the other warehouse, by whom; the reason is null where nothing is missing. */
  record Arrival(int received, String reason, String by) {}
}
