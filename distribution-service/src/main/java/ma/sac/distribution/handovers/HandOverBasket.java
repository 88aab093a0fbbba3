package ma.sac.distribution.handovers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import ma.sac.distribution.DistributionProblem;
import ma.sac.distribution.stock.BasketFacts;
import ma.sac.distribution.stock.BasketPayload;
import ma.sac.distribution.stock.LocalDay;
import ma.sac.distribution.stock.Serial;
import ma.sac.distribution.vouchers.Voucher;
import ma.sac.distribution.vouchers.VoucherFacts;
import ma.sac.distribution.vouchers.VoucherStatus;
import ma.sac.kit.db.Sql;
import ma.sac.kit.db.SqlFailure;
import ma.sac.kit.http.Refusal;

/**
 * The hand-over online: one statement reads and locks, one writes. A refusal keeps its trace, so it
 * is an answer, not an exception.
 */
@ApplicationScoped
class HandOverBasket {
  /** Either the hand-over, or why there is none. */
  record Result(
      HandoverView handover, DistributionProblem refusal, String voucherStatus, UUID voucherSite) {
    private static Result of(HandoverView handover) {
      return new Result(handover, null, null, null);
    }
  }

  /** Voucher, basket, its ledger entry and hand-over change together or not at all. */
  private static final String WRITE =
      """
      WITH redeemed AS (UPDATE voucher SET status = 'REDEEMED', version = version + 1 WHERE id = ? AND status = 'ISSUED' RETURNING id, enrolment_id, campaign_id),
      moved AS (UPDATE basket SET status = 'HANDED_OVER', version = version + 1, move_cause = 'HANDOVER', move_reference = ?
                WHERE run = ? AND counter = ? AND status = 'AT_SITE' RETURNING run, counter, campaign_id, site_id)
      INSERT INTO handover (id, campaign_id, voucher_id, enrolment_id, run, counter, site_id, device_id, agent, identity_check, handed_over_at, status)
      SELECT ?, m.campaign_id, r.id, r.enrolment_id, m.run, m.counter, m.site_id, ?, ?, ?, ?, 'RECORDED' FROM redeemed r, moved m
      """;

  private final Sql sql;
  private final VoucherFacts voucherFacts;
  private final BasketFacts basketFacts;
  private final Handovers handovers;

  HandOverBasket(Sql sql, VoucherFacts voucherFacts, BasketFacts basketFacts, Handovers handovers) {
    this.sql = sql;
    this.handovers = handovers;
    this.voucherFacts = voucherFacts;
    this.basketFacts = basketFacts;
  }

  /**
   * {@code voucher} is null when what was shown is not genuine; {@code campaigns} are the agent's.
   */
  @Transactional
  public Result handOver(
      HandoverRequest request, UUID voucher, String agent, Predicate<UUID> campaigns) {
    Serial serial = Serial.parse(request.serial());
    if (voucher == null) {
      return refused(request, null, serial, agent, DistributionProblem.VOUCHER_FORGED, null);
    }
    Situation met =
        sql.first(
                Situation.QUERY,
                Situation::read,
                voucher,
                serial.run(),
                serial.counter(),
                request.siteId(),
                request.handoverId())
            .orElseThrow();
    if (met.voucherCampaign() != null && !campaigns.test(met.voucherCampaign())) {
      return refused(request, voucher, serial, agent, DistributionProblem.VOUCHER_NOT_VALID, null);
    }
    if (met.alreadyRecorded()) {
      return Result.of(repeated(request, voucher, serial));
    }
    // The device's clock is only recorded: it must not decide what is past its day.
    DistributionProblem refusal = met.refusal(request.siteId(), Instant.now());
    if (refusal == DistributionProblem.VOUCHER_ALREADY_REDEEMED
        && handovers.find(request.handoverId()).isPresent()) {
      // The same request at the same moment: the other one was recorded while this one waited.
      return Result.of(repeated(request, voucher, serial));
    }
    if (refusal != null) {
      return refused(request, voucher, serial, agent, refusal, met);
    }
    write(request, voucher, serial, agent);
    tell(request, voucher, serial, met);
    return Result.of(view(request, voucher, serial, met));
  }

  /** An id that a device uses for something else must not show it what the first one was. */
  private HandoverView repeated(HandoverRequest request, UUID voucher, Serial serial) {
    HandoverView known = handovers.find(request.handoverId()).orElseThrow();
    boolean same =
        request.siteId().equals(known.siteId())
            && voucher.equals(known.voucherId())
            && serial.toString().equals(known.serial())
            && !known.status().equals("REVERSED");
    if (!same) {
      throw Refusal.conflict("Another hand-over has this id");
    }
    return known;
  }

  /** As it was just written: reading it again would cost a statement of the hot path. */
  private static HandoverView view(
      HandoverRequest request, UUID voucher, Serial serial, Situation met) {
    return new HandoverView(
        request.handoverId(),
        "RECORDED",
        "RECORDED",
        1,
        met.voucherCampaign(),
        voucher,
        met.enrolmentId(),
        serial.toString(),
        request.siteId(),
        request.deviceId(),
        request.handedOverAt(),
        request.identityCheck());
  }

  private void write(HandoverRequest request, UUID voucher, Serial serial, String agent) {
    int recorded;
    try {
      recorded =
          sql.update(
              WRITE,
              voucher,
              request.handoverId(),
              serial.run(),
              serial.counter(),
              request.handoverId(),
              request.deviceId(),
              agent,
              request.identityCheck(),
              request.handedOverAt());
    } catch (SqlFailure failure) {
      if ("handover_pk".equals(failure.constraint())) {
        throw Refusal.conflict("Another hand-over has this id");
      }
      throw failure;
    }
    if (recorded != 1) {
      throw new IllegalStateException("Locked rows changed under a hand-over");
    }
  }

  private void tell(HandoverRequest request, UUID voucher, Serial serial, Situation met) {
    basketFacts.tell(
        "basket.handed-over",
        serial,
        met.basketVersion() + 1,
        new BasketPayload(
            serial.toString(),
            met.basketCampaign(),
            request.siteId(),
            null,
            met.territory(),
            LocalDay.of(request.handedOverAt())));
    voucherFacts.tell(
        "voucher.redeemed",
        new Voucher(
            voucher,
            met.enrolmentId(),
            met.voucherCampaign(),
            met.planId(),
            met.voucherSite(),
            null,
            met.day(),
            met.slot(),
            VoucherStatus.REDEEMED,
            met.voucherVersion() + 1));
  }

  private Result refused(
      HandoverRequest request,
      UUID voucher,
      Serial serial,
      String agent,
      DistributionProblem refusal,
      Situation met) {
    sql.update(
        "INSERT INTO handover_attempt (handover_id, voucher_id, run, counter, site_id, device_id, agent, verdict) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        request.handoverId(),
        voucher,
        serial.run(),
        serial.counter(),
        request.siteId(),
        request.deviceId(),
        agent,
        refusal);
    return met == null
        ? new Result(null, refusal, null, null)
        : new Result(null, refusal, met.voucherStatus(), met.voucherSite());
  }
}
