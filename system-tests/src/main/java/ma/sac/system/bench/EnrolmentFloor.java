package ma.sac.system.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import ma.sac.system.client.ProgrammeFailed;

/**
 * The floor of an enrolment: one statement that ranks the families and writes each one's place and
 * the reason for it, and one in the key database that writes which family each is. An enrolment's
 * id and its identity within the campaign are hashes made without a key, or neither could be
 * written by SQL alone. Large families are none of it: each is entitled to one basket.
 */
final class EnrolmentFloor {
  private static final String ENROL =
      """
      WITH list AS (SELECT * FROM enrolment_list WHERE id = ?),
      ranked AS (
        SELECT h.*, m.identity_mark, list.id AS list_id, list.revision, list.campaign_id, list.baskets,
          row_number() OVER (ORDER BY h.score DESC, sha256(convert_to(list.id || '/' || h.id::text, 'UTF8'))) AS rank
        FROM list JOIN known_campaign campaign USING (campaign_id)
        JOIN household h ON h.status = 'VERIFIED' AND (h.territory = ANY (campaign.target_territories)
          OR h.province = ANY (campaign.target_territories) OR h.region = ANY (campaign.target_territories))
        JOIN member m ON m.household_id = h.id AND m.head AND m.identity_mark IS NOT NULL)
      INSERT INTO enrolment (id, list_id, list_revision, campaign_id, identity_mark, status, region, province, territory, zone_id, mode,
        household_size, entitlement, score, scorecard_version, rank, reason)
      SELECT md5(list_id || '/' || id)::uuid, list_id, revision, campaign_id, sha256(uuid_send(campaign_id) || identity_mark),
        CASE WHEN rank <= baskets THEN 'PROPOSED' ELSE 'WAITLISTED' END, region, province, territory, zone_id, 'SITE', household_size, 1, score,
        scorecard_version, rank, 'Rank ' || rank || ' with ' || score || ' points' ||
          CASE WHEN rank <= baskets THEN '' ELSE '; the ' || baskets || ' baskets go to those before' END
      FROM ranked
      """;
  private static final String LINK =
      "INSERT INTO enrolment_link (enrolment_id, household_id) SELECT md5(? || '/' || household_id)::uuid, household_id FROM family_key";

  private final PreparedStatement enrol;
  private final PreparedStatement link;
  private final UUID list;

  /**
   * @param list into which families are enrolled
   */
  EnrolmentFloor(Connection database, Connection keys, UUID list) throws SQLException {
    this.enrol = database.prepareStatement(ENROL);
    this.link = keys.prepareStatement(LINK);
    this.list = list;
  }

  void enrol() {
    try {
      link.setString(1, list.toString());
      link.executeUpdate();
      enrol.setObject(1, list);
      enrol.executeUpdate();
    } catch (SQLException failure) {
      throw new ProgrammeFailed("the floor's SQL: " + failure.getMessage(), failure);
    }
  }
}
