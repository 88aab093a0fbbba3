package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/**
 * Verified families of a campaign's target territories, in the order in which they are enrolled.
 */
@ApplicationScoped
class Candidates {
  record Candidate(
      UUID householdId,
      byte[] identityMark,
      String region,
      String province,
      String territory,
      UUID zoneId,
      int householdSize,
      int score,
      int scorecardVersion) {

    Allocation.Family toRank() {
      return new Allocation.Family(region, province, territory, householdSize, score);
    }

    private static Candidate of(ResultSet row) throws SQLException {
      return new Candidate(
          row.getObject("id", UUID.class),
          row.getBytes("identity_mark"),
          row.getString("region"),
          row.getString("province"),
          row.getString("territory"),
          row.getObject("zone_id", UUID.class),
          row.getInt("household_size"),
          row.getInt("score"),
          row.getInt("scorecard_version"));
    }
  }

  private final Sql sql;

  Candidates(Sql sql) {
    this.sql = sql;
  }

  /**
   * By score, highest first; among equals by the SHA-256 of list id and household id, which nobody
   * chooses and anybody can compute again.
   */
  Ranking ranked(UUID list, List<String> targets) {
    return sql.first(
            """
            SELECT string_agg(uuid_send(household.id) || int4send(household.score), ''::bytea
              ORDER BY household.score DESC, sha256(convert_to(? || '/' || household.id::text, 'UTF8')))
            FROM household JOIN member ON member.household_id = household.id AND member.head
            WHERE household.status = 'VERIFIED' AND member.identity_mark IS NOT NULL
              AND (household.territory = ANY (?) OR household.province = ANY (?) OR household.region = ANY (?) OR 'MA' = ANY (?))
            """,
            row -> new Ranking(row.getBytes(1)),
            list.toString(),
            targets,
            targets,
            targets,
            targets)
        .orElseThrow();
  }

  /**
   * Some of a ranking, in its order, without those who are verified no longer, or with another
   * score than the one that they were ranked by.
   */
  List<Candidate> read(Ranking ranking, int from, int to) {
    return sql.list(
        """
        SELECT household.id, member.identity_mark, household.region, household.province, household.territory, household.zone_id,
               household.household_size, household.score, household.scorecard_version
        FROM unnest(?::uuid[], ?::int[]) WITH ORDINALITY AS ranked (id, score, no)
        JOIN household ON household.id = ranked.id AND household.score = ranked.score
        JOIN member ON member.household_id = household.id AND member.head
        WHERE household.status = 'VERIFIED' AND member.identity_mark IS NOT NULL
        ORDER BY ranked.no
        """,
        Candidate::of,
        ranking.ids(from, to),
        ranking.scores(from, to));
  }

  /** Whether a family of the campaign has an enrolment already. */
  boolean anyEnrolled(UUID campaign) {
    return sql.number(
            "SELECT count(*) FROM (SELECT 1 FROM enrolment WHERE campaign_id = ? LIMIT 1) one",
            campaign)
        > 0;
  }

  /** Which of these marks have an enrolment in the campaign already, in hexadecimal. */
  Set<String> enrolled(UUID campaign, Collection<byte[]> marks) {
    return new HashSet<>(
        sql.list(
            "SELECT encode(identity_mark, 'hex') FROM enrolment WHERE campaign_id = ? AND identity_mark = ANY (?::bytea[])",
            row -> row.getString(1),
            campaign,
            marks));
  }
}
