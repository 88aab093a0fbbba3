package ma.sac.basket.custody;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import ma.sac.basket.serials.Serial;
import ma.sac.basket.serials.SerialRange;
import ma.sac.kit.db.Sql;

/** Where baskets are that left the ordinary way, as distribution-service told. */
@ApplicationScoped
public class Custody {
  public record Place(String place, UUID siteId, String territory, LocalDate day) {}

  /**
   * Back on the ordinary way, of which nothing is told: kept, so that an older fact stays older.
   */
  static final String IN_STOCK = "IN_STOCK";

  private final Sql sql;

  Custody(Sql sql) {
    this.sql = sql;
  }

  public Optional<Place> of(Serial serial) {
    return sql.first(
        "SELECT * FROM basket_custody WHERE run_number = ? AND counter = ? AND place <> ?",
        row ->
            new Place(
                row.getString("place"),
                row.getObject("site_id", UUID.class),
                row.getString("territory"),
                row.getObject("day", LocalDate.class)),
        serial.run(),
        serial.counter(),
        IN_STOCK);
  }

  /** How many of the baskets are in each place that was told of. */
  public Map<String, Long> places(List<SerialRange> ranges) {
    Map<String, Long> places = new TreeMap<>();
    sql.list(
            """
            SELECT c.place, count(*) FROM unnest(?::bigint[], ?::bigint[], ?::bigint[]) AS r (run, low, high)
            JOIN basket_custody c ON c.run_number = r.run AND c.counter BETWEEN r.low AND r.high
            WHERE c.place <> ? GROUP BY c.place
            """,
            row -> Map.entry(row.getString(1), row.getLong(2)),
            ranges.stream().map(SerialRange::run).toList(),
            ranges.stream().map(SerialRange::from).toList(),
            ranges.stream().map(SerialRange::to).toList(),
            IN_STOCK)
        .forEach(entry -> places.put(entry.getKey(), entry.getValue()));
    return places;
  }

  /** Of a campaign's released baskets, how many are in each place that was told of. */
  public Map<String, Long> placesOf(UUID campaign) {
    Map<String, Long> places = new TreeMap<>();
    sql.list(
            """
            SELECT c.place, count(*) FROM assembly_run r JOIN basket_custody c ON c.run_number = r.number
            WHERE r.campaign_id = ? AND r.status = 'RELEASED' AND c.place <> ? GROUP BY c.place
            """,
            row -> Map.entry(row.getString(1), row.getLong(2)),
            campaign,
            IN_STOCK)
        .forEach(entry -> places.put(entry.getKey(), entry.getValue()));
    return places;
  }

  void keep(
      Serial serial, String place, UUID siteId, String territory, LocalDate day, long sequence) {
    sql.update(
        """
        INSERT INTO basket_custody (run_number, counter, place, site_id, territory, day, sequence) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (run_number, counter) DO UPDATE SET place = excluded.place, site_id = excluded.site_id,
          territory = excluded.territory, day = excluded.day, sequence = excluded.sequence
        WHERE basket_custody.sequence < excluded.sequence
        """,
        serial.run(),
        serial.counter(),
        place,
        siteId,
        territory,
        day,
        sequence);
  }

  /** As {@link #isReleased}, once a release of its run that is under way has ended. */
  boolean isReleasedAfterAll(Serial serial) {
    sql.first("SELECT 1 FROM assembly_run WHERE number = ? FOR UPDATE", row -> 1, serial.run());
    return isReleased(serial);
  }

  boolean isReleased(Serial serial) {
    return sql.first(
            "SELECT 1 FROM basket_range WHERE run_number = ? AND ? BETWEEN from_no AND to_no AND status = 'RELEASED'",
            row -> 1,
            serial.run(),
            serial.counter())
        .isPresent();
  }
}
