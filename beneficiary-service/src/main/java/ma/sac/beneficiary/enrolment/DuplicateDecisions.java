package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.security.Territories;

/**
 * Registrations that were recognised as a family already here: each would have been a second
 * enrolment. Each is told once, in the first approved list for its territory.
 */
@ApplicationScoped
class DuplicateDecisions {
  private final Sql sql;
  private final Territories territories;

  DuplicateDecisions(Sql sql, Territories territories) {
    this.sql = sql;
    this.territories = territories;
  }

  long untold(List<String> targets) {
    return sql.number(
        "SELECT count(*) FROM duplicate_decision WHERE told_in IS NULL AND territory = ANY (?::text[])",
        within(targets));
  }

  long tell(List<String> targets, UUID list) {
    return sql.update(
        "UPDATE duplicate_decision SET told_in = ? WHERE told_in IS NULL AND territory = ANY (?::text[])",
        list,
        within(targets));
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
