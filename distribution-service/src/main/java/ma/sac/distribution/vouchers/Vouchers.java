package ma.sac.distribution.vouchers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.distribution.Reach;
import ma.sac.distribution.Where;
import ma.sac.kit.db.Sql;

/** The vouchers on record. */
@ApplicationScoped
class Vouchers {
  private final Sql sql;
  private final Reach reach;

  Vouchers(Sql sql, Reach reach) {
    this.sql = sql;
    this.reach = reach;
  }

  Optional<Voucher> find(UUID id) {
    return sql.first("SELECT " + Voucher.COLUMNS + " FROM voucher WHERE id = ?", Voucher::read, id);
  }

  /** Those of the ids that still give a right. */
  List<Voucher> issued(Collection<UUID> ids) {
    return sql.list(
        "SELECT "
            + Voucher.COLUMNS
            + " FROM voucher WHERE id = ANY (?::uuid[]) AND status = 'ISSUED' ORDER BY id",
        Voucher::read,
        ids);
  }

  List<Voucher> list(
      UUID campaign, UUID site, LocalDate day, VoucherStatus status, UUID after, int limit) {
    Where where =
        reach.ofCampaigns(
            Where.everything()
                .and("campaign_id = ?", campaign)
                .and("site_id = ?", site)
                .and("day = ?", day)
                .and("status = ?", status));
    return sql.list(
        "SELECT " + Voucher.COLUMNS + " FROM voucher" + where.page(after, limit),
        Voucher::read,
        where.arguments());
  }

  /** The voucher after it lost its right, or nothing when it had none any more. */
  Optional<Voucher> revoke(UUID id, String reason) {
    return sql.first(
        "UPDATE voucher SET status = 'REVOKED', ordinal = NULL, reason = ?, version = version + 1 WHERE id = ? AND status = 'ISSUED' RETURNING "
            + Voucher.COLUMNS,
        Voucher::read,
        reason,
        id);
  }
}
