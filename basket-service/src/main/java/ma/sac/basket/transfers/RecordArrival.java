package ma.sac.basket.transfers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ma.sac.basket.LocalDay;
import ma.sac.basket.lots.Account;
import ma.sac.basket.lots.Lot;
import ma.sac.basket.lots.Lots;
import ma.sac.basket.lots.StockLedger;
import ma.sac.kit.audit.Audit;

/**
 * Takes in what a transfer brought. What the lot is by then, its units are: of one that was
 * recalled or is past its best-before they arrive blocked.
 */
@ApplicationScoped
class RecordArrival {
  private final LotTransfers transfers;
  private final Lots lots;
  private final StockLedger ledger;
  private final Audit audit;

  RecordArrival(LotTransfers transfers, Lots lots, StockLedger ledger, Audit audit) {
    this.transfers = transfers;
    this.lots = lots;
    this.ledger = ledger;
    this.audit = audit;
  }

  @Transactional
  LotTransfer record(UUID id, LotTransfer.Arrival arrival) {
    LotTransfer transfer = transfers.locked(id);
    transfer.mustAllow(arrival);
    Lot lot = lots.locked(List.of(transfer.lotId())).get(0);
    boolean usable = lot.isUsable(LocalDay.today());
    Account to = usable ? Account.AVAILABLE : Account.BLOCKED;
    ledger.post(
        List.of(
            leaving(transfer, to, arrival.received()),
            leaving(transfer, Account.LOST, transfer.sent() - arrival.received())),
        "lot-transfer",
        id,
        arrival.by());
    if (usable) {
      lots.move(ledger.usedUp(List.of(lot.id())), Lot.Status.CONSUMED);
    }
    transfers.arrived(id, arrival);
    audit.record("recordLotArrival", "lot-transfer:" + id, null);
    return transfers.find(id).orElseThrow();
  }

  private static StockLedger.Move leaving(LotTransfer transfer, Account to, int quantity) {
    return StockLedger.Move.within(
        transfer.toWarehouseId(), transfer.lotId(), Account.IN_TRANSIT, to, quantity);
  }
}
