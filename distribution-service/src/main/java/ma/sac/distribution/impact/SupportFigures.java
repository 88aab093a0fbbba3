package ma.sac.distribution.impact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.distribution.stock.LocalDay;
import ma.sac.kit.db.Sql;

/**
 * The ODCO's help that counts for a campaign: what an order of it was the cause of, whenever that
 * was; and of what no order was the cause of, what began in its period for who supplies it.
 */
@ApplicationScoped
class SupportFigures {
  private final Sql sql;

  SupportFigures(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param engaged the cooperatives that supply the campaign
   */
  ImpactView.Support support(UUID campaign, LocalDate from, LocalDate to, List<UUID> engaged) {
    Instant begins = LocalDay.beginning(from);
    Instant over = LocalDay.beginning(to.plusDays(1));
    return ImpactView.Support.of(
        sql.list(
            """
            SELECT kind, coalesce(cause, 'OFFICER') AS cause, count(*) AS opened, count(*) FILTER (WHERE closed) AS closed
            FROM (
              SELECT s.kind, s.cause, s.closed_at IS NOT NULL AS closed
                FROM known_order o JOIN known_support_action s USING (order_id) WHERE o.campaign_id = ?
              UNION ALL
              SELECT s.kind, s.cause, s.closed_at < ? AS closed FROM known_support_action s
                WHERE s.order_id IS NULL AND s.cooperative_id = ANY (?::uuid[]) AND s.opened_at >= ? AND s.opened_at < ?) given
            GROUP BY kind, cause ORDER BY kind, cause
            """,
            row ->
                new ImpactView.SupportGiven(
                    row.getString("kind"),
                    row.getString("cause"),
                    row.getLong("opened"),
                    row.getLong("closed")),
            campaign,
            over,
            engaged,
            begins,
            over));
  }
}
