package ma.sac.distribution.known;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.distribution.DistributionProblem;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;

/** Whether every enrolment of a campaign's latest approved list has arrived. */
@ApplicationScoped
public class EnrolmentCompleteness {
  private record Latest(long revision, int expected) {}

  private final Sql sql;

  EnrolmentCompleteness(Sql sql) {
    this.sql = sql;
  }

  /**
   * The latest list's revision.
   *
   * @throws Refusal 503 enrolments-incomplete while some of them, or the list itself, are on their
   *     way
   */
  public long require(UUID campaign) {
    Latest latest =
        sql.first(
                "SELECT revision, enrolments FROM known_enrolment_list WHERE campaign_id = ? ORDER BY revision DESC LIMIT 1",
                row -> new Latest(row.getLong(1), row.getInt(2)),
                campaign)
            .orElse(null);
    long received =
        sql.number(
            "SELECT count(*) FROM known_enrolment WHERE campaign_id = ? AND list_revision = ?",
            campaign,
            latest == null ? 0 : latest.revision());
    if (latest == null) {
      throw new Refusal(
              DistributionProblem.ENROLMENTS_INCOMPLETE,
              "No approved enrolment list was heard of yet")
          .with("received", received);
    }
    if (received < latest.expected()) {
      throw new Refusal(
              DistributionProblem.ENROLMENTS_INCOMPLETE, "The approved list is still on its way")
          .with("expected", latest.expected())
          .with("received", received);
    }
    return latest.revision();
  }
}
