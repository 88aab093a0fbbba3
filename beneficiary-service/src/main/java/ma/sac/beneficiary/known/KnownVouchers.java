package ma.sac.beneficiary.known;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.db.Sql;

@ApplicationScoped
public class KnownVouchers {
  private final Sql sql;

  KnownVouchers(Sql sql) {
    this.sql = sql;
  }

  /**
   * Issued vouchers of a campaign, of a site and day where given, one more than asked for, by id.
   */
  public List<KnownVoucher> issued(UUID campaign, UUID site, LocalDate day, UUID after, int limit) {
    return page("campaign_id = ? AND status = 'ISSUED'", campaign, site, day, after, limit);
  }

  /** Every voucher that is or was good at a site on a day, one more than asked for, by id. */
  public List<KnownVoucher> ofDay(UUID site, LocalDate day, UUID after, int limit) {
    return page("status IN ('ISSUED', 'REDEEMED')", null, site, day, after, limit);
  }

  private List<KnownVoucher> page(
      String filter, UUID campaign, UUID site, LocalDate day, UUID after, int limit) {
    StringBuilder query = new StringBuilder("SELECT * FROM known_voucher WHERE ").append(filter);
    List<Object> arguments = new ArrayList<>();
    if (campaign != null) {
      arguments.add(campaign);
    }
    and(query, arguments, " AND site_id = ?", site);
    and(query, arguments, " AND day = ?", day);
    and(query, arguments, " AND voucher_id > ?", after);
    arguments.add(limit + 1);
    return sql.list(
        query.append(" ORDER BY voucher_id LIMIT ?").toString(),
        KnownVouchers::voucher,
        arguments.toArray());
  }

  private static void and(
      StringBuilder query, List<Object> arguments, String condition, Object value) {
    if (value != null) {
      query.append(condition);
      arguments.add(value);
    }
  }

  /**
   * Keeps what was told of a voucher of an enrolment that is known; false when it is not, or when
   * something later was told before.
   */
  public boolean keep(KnownVoucher voucher, long sequence) {
    return sql.update(
            """
            INSERT INTO known_voucher (voucher_id, enrolment_id, campaign_id, site_id, round_id, day, slot, status, sequence)
            SELECT ?, id, ?, ?, ?, ?, ?, ?, ? FROM enrolment WHERE id = ?
            ON CONFLICT (voucher_id) DO UPDATE SET site_id = excluded.site_id, round_id = excluded.round_id, day = excluded.day,
              slot = excluded.slot, status = excluded.status, sequence = excluded.sequence
            WHERE known_voucher.sequence < excluded.sequence
            """,
            voucher.voucherId(),
            voucher.campaignId(),
            voucher.siteId(),
            voucher.roundId(),
            voucher.day(),
            voucher.slot(),
            voucher.status(),
            sequence,
            voucher.enrolmentId())
        == 1;
  }

  private static KnownVoucher voucher(ResultSet row) throws SQLException {
    return new KnownVoucher(
        row.getObject("voucher_id", UUID.class),
        row.getObject("enrolment_id", UUID.class),
        row.getObject("campaign_id", UUID.class),
        row.getObject("site_id", UUID.class),
        row.getObject("round_id", UUID.class),
        row.getObject("day", LocalDate.class),
        row.getString("slot"),
        row.getString("status"));
  }
}
