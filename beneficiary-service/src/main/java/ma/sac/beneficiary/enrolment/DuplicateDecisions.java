package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.security.Territories;

/**
 * Registrations that were recognised as a family already here: the family would have been enrolled
 * a second time. A family is counted once for a campaign, however often it, or the list that it is
 * in, was sent; each decision is told once, in the first approved list for its territory.
 */
@ApplicationScoped
class DuplicateDecisions {
  private static final String NOT_TOLD_BEFORE =
      """
      NOT EXISTS (SELECT 1 FROM duplicate_decision earlier JOIN enrolment_list l ON l.id = earlier.told_in
                  WHERE earlier.household_id = d.household_id AND l.campaign_id = ?)
      """;

  private final Sql sql;
  private final Territories territories;

  DuplicateDecisions(Sql sql, Territories territories) {
    this.sql = sql;
    this.territories = territories;
  }

  /** Families that a list of this campaign would tell of for the first time. */
  long untold(List<String> targets, UUID campaign) {
    return sql.number(
        """
        SELECT count(DISTINCT household_id) FROM duplicate_decision d
        WHERE told_in IS NULL AND territory = ANY (?::text[]) AND
        """
            + NOT_TOLD_BEFORE,
        within(targets),
        campaign);
  }

  /** Marks what the list tells; answers how many families it tells of for the first time. */
  long tell(List<String> targets, UUID campaign, UUID list) {
    return sql.number(
        """
        WITH d AS (UPDATE duplicate_decision SET told_in = ? WHERE told_in IS NULL AND territory = ANY (?::text[]) RETURNING household_id)
        SELECT count(DISTINCT household_id) FROM d WHERE
        """
            + NOT_TOLD_BEFORE,
        list,
        within(targets),
        campaign);
  }

  private List<String> within(List<String> targets) {
    return sql
        .list(
            "SELECT DISTINCT territory FROM duplicate_decision WHERE told_in IS NULL",
            row -> row.getString(1))
        .stream()
        .filter(code -> targets.stream().anyMatch(target -> territories.contains(target, code)))
        .toList();
  }
}
