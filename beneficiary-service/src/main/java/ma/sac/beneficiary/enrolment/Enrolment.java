package ma.sac.beneficiary.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A family's place in one campaign, as it is stored: which family it is stands elsewhere. */
record Enrolment(
    UUID id,
    UUID listId,
    int listRevision,
    UUID campaignId,
    EnrolmentStatus status,
    String territory,
    UUID zoneId,
    UUID publishedZoneId,
    Mode mode,
    int householdSize,
    int entitlement,
    int score,
    int scorecardVersion,
    long rank,
    String reason,
    long version) {

  enum Mode {
    SITE,
    DOORSTEP
  }

  static Enrolment of(ResultSet row) throws SQLException {
    return new Enrolment(
        row.getObject("id", UUID.class),
        row.getObject("list_id", UUID.class),
        row.getInt("list_revision"),
        row.getObject("campaign_id", UUID.class),
        EnrolmentStatus.valueOf(row.getString("status")),
        row.getString("territory"),
        row.getObject("zone_id", UUID.class),
        row.getObject("published_zone_id", UUID.class),
        Mode.valueOf(row.getString("mode")),
        row.getInt("household_size"),
        row.getInt("entitlement"),
        row.getInt("score"),
        row.getInt("scorecard_version"),
        row.getLong("rank"),
        row.getString("reason"),
        row.getLong("version"));
  }

  EnrolmentView view() {
    return new EnrolmentView(
        id,
        listId,
        campaignId,
        status,
        territory,
        zoneId,
        mode,
        householdSize,
        entitlement,
        score,
        scorecardVersion,
        rank,
        reason,
        version);
  }
}
