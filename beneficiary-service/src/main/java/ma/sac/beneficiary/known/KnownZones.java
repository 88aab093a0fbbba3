package ma.sac.beneficiary.known;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.db.Sql;

@ApplicationScoped
public class KnownZones {
  private final Sql sql;

  KnownZones(Sql sql) {
    this.sql = sql;
  }

  /** All of them; there are some hundreds in the largest programme. */
  public Map<UUID, KnownZone> all() {
    Map<UUID, KnownZone> zones = new HashMap<>();
    sql.list(
            "SELECT * FROM known_zone",
            row ->
                new KnownZone(
                    row.getObject("zone_id", UUID.class),
                    row.getString("name_fr"),
                    row.getString("name_ar"),
                    row.getString("territory"),
                    row.getDouble("latitude"),
                    row.getDouble("longitude")))
        .forEach(zone -> zones.put(zone.zoneId(), zone));
    return zones;
  }

  /** The copy never goes back to an older version. */
  void keep(KnownZone zone, long sequence) {
    sql.update(
        """
        INSERT INTO known_zone (zone_id, name_fr, name_ar, territory, latitude, longitude, sequence) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (zone_id) DO UPDATE SET name_fr = excluded.name_fr, name_ar = excluded.name_ar, territory = excluded.territory,
          latitude = excluded.latitude, longitude = excluded.longitude, sequence = excluded.sequence
        WHERE known_zone.sequence < excluded.sequence
        """,
        zone.zoneId(),
        zone.nameFr(),
        zone.nameAr(),
        zone.territory(),
        zone.latitude(),
        zone.longitude(),
        sequence);
  }
}
