package ma.sac.cooperative.discrepancies;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.cooperative.web.Fact;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.Outbox;

/** What this service found not to fit; kept here, and told once. */
@ApplicationScoped
public class Discrepancies {
  private static final String HERE = "cooperative-service";
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
      DiscrepancyFound found =
          new DiscrepancyFound(
              id,
              kind,
              campaign,
              subject,
              new DiscrepancyFound.Side(HERE, says),
              new DiscrepancyFound.Side(otherService, otherSays),
              event.toString());
      outbox.publish(
          new Fact(
              "sac.discrepancies.v1", "discrepancy.found", id.toString(), id.toString(), 1, found));
    }
  }
}
