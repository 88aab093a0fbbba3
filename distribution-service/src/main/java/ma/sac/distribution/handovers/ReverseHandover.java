package ma.sac.distribution.handovers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.sac.distribution.Fact;
import ma.sac.distribution.Topic;
import ma.sac.distribution.campaigns.CampaignGate;
import ma.sac.distribution.campaigns.CampaignStatus;
import ma.sac.distribution.stock.BasketMoves;
import ma.sac.distribution.stock.BasketStatus;
import ma.sac.distribution.stock.LocalDay;
import ma.sac.distribution.stock.MoveCause;
import ma.sac.distribution.stock.MovedBasket;
import ma.sac.distribution.stock.Serial;
import ma.sac.distribution.vouchers.ExpireVouchers;
import ma.sac.distribution.vouchers.FitVouchersToEntitlement;
import ma.sac.distribution.vouchers.Voucher;
import ma.sac.distribution.vouchers.VoucherFacts;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.FieldCipher;

/**
 * A hand-over that was a mistake: the basket is back at its site, the voucher gives its right
 * again.
 */
@ApplicationScoped
class ReverseHandover {
  private final Sql sql;
  private final Handovers handovers;
  private final BasketMoves moves;
  private final VoucherFacts voucherFacts;
  private final FitVouchersToEntitlement fitVouchers;
  private final ExpireVouchers expireVouchers;
  private final CampaignGate campaigns;
  private final Outbox outbox;
  private final FieldCipher cipher;

  ReverseHandover(
      Sql sql,
      Handovers handovers,
      BasketMoves moves,
      VoucherFacts voucherFacts,
      FitVouchersToEntitlement fitVouchers,
      ExpireVouchers expireVouchers,
      CampaignGate campaigns,
      Outbox outbox,
      FieldCipher cipher) {
    this.sql = sql;
    this.handovers = handovers;
    this.moves = moves;
    this.voucherFacts = voucherFacts;
    this.fitVouchers = fitVouchers;
    this.expireVouchers = expireVouchers;
    this.campaigns = campaigns;
    this.outbox = outbox;
    this.cipher = cipher;
  }

  @Transactional
  public HandoverView reverse(UUID id, ReversalRequest request, String by) {
    HandoverView seen = handovers.find(id).orElseThrow(Refusal::notFound);
    CampaignStatus campaign = campaigns.status(seen.campaignId());
    hold(seen.enrolmentId());
    int reversed =
        sql.update(
            "UPDATE handover SET status = 'REVERSED', reversed_for = ?, reversed_by = ?, version = version + 1 WHERE id = ? AND status = 'RECORDED'",
            cipher.seal(request.reason(), "handover", "reversed_for", id),
            by,
            id);
    if (reversed == 0) {
      String status = handovers.find(id).orElseThrow().status();
      throw Refusal.conflict("Only a recorded hand-over is reversed; this is " + status)
          .with("status", status);
    }
    putBack(seen, request.published());
    reinstate(seen);
    if (campaign == CampaignStatus.CLOSED || campaign == CampaignStatus.CANCELLED) {
      expireVouchers.ofEndedCampaign(seen.voucherId());
    }
    return handovers.find(id).orElseThrow();
  }

  /** All rights of the enrolment, in the order in which a lower entitlement takes them, too. */
  private void hold(UUID enrolment) {
    if (enrolment != null) {
      sql.list(
          "SELECT id FROM voucher WHERE enrolment_id = ? AND ordinal IS NOT NULL ORDER BY id FOR UPDATE",
          row -> row.getObject(1, UUID.class),
          enrolment);
    }
  }

  private void putBack(HandoverView handover, ReversalReason reason) {
    Serial serial = Serial.parse(handover.serial());
    List<MovedBasket> moved =
        moves.each(
            BasketMoves.steps(List.of(serial), handover.id()),
            Set.of(BasketStatus.HANDED_OVER),
            BasketMoves.Target.site(handover.siteId()),
            MoveCause.REVERSAL);
    if (moved.isEmpty()) {
      throw Refusal.conflict("The basket is no longer where the hand-over left it");
    }
    outbox.publish(
        new Fact(
            Topic.HANDOVERS,
            "handover.reversed",
            handover.serial(),
            handover.serial(),
            moved.get(0).version(),
            new ReversedPayload(
                handover.serial(),
                handover.campaignId(),
                handover.siteId(),
                LocalDay.today(),
                reason)));
  }

  private void reinstate(HandoverView handover) {
    Voucher reinstated =
        sql.first(
                "UPDATE voucher SET status = 'ISSUED', version = version + 1 WHERE id = ? AND status = 'REDEEMED' RETURNING "
                    + Voucher.COLUMNS,
                Voucher::read,
                handover.voucherId())
            .orElseThrow(() -> Refusal.conflict("The voucher is not redeemed"));
    voucherFacts.tell("voucher.reinstated", reinstated);
    fitVouchers.fitReinstated(handover.enrolmentId());
  }
}
