package ma.sac.basket.lots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ma.sac.basket.Fact;
import ma.sac.basket.LocalDay;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.events.Outbox;

/**
 * Stops a lot wherever it is, or lets it go again. A run that is being completed or released holds
 * the lot's lock: whichever comes first, the ranges that go out are complete.
 */
@ApplicationScoped
class RecallLot {
  private final Lots lots;
  private final StockLedger ledger;
  private final Outbox outbox;
  private final Audit audit;

  RecallLot(Lots lots, StockLedger ledger, Outbox outbox, Audit audit) {
    this.lots = lots;
    this.ledger = ledger;
    this.outbox = outbox;
    this.audit = audit;
  }

  @Transactional
  Lot recall(UUID id, String reason, String by) {
    Lot lot = lots.locked(id);
    lot.mustBeRecallable();
    for (Account account : List.of(Account.QUARANTINE, Account.AVAILABLE)) {
      ledger.postAll(List.of(id), account, Account.BLOCKED, "lot-recall", id, by);
    }
    lots.recalled(id, reason);
    tell(LotEvent.RECALLED, lot, reason);
    audit.record("recallLot", "lot:" + id, null);
    return lots.find(id).orElseThrow();
  }

  @Transactional
  Lot lift(UUID id, String by) {
    Lot lot = lots.locked(id);
    lot.mustBeRecalled();
    if (!lot.wasReleasedBefore()) {
      lot.mustNotBeReceivedBy(by);
    }
    // What is on its way was not blocked: it would be where it arrives.
    int left = ledger.everywhere(id, Account.BLOCKED, Account.IN_TRANSIT);
    Lot.Status status = Lot.Status.RELEASED;
    if (lot.isPast(LocalDay.today())) {
      status = Lot.Status.EXPIRED;
    } else if (left == 0) {
      status = Lot.Status.CONSUMED;
    }
    if (status == Lot.Status.RELEASED) {
      ledger.postAll(List.of(id), Account.BLOCKED, Account.AVAILABLE, "lot-recall-lifting", id, by);
    }
    lots.released(id, status, by);
    tell(LotEvent.RECALL_LIFTED, lot, lot.recallReason());
    audit.record("liftLotRecall", "lot:" + id, null);
    return lots.find(id).orElseThrow();
  }

  private void tell(String type, Lot lot, String reason) {
    outbox.publish(
        Fact.ofBaskets(
            type,
            lot.id(),
            lots.nextSequence(lot.id()),
            LotEvent.of(lot, reason, lots.baskets(lot.id()))));
  }
}
