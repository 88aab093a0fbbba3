package ma.sac.basket.transfers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.basket.BasketProblem;
import ma.sac.basket.LocalDay;
import ma.sac.basket.campaigns.KnownCampaign;
import ma.sac.basket.campaigns.KnownCampaigns;
import ma.sac.basket.lots.Account;
import ma.sac.basket.lots.Lot;
import ma.sac.basket.lots.Lots;
import ma.sac.basket.lots.StockLedger;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Ids;
import ma.sac.kit.http.Refusal;

/** Sends units of a released lot on their way to another warehouse of its campaign. */
@ApplicationScoped
class SendLot {
  private final LotTransfers transfers;
  private final KnownCampaigns campaigns;
  private final Lots lots;
  private final StockLedger ledger;
  private final Audit audit;

  SendLot(
      LotTransfers transfers,
      KnownCampaigns campaigns,
      Lots lots,
      StockLedger ledger,
      Audit audit) {
    this.transfers = transfers;
    this.campaigns = campaigns;
    this.lots = lots;
    this.ledger = ledger;
    this.audit = audit;
  }

  /** The lot's lock makes assemblies, recalls and other transfers of it wait. */
  @Transactional
  LotTransfer send(LotTransferRequest request, String by) {
    Lot lot = lots.locked(List.of(request.lotId())).get(0);
    mustLeadElsewhere(request, campaigns.active(lot.campaignId()));
    mustBeNew(request);
    lot.mustBeSendable(LocalDay.today());
    mustBeThere(request, lot);
    UUID id = Ids.next();
    transfers.add(id, request, lot.campaignId(), by);
    ledger.post(
        List.of(
            StockLedger.Move.sent(
                request.fromWarehouseId(), request.toWarehouseId(), lot.id(), request.quantity())),
        "lot-transfer",
        id,
        by);
    audit.record("sendLot", "lot-transfer:" + id, null);
    return transfers.find(id).orElseThrow();
  }

  private static void mustLeadElsewhere(LotTransferRequest request, KnownCampaign campaign) {
    if (request.toWarehouseId().equals(request.fromWarehouseId())) {
      throw Refusal.invalid("toWarehouseId", "is where the goods are");
    }
    if (!campaign.warehouseIds().contains(request.toWarehouseId())) {
      throw Refusal.invalid("toWarehouseId", "is no warehouse of the lot's campaign");
    }
  }

  private void mustBeNew(LotTransferRequest request) {
    transfers
        .of(request.fromWarehouseId(), request.waybill(), request.lotId())
        .ifPresent(
            earlier -> {
              throw new Refusal(
                      BasketProblem.TRANSFER_ALREADY_RECORDED,
                      "The same lot stands on the same waybill of the same warehouse")
                  .with("transferId", earlier);
            });
  }

  private void mustBeThere(LotTransferRequest request, Lot lot) {
    int available = ledger.balance(Account.AVAILABLE, request.fromWarehouseId(), lot.id());
    if (available < request.quantity()) {
      throw new Refusal(BasketProblem.COMPONENTS_SHORT, "The warehouse has less of this lot")
          .with(
              "short",
              List.of(
                  Map.of(
                      "category",
                      lot.category(),
                      "asked",
                      request.quantity(),
                      "available",
                      available)));
    }
  }
}
