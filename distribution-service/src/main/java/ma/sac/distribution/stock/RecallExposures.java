package ma.sac.distribution.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.sac.distribution.Fact;
import ma.sac.distribution.Topic;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.Outbox;

/** Tells, once for each, which enrolment got a basket with a recalled lot in it. */
@ApplicationScoped
public class RecallExposures {
  private static final String EXPOSE =
      """
      INSERT INTO recall_exposure (lot_id, handover_id)
      SELECT r.lot_id, h.id FROM recalled_range r
      JOIN handover h ON h.run = r.run AND h.counter BETWEEN r.from_counter AND r.to_counter AND h.status <> 'REVERSED'
      WHERE NOT r.lifted AND h.enrolment_id IS NOT NULL AND %s
      ON CONFLICT DO NOTHING RETURNING lot_id, handover_id
      """;

  private record Exposure(UUID lotId, UUID handoverId) {}

  private final Sql sql;
  private final Outbox outbox;

  RecallExposures(Sql sql, Outbox outbox) {
    this.sql = sql;
    this.outbox = outbox;
  }

  /** Every hand-over so far of the lot's ranges. */
  void exposeAll(UUID lotId) {
    tell(sql.list(EXPOSE.formatted("r.lot_id = ?"), RecallExposures::exposure, lotId));
  }

  /** These hand-overs, whatever recalled lots are in their baskets. */
  public void expose(Collection<UUID> handovers) {
    if (!handovers.isEmpty()) {
      tell(
          sql.list(
              EXPOSE.formatted("h.id = ANY (?::uuid[])"), RecallExposures::exposure, handovers));
    }
  }

  private void tell(List<Exposure> exposures) {
    Map<UUID, List<UUID>> byLot =
        exposures.stream()
            .collect(
                Collectors.groupingBy(
                    Exposure::lotId,
                    Collectors.mapping(Exposure::handoverId, Collectors.toList())));
    byLot.forEach(this::tellLot);
  }

  private void tellLot(UUID lotId, List<UUID> handovers) {
    long last =
        sql.number(
            "UPDATE recalled_lot SET exposures = exposures + ? WHERE lot_id = ? RETURNING exposures",
            handovers.size(),
            lotId);
    List<RecallExposedPayload> payloads =
        sql.list(
            "SELECT enrolment_id, campaign_id, run, counter, handed_over_at FROM handover WHERE id = ANY (?::uuid[]) ORDER BY id",
            row ->
                new RecallExposedPayload(
                    lotId,
                    row.getObject("enrolment_id", UUID.class),
                    row.getObject("campaign_id", UUID.class),
                    new Serial(row.getInt("run"), row.getInt("counter")).toString(),
                    LocalDay.of(Sql.instant(row, "handed_over_at"))),
            handovers);
    long sequence = last - payloads.size();
    for (RecallExposedPayload payload : payloads) {
      outbox.publish(
          new Fact(
              Topic.VOUCHERS,
              "recall.exposed",
              payload.enrolmentId().toString(),
              lotId.toString(),
              ++sequence,
              payload));
    }
  }

  private static Exposure exposure(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Exposure(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
  }
}
