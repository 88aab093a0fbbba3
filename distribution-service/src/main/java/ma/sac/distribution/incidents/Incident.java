package ma.sac.distribution.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import ma.sac.distribution.stock.Serial;

/** An incident as its row has it; free text still sealed. */
record Incident(
    UUID id,
    IncidentType type,
    UUID campaignId,
    UUID siteId,
    Serial serial,
    LocalDate day,
    byte[] description,
    String status,
    byte[] resolution,
    long version) {

  static Incident read(ResultSet row) throws SQLException {
    Integer run = row.getObject("run", Integer.class);
    return new Incident(
        row.getObject("id", UUID.class),
        IncidentType.valueOf(row.getString("type")),
        row.getObject("campaign_id", UUID.class),
        row.getObject("site_id", UUID.class),
        run == null ? null : new Serial(run, row.getInt("counter")),
        row.getObject("day", LocalDate.class),
        row.getBytes("description"),
        row.getString("status"),
        row.getBytes("resolution"),
        row.getLong("version"));
  }
}
