package ma.sac.basket.lots;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import ma.sac.basket.BasketProblem;
import ma.sac.kit.http.Refusal;

/**
 * Goods of one line of one receipt, by the cooperative's lot code and best-before. It is one lot
 * wherever its units lie, which the ledger says; {@code warehouseId} is where it was received.
 */
public record Lot(
    UUID id,
    UUID receiptId,
    UUID orderId,
    UUID lineId,
    String lotCode,
    LocalDate bestBefore,
    UUID campaignId,
    UUID warehouseId,
    UUID cooperativeId,
    String kind,
    String category,
    int netWeightGrams,
    BigDecimal unitPrice,
    int quantity,
    Status status,
    String receivedBy,
    String releasedBy,
    String recallReason,
    long version) {

  public enum Status {
    QUARANTINED,
    RELEASED,
    CONSUMED,
    RECALLED,
    EXPIRED,
    RETURNED_TO_SUPPLIER,
    DESTROYED
  }

  private static final Set<Status> RECALLABLE =
      Set.of(Status.QUARANTINED, Status.RELEASED, Status.CONSUMED, Status.EXPIRED);

  void mustBeReleasableBy(String person, LocalDate today) {
    if (status != Status.QUARANTINED) {
      throw Refusal.conflict("The lot is " + status + ", only a QUARANTINED one is released");
    }
    mustNotBeReceivedBy(person);
    mustNotBePast(today);
  }

  private void mustNotBePast(LocalDate today) {
    if (isPast(today)) {
      throw new Refusal(BasketProblem.PAST_BEST_BEFORE, "The lot is past its best-before")
          .with("bestBefore", bestBefore);
    }
  }

  /** Only what may be used is worth a journey. */
  public void mustBeSendable(LocalDate today) {
    if (status != Status.RELEASED) {
      throw Refusal.conflict("The lot is " + status + ", only a RELEASED one is sent");
    }
    mustNotBePast(today);
  }

  /** Whether its units may go into baskets on the day. */
  public boolean isUsable(LocalDate day) {
    return status == Status.RELEASED && !isPast(day);
  }

  void mustNotBeReceivedBy(String person) {
    if (receivedBy.equals(person)) {
      throw new Refusal(
          BasketProblem.DUTIES_APART, "You received these goods; another person releases them");
    }
  }

  void mustBeRecallable() {
    if (!RECALLABLE.contains(status)) {
      throw Refusal.conflict("The lot is " + status + " and cannot be recalled");
    }
  }

  void mustBeRecalled() {
    if (status != Status.RECALLED) {
      throw Refusal.conflict("The lot is " + status + ", not RECALLED");
    }
  }

  public boolean isPast(LocalDate day) {
    return bestBefore != null && bestBefore.isBefore(day);
  }

  /** A lot that was never checked is not made fit for use by lifting its recall alone. */
  boolean wasReleasedBefore() {
    return releasedBy != null;
  }
}
