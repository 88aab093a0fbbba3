package ma.sac.distribution.vouchers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** The right of one enrolment to one basket. */
public record Voucher(
    UUID id,
    UUID enrolmentId,
    UUID campaignId,
    UUID planId,
    UUID siteId,
    UUID roundId,
    LocalDate day,
    String slot,
    VoucherStatus status,
    long version) {

  /** The columns that {@link #read} wants. */
  public static final String COLUMNS =
      "id, enrolment_id, campaign_id, plan_id, site_id, round_id, day, slot, status, version";

  public static Voucher read(ResultSet row) throws SQLException {
    return new Voucher(
        row.getObject("id", UUID.class),
        row.getObject("enrolment_id", UUID.class),
        row.getObject("campaign_id", UUID.class),
        row.getObject("plan_id", UUID.class),
        row.getObject("site_id", UUID.class),
        row.getObject("round_id", UUID.class),
        row.getObject("day", LocalDate.class),
        row.getString("slot"),
        VoucherStatus.valueOf(row.getString("status")),
        row.getLong("version"));
  }

  public VoucherPayload toPayload() {
    return new VoucherPayload(
        id, enrolmentId, campaignId, planId, siteId, roundId, day, slot, status);
  }
}
