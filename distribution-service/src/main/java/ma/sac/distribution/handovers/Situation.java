package ma.sac.distribution.handovers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.sac.distribution.DistributionProblem;
import ma.sac.distribution.stock.LocalDay;
import ma.sac.kit.db.Sql;

/**
 * What a hand-over meets, read with the voucher's and the basket's rows locked, in that order, and
 * the standing recalls asked in the same statement.
 */
record Situation(
    UUID enrolmentId,
    UUID voucherCampaign,
    UUID planId,
    UUID voucherSite,
    LocalDate day,
    String slot,
    String voucherStatus,
    long voucherVersion,
    UUID basketCampaign,
    String basketStatus,
    UUID basketSite,
    LocalDate bestBefore,
    boolean recalled,
    int basketVersion,
    String campaignStatus,
    Instant closingAt,
    String territory,
    boolean alreadyRecorded) {

  /**
   * Adding a constant nothing of the voucher to the counter makes the basket's lock come second.
   */
  static final String QUERY =
      """
      SELECT v.enrolment_id, v.campaign_id AS voucher_campaign, v.plan_id, v.site_id AS voucher_site, v.day, v.slot, v.status AS voucher_status,
        v.version AS voucher_version, b.campaign_id AS basket_campaign, b.status AS basket_status, b.site_id AS basket_site, b.best_before,
        b.recalled OR EXISTS (SELECT 1 FROM recalled_range r WHERE r.run = b.run AND b.counter BETWEEN r.from_counter AND r.to_counter AND NOT r.lifted) AS recalled,
        b.version AS basket_version, c.status AS campaign_status, c.closing_at, s.territory, h.id IS NOT NULL AS already_recorded
      FROM (SELECT 1) once
      LEFT JOIN LATERAL (SELECT * FROM voucher WHERE id = ? FOR UPDATE) v ON true
      LEFT JOIN LATERAL (SELECT * FROM basket WHERE run = ? AND counter = ? + 0 * coalesce(length(v.status), 0) FOR UPDATE) b ON true
      LEFT JOIN campaign c ON c.id = v.campaign_id
      LEFT JOIN site s ON s.id = ?
      LEFT JOIN handover h ON h.id = ?
      """;

  static Situation read(ResultSet row) throws SQLException {
    return new Situation(
        row.getObject("enrolment_id", UUID.class),
        row.getObject("voucher_campaign", UUID.class),
        row.getObject("plan_id", UUID.class),
        row.getObject("voucher_site", UUID.class),
        row.getObject("day", LocalDate.class),
        row.getString("slot"),
        row.getString("voucher_status"),
        row.getLong("voucher_version"),
        row.getObject("basket_campaign", UUID.class),
        row.getString("basket_status"),
        row.getObject("basket_site", UUID.class),
        row.getObject("best_before", LocalDate.class),
        row.getBoolean("recalled"),
        row.getInt("basket_version"),
        row.getString("campaign_status"),
        Sql.instant(row, "closing_at"),
        row.getString("territory"),
        row.getBoolean("already_recorded"));
  }

  /** Why the basket may not be given, or null when it may. */
  DistributionProblem refusal(UUID site, Instant now) {
    if (voucherStatus == null) {
      return DistributionProblem.VOUCHER_FORGED;
    }
    if (voucherStatus.equals("REDEEMED")) {
      return DistributionProblem.VOUCHER_ALREADY_REDEEMED;
    }
    if (!voucherStatus.equals("ISSUED") || !campaignHandsOver(now)) {
      return DistributionProblem.VOUCHER_NOT_VALID;
    }
    if (!site.equals(voucherSite)) {
      return DistributionProblem.VOUCHER_OF_ANOTHER_SITE;
    }
    boolean here =
        "AT_SITE".equals(basketStatus)
            && site.equals(basketSite)
            && voucherCampaign.equals(basketCampaign);
    if (!here) {
      return DistributionProblem.BASKET_NOT_HERE;
    }
    if (recalled) {
      return DistributionProblem.BASKET_RECALLED;
    }
    boolean past = bestBefore != null && bestBefore.isBefore(LocalDay.of(now));
    return past ? DistributionProblem.BASKET_PAST_BEST_BEFORE : null;
  }

  private boolean campaignHandsOver(Instant now) {
    return "OPEN".equals(campaignStatus)
        || "CLOSING".equals(campaignStatus) && now.isBefore(closingAt);
  }
}
