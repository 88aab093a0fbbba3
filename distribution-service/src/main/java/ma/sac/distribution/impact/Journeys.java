package ma.sac.distribution.impact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.distribution.known.SourcesHeard;
import ma.sac.distribution.stock.Serial;
import ma.sac.kit.db.Sql;

/** A basket traced both ways: its lots and their cooperatives, its custody, its hand-over. */
@ApplicationScoped
class Journeys {
  private record Found(
      UUID campaignId,
      String status,
      boolean recalled,
      LocalDate bestBefore,
      UUID runId,
      long weight) {}

  private final Sql sql;
  private final SourcesHeard sources;

  Journeys(Sql sql, SourcesHeard sources) {
    this.sql = sql;
    this.sources = sources;
  }

  Optional<JourneyView> of(Serial serial) {
    return sql.first(
            """
            SELECT b.campaign_id, b.status, b.recalled, b.best_before, r.run_id, r.weight_grams FROM basket b
            JOIN released_range g ON g.run = b.run AND b.counter BETWEEN g.from_counter AND g.to_counter JOIN released_run r USING (run_id)
            WHERE b.run = ? AND b.counter = ?
            """,
            row ->
                new Found(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getBoolean(3),
                    row.getObject(4, LocalDate.class),
                    row.getObject(5, UUID.class),
                    row.getLong(6)),
            serial.run(),
            serial.counter())
        .map(
            found ->
                new JourneyView(
                    serial.toString(),
                    found.campaignId(),
                    found.status(),
                    found.recalled(),
                    found.weight(),
                    found.bestBefore(),
                    sources.asOf(),
                    lots(found.runId()),
                    steps(serial),
                    given(serial),
                    openIncidents(serial)));
  }

  private List<JourneyView.Lot> lots(UUID run) {
    return sql.list(
        """
        SELECT l.*, coalesce(o.settled, false) AS settled,
          (SELECT (line ->> 'unitPrice')::numeric FROM jsonb_array_elements(o.lines) line WHERE line ->> 'category' = l.category LIMIT 1) AS unit_price
        FROM released_lot l LEFT JOIN known_order o USING (order_id) WHERE l.run_id = ? ORDER BY l.kind, l.category, l.lot_id
        """,
        row ->
            new JourneyView.Lot(
                row.getObject("lot_id", UUID.class),
                row.getString("lot_code"),
                row.getString("kind"),
                row.getString("category"),
                row.getObject("cooperative_id", UUID.class),
                row.getString("name_fr"),
                row.getString("name_ar"),
                row.getString("territory"),
                row.getBoolean("women_led"),
                row.getObject("order_id", UUID.class),
                row.getBigDecimal("unit_price"),
                row.getBoolean("settled")),
        run);
  }

  /** Single entries are found by their exact serial; ranges, which are few, by what they span. */
  private List<JourneyView.Step> steps(Serial serial) {
    return sql.list(
        """
        SELECT * FROM (
          SELECT * FROM stock_move WHERE run = ? AND from_counter = ? AND to_counter = from_counter
          UNION ALL
          SELECT * FROM stock_move WHERE run = ? AND from_counter <= ? AND to_counter >= ? AND to_counter > from_counter) moves ORDER BY seq
        """,
        row ->
            new JourneyView.Step(
                Sql.instant(row, "moved_at"),
                row.getString("cause"),
                row.getString("taken_from"),
                row.getObject("taken_at", UUID.class),
                row.getString("given_to"),
                row.getObject("given_at", UUID.class),
                row.getObject("reference", UUID.class)),
        serial.run(),
        serial.counter(),
        serial.run(),
        serial.counter(),
        serial.counter());
  }

  private JourneyView.Given given(Serial serial) {
    return sql.first(
            "SELECT id, handed_over_at, site_id, status FROM handover WHERE run = ? AND counter = ? AND status <> 'REVERSED'",
            row ->
                new JourneyView.Given(
                    row.getObject(1, UUID.class),
                    Sql.instant(row, "handed_over_at"),
                    row.getObject(3, UUID.class),
                    row.getString(4).equals("RECORDED") ? "RECORDED" : "GIVEN_WITHOUT_RIGHT"),
            serial.run(),
            serial.counter())
        .orElse(null);
  }

  private List<String> openIncidents(Serial serial) {
    return sql.list(
        "SELECT type FROM incident WHERE run = ? AND counter = ? AND status = 'OPEN' ORDER BY id",
        row -> row.getString(1),
        serial.run(),
        serial.counter());
  }
}
