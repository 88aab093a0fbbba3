package ma.sac.distribution.handovers;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import ma.sac.distribution.stock.Serial;
import ma.sac.kit.db.Sql;

/** The hand-overs on record. */
@ApplicationScoped
class Handovers {
  private final Sql sql;

  Handovers(Sql sql) {
    this.sql = sql;
  }

  Optional<HandoverView> find(UUID id) {
    return sql.first("SELECT * FROM handover WHERE id = ?", Handovers::read, id);
  }

  private static HandoverView read(ResultSet row) throws SQLException {
    String status = row.getString("status");
    return new HandoverView(
        row.getObject("id", UUID.class),
        status.equals("WITHOUT_RIGHT") ? "GIVEN_WITHOUT_RIGHT" : "RECORDED",
        status,
        row.getLong("version"),
        row.getObject("campaign_id", UUID.class),
        row.getObject("voucher_id", UUID.class),
        row.getObject("enrolment_id", UUID.class),
        new Serial(row.getInt("run"), row.getInt("counter")).toString(),
        row.getObject("site_id", UUID.class),
        row.getString("device_id"),
        Sql.instant(row, "handed_over_at"),
        IdentityCheck.valueOf(row.getString("identity_check")));
  }
}
