package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import ma.sac.beneficiary.known.KnownVoucher;
import ma.sac.beneficiary.known.KnownVouchers;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.Handled;

/**
 * Keeps a voucher's copy and moves its enrolment along: served by as many redeemed vouchers as it
 * is entitled to, partly served by fewer, not served when all that it had ran out. What is
 * withdrawn stays withdrawn; its vouchers are kept all the same.
 */
@ApplicationScoped
class RecordVoucher {
  private final Sql sql;
  private final KnownVouchers vouchers;
  private final Visibility visibility;
  private final TopUpFreed topUp;

  RecordVoucher(Sql sql, KnownVouchers vouchers, Visibility visibility, TopUpFreed topUp) {
    this.sql = sql;
    this.vouchers = vouchers;
    this.visibility = visibility;
    this.topUp = topUp;
  }

  Handled record(KnownVoucher voucher, long sequence) {
    return visibility.asSystem(
        () -> {
          boolean news = vouchers.keep(voucher, sequence);
          if (!news && isStranger(voucher)) {
            // Only a foreign or restored registry gets here; operators see what is parked.
            return Handled.waitingFor("enrolment:" + voucher.enrolmentId());
          }
          if (news && (sequence > 1 || !voucher.status().equals("ISSUED"))) {
            follow(voucher);
          }
          return Handled.DONE;
        });
  }

  private boolean isStranger(KnownVoucher voucher) {
    return sql.first("SELECT 1 FROM enrolment WHERE id = ?", row -> 1, voucher.enrolmentId())
        .isEmpty();
  }

  private void follow(KnownVoucher voucher) {
    sql.first(
            """
        UPDATE enrolment SET status = CASE
            WHEN had.redeemed >= enrolment.entitlement THEN 'SERVED'
            WHEN had.redeemed > 0 THEN 'PARTLY_SERVED'
            WHEN had.open = 0 AND had.expired > 0 THEN 'NOT_SERVED'
            ELSE 'APPROVED' END
        FROM (SELECT count(*) FILTER (WHERE status = 'REDEEMED') AS redeemed, count(*) FILTER (WHERE status = 'ISSUED') AS open,
                     count(*) FILTER (WHERE status = 'EXPIRED') AS expired
              FROM known_voucher WHERE enrolment_id = ?) had
        WHERE enrolment.id = ? AND enrolment.status IN ('APPROVED', 'SERVED', 'PARTLY_SERVED', 'NOT_SERVED')
        RETURNING CASE WHEN status = 'NOT_SERVED' THEN list_id END
        """,
            row -> Optional.ofNullable(row.getObject(1, UUID.class)),
            voucher.enrolmentId(),
            voucher.enrolmentId())
        .flatMap(freed -> freed)
        .ifPresent(topUp::freed);
  }
}
