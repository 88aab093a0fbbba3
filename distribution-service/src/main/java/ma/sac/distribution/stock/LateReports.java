package ma.sac.distribution.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/**
 * A device may report a basket before its release is heard of. Once it is, the basket leaves the
 * stock as the device said; the incident that was opened then stays for a person to decide.
 */
@ApplicationScoped
class LateReports {
  private final Sql sql;
  private final BasketMoves moves;
  private final BasketFacts facts;

  LateReports(Sql sql, BasketMoves moves, BasketFacts facts) {
    this.sql = sql;
    this.moves = moves;
    this.facts = facts;
  }

  void settle(List<SerialRange> ranges) {
    for (SerialRange range : ranges) {
      List<BasketMoves.Step> reported =
          sql.list(
              "SELECT DISTINCT ON (counter) counter, handover_id FROM handover_report WHERE verdict = 'BASKET_UNKNOWN' AND run = ? AND counter BETWEEN ? AND ? ORDER BY counter, reported_at",
              row ->
                  new BasketMoves.Step(
                      new Serial(range.runNumber(), row.getInt(1)), row.getObject(2, UUID.class)),
              range.runNumber(),
              range.from(),
              range.to());
      List<MovedBasket> given =
          moves.each(
              reported,
              Set.of(BasketStatus.IN_STOCK),
              BasketMoves.Target.of(BasketStatus.GIVEN_WITHOUT_RIGHT),
              MoveCause.REPORT);
      facts.tellAll("basket.given-without-right", given, LocalDay.today());
    }
  }
}
