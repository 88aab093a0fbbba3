package ma.sac.distribution.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.distribution.Reach;
import ma.sac.distribution.Where;
import ma.sac.kit.db.Sql;
import ma.sac.kit.security.FieldCipher;

/** The incidents on record. */
@ApplicationScoped
class Incidents {
  private final Sql sql;
  private final FieldCipher cipher;
  private final Reach reach;

  Incidents(Sql sql, FieldCipher cipher, Reach reach) {
    this.sql = sql;
    this.reach = reach;
    this.cipher = cipher;
  }

  Optional<Incident> find(UUID id) {
    return sql.first("SELECT * FROM incident WHERE id = ?", Incident::read, id);
  }

  Optional<Incident> lock(UUID id) {
    return sql.first("SELECT * FROM incident WHERE id = ? FOR UPDATE", Incident::read, id);
  }

  Optional<Incident> ofDiscrepancy(UUID discrepancy) {
    return sql.first(
        "SELECT * FROM incident WHERE discrepancy_id = ? FOR UPDATE", Incident::read, discrepancy);
  }

  /** {@code ownSites} says whether the caller sees only those. */
  List<Incident> list(
      UUID campaign, UUID site, String status, boolean ownSites, UUID after, int limit) {
    Where where =
        reach.ofCampaigns(
            Where.everything()
                .and("campaign_id = ?", campaign)
                .and("site_id = ?", site)
                .and("status = ?", status));
    if (ownSites) {
      reach.atSites(where, "site_id");
    }
    return sql.list(
        "SELECT * FROM incident" + where.page(after, limit), Incident::read, where.arguments());
  }

  void resolve(Incident incident, String resolution, String by) {
    sql.update(
        "UPDATE incident SET status = 'RESOLVED', resolution = ?, resolved_by = ?, version = version + 1 WHERE id = ?",
        cipher.seal(resolution, "incident", "resolution", incident.id()),
        by,
        incident.id());
  }

  IncidentView view(Incident incident) {
    return new IncidentView(
        incident.id(),
        incident.type(),
        incident.campaignId(),
        incident.siteId(),
        incident.serial() == null ? null : incident.serial().toString(),
        incident.day(),
        cipher.open(incident.description(), "incident", "description", incident.id()),
        incident.status(),
        cipher.open(incident.resolution(), "incident", "resolution", incident.id()),
        incident.version());
  }
}
