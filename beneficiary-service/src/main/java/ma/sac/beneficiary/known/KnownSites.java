package ma.sac.beneficiary.known;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.db.Sql;

@ApplicationScoped
public class KnownSites {
  /** A place where families collect. */
  public record KnownSite(UUID siteId, String nameFr, String nameAr) {}

  private final Sql sql;

  KnownSites(Sql sql) {
    this.sql = sql;
  }

  public Map<UUID, KnownSite> find(Collection<UUID> ids) {
    Map<UUID, KnownSite> sites = new HashMap<>();
    sql.list(
            "SELECT site_id, name_fr, name_ar FROM known_site WHERE site_id = ANY (?::uuid[])",
            row -> new KnownSite(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
            ids)
        .forEach(site -> sites.put(site.siteId(), site));
    return sites;
  }

  /** The copy never goes back to an older version. */
  void keep(PlaceEventsConsumer.SiteFields site, long sequence) {
    sql.update(
        """
        INSERT INTO known_site (site_id, zone_id, name_fr, name_ar, territory, status, sequence) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (site_id) DO UPDATE SET zone_id = excluded.zone_id, name_fr = excluded.name_fr, name_ar = excluded.name_ar,
          territory = excluded.territory, status = excluded.status, sequence = excluded.sequence
        WHERE known_site.sequence < excluded.sequence
        """,
        site.siteId(),
        site.zoneId(),
        site.nameFr(),
        site.nameAr(),
        site.territory(),
        site.status(),
        sequence);
  }
}
