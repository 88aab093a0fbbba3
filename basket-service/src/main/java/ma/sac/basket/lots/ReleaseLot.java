package ma.sac.basket.lots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ma.sac.basket.LocalDay;
import ma.sac.kit.audit.Audit;

/** Makes checked goods available for baskets. */
@ApplicationScoped
class ReleaseLot {
  private final Lots lots;
  private final StockLedger ledger;
  private final Audit audit;

  ReleaseLot(Lots lots, StockLedger ledger, Audit audit) {
    this.lots = lots;
    this.ledger = ledger;
    this.audit = audit;
  }

  @Transactional
  Lot release(UUID id, String by) {
    Lot lot = lots.locked(id);
    lot.mustBeReleasableBy(by, LocalDay.today());
    ledger.postAll(List.of(id), Account.QUARANTINE, Account.AVAILABLE, "lot-release", id, by);
    lots.released(id, Lot.Status.RELEASED, by);
    audit.record("releaseLot", "lot:" + id, null);
    return lots.find(id).orElseThrow();
  }
}
