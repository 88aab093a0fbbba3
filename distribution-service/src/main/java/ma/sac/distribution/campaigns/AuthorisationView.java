package ma.sac.distribution.campaigns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** An authorisation on record. */
record AuthorisationView(
    UUID id,
    UUID campaignId,
    String kind,
    String territory,
    String reference,
    LocalDate issuedOn,
    String status,
    long version) {
  static AuthorisationView read(ResultSet row) throws SQLException {
    return new AuthorisationView(
        row.getObject("id", UUID.class),
        row.getObject("campaign_id", UUID.class),
        row.getString("kind"),
        row.getString("territory"),
        row.getString("reference"),
        row.getObject("issued_on", LocalDate.class),
        "RECORDED",
        1);
  }
}
