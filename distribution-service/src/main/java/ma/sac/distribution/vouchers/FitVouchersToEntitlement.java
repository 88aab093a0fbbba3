package ma.sac.distribution.vouchers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.distribution.incidents.IncidentType;
import ma.sac.distribution.incidents.OpenIncident;
import ma.sac.distribution.stock.LocalDay;
import ma.sac.kit.db.Sql;

/**
 * An enrolment was lowered or withdrawn: rights not yet used beyond it are revoked; what was
 * already handed over beyond it becomes an EXCESS incident.
 */
@ApplicationScoped
public class FitVouchersToEntitlement {
  private final Sql sql;
  private final VoucherFacts facts;
  private final OpenIncident openIncident;

  FitVouchersToEntitlement(Sql sql, VoucherFacts facts, OpenIncident openIncident) {
    this.sql = sql;
    this.facts = facts;
    this.openIncident = openIncident;
  }

  public void fit(UUID enrolment, int entitlement) {
    long redeemed = revokeBeyond(enrolment, entitlement);
    if (redeemed > entitlement) {
      openExcess(enrolment, entitlement, redeemed);
    }
  }

  /**
   * A right that came back by a reversal is worth no more than the enrolment is by now entitled to.
   */
  public void fitReinstated(UUID enrolment) {
    sql.first(
            "SELECT CASE status WHEN 'WITHDRAWN' THEN 0 ELSE entitlement END FROM known_enrolment WHERE enrolment_id = ?",
            row -> row.getInt(1),
            enrolment)
        .ifPresent(entitlement -> revokeBeyond(enrolment, entitlement));
  }

  /** Answers how many are redeemed. */
  private long revokeBeyond(UUID enrolment, int entitlement) {
    sql.list(
        "SELECT id FROM voucher WHERE enrolment_id = ? AND ordinal IS NOT NULL ORDER BY id FOR UPDATE",
        row -> row.getObject(1, UUID.class),
        enrolment);
    long redeemed =
        sql.number(
            "SELECT count(*) FROM voucher WHERE enrolment_id = ? AND status = 'REDEEMED'",
            enrolment);
    long stillDue = Math.max(0, entitlement - redeemed);
    sql.list(
            """
            UPDATE voucher SET status = 'REVOKED', ordinal = NULL, reason = 'ENTITLEMENT_LOWERED', version = version + 1
            WHERE id IN (SELECT id FROM voucher WHERE enrolment_id = ? AND status = 'ISSUED' ORDER BY ordinal OFFSET ?) RETURNING
            """
                + Voucher.COLUMNS,
            Voucher::read,
            enrolment,
            stillDue)
        .forEach(voucher -> facts.tell("voucher.revoked", voucher));
    return redeemed;
  }

  private void openExcess(UUID enrolment, int entitlement, long redeemed) {
    sql.first(
            "SELECT campaign_id, site_id FROM voucher WHERE enrolment_id = ? AND status = 'REDEEMED' ORDER BY ordinal DESC LIMIT 1",
            row ->
                OpenIncident.Report.of(
                    IncidentType.EXCESS,
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    null,
                    LocalDay.today(),
                    "%d handed over, %d allowed since".formatted(redeemed, entitlement)),
            enrolment)
        .ifPresent(report -> openIncident.open(report, "distribution-service"));
  }
}
