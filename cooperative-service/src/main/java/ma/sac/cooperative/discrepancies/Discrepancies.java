package ma.sac.cooperative.discrepancies;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import ma.sac.cooperative.web.Fact;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.Outbox;

/** What this service found not to fit; kept here, and told once, until the two sides agree. */
@ApplicationScoped
public class Discrepancies {
  private static final String HERE = "cooperative-service";
  private static final String RETURNED = " RETURNING id, kind, campaign_id, subject";

  /** An open one that has just ended. */
  private record Ended(UUID id, String kind, UUID campaign, String subject) {
    static Ended of(ResultSet row) throws SQLException {
      return new Ended(
          row.getObject("id", UUID.class),
          row.getString("kind"),
          row.getObject("campaign_id", UUID.class),
          row.getString("subject"));
    }
  }

  private final Sql sql;
  private final Outbox outbox;

  Discrepancies(Sql sql, Outbox outbox) {
    this.sql = sql;
    this.outbox = outbox;
  }

  /**
   * @param subject what it is about, as {@code kind:id}
   * @param says what this service's state is
   * @param otherService whose fact does not fit, and what it says
   * @param event the fact's id
   */
  public void found(
      String kind,
      UUID campaign,
      String subject,
      String says,
      String otherService,
      String otherSays,
      UUID event) {
    UUID id = Ids.next();
    int added =
        sql.update(
            "INSERT INTO discrepancy (id, kind, campaign_id, subject, here, there) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            id,
            kind,
            campaign,
            subject,
            says,
            otherSays);
    if (added == 1) {
      tell(
          "discrepancy.found",
          1,
          new DiscrepancyTold(
              id,
              kind,
              campaign,
              subject,
              new DiscrepancyTold.Side(HERE, says),
              new DiscrepancyTold.Side(otherService, otherSays),
              event.toString()));
    }
  }

  /** The two sides agree again about this subject: what was open about it ends, and is told. */
  public void agreed(
      String kind, String subject, String says, String otherService, String otherSays, UUID event) {
    List<Ended> ended =
        sql.list(
            "UPDATE discrepancy SET resolved_at = now() WHERE kind = ? AND subject = ? AND resolved_at IS NULL"
                + RETURNED,
            Ended::of,
            kind,
            subject);
    ended.forEach(one -> tellResolved(one, says, otherService, otherSays, event));
  }

  /** The two sides agree again about all of a campaign that this kind compares. */
  public void agreedOnCampaign(
      String kind, UUID campaign, String says, String otherService, String otherSays, UUID event) {
    List<Ended> ended =
        sql.list(
            "UPDATE discrepancy SET resolved_at = now() WHERE kind = ? AND campaign_id = ? AND resolved_at IS NULL"
                + RETURNED,
            Ended::of,
            kind,
            campaign);
    ended.forEach(one -> tellResolved(one, says, otherService, otherSays, event));
  }

  private void tellResolved(
      Ended ended, String says, String otherService, String otherSays, UUID event) {
    tell(
        "discrepancy.resolved",
        2,
        new DiscrepancyTold(
            ended.id(),
            ended.kind(),
            ended.campaign(),
            ended.subject(),
            new DiscrepancyTold.Side(HERE, says),
            new DiscrepancyTold.Side(otherService, otherSays),
            event.toString()));
  }

  private void tell(String type, long sequence, DiscrepancyTold told) {
    String id = told.discrepancyId().toString();
    outbox.publish(new Fact("sac.discrepancies.v1", type, id, id, sequence, told));
  }
}
