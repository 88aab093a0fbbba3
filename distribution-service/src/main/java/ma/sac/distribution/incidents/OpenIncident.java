package ma.sac.distribution.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.distribution.Fact;
import ma.sac.distribution.Topic;
import ma.sac.distribution.stock.Serial;
import ma.sac.kit.db.Ids;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.security.FieldCipher;

/** Opens incidents, in the transaction of what they are about. */
@ApplicationScoped
public class OpenIncident {
  /** What is known of it; {@code serial} and {@code siteId} may be missing. */
  public record Report(
      UUID id,
      IncidentType type,
      UUID campaignId,
      UUID siteId,
      Serial serial,
      LocalDate day,
      String description,
      UUID discrepancyId) {
    public static Report of(
        IncidentType type,
        UUID campaign,
        UUID site,
        Serial serial,
        LocalDate day,
        String description) {
      return new Report(Ids.next(), type, campaign, site, serial, day, description, null);
    }
  }

  private final Sql sql;
  private final Outbox outbox;
  private final FieldCipher cipher;

  OpenIncident(Sql sql, Outbox outbox, FieldCipher cipher) {
    this.sql = sql;
    this.outbox = outbox;
    this.cipher = cipher;
  }

  public UUID open(Report report, String reportedBy) {
    openAll(List.of(report), reportedBy);
    return report.id();
  }

  public void openAll(List<Report> reports, String reportedBy) {
    sql.batch(
        """
        INSERT INTO incident (id, type, campaign_id, site_id, run, counter, day, description, status, reported_by, discrepancy_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)
        """,
        reports.stream().map(report -> row(report, reportedBy)).toList());
    reports.forEach(this::tell);
  }

  private Object[] row(Report report, String reportedBy) {
    return new Object[] {
      report.id(),
      report.type(),
      report.campaignId(),
      report.siteId(),
      report.serial() == null ? null : report.serial().run(),
      report.serial() == null ? null : report.serial().counter(),
      report.day(),
      cipher.seal(report.description(), "incident", "description", report.id()),
      reportedBy,
      report.discrepancyId()
    };
  }

  private void tell(Report report) {
    String serial = report.serial() == null ? null : report.serial().toString();
    IncidentPayload payload =
        new IncidentPayload(
            report.id(),
            report.type(),
            report.campaignId(),
            report.siteId(),
            serial,
            report.day(),
            "OPEN",
            null);
    outbox.publish(
        new Fact(
            Topic.HANDOVERS,
            "incident.reported",
            serial == null ? report.id().toString() : serial,
            report.id().toString(),
            1,
            payload));
  }
}
