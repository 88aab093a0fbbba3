package ma.sac.basket.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** What is known of campaigns' money. The ceiling itself is kept where orders are placed. */
@ApplicationScoped
public class KnownBudgets {
  private final Sql sql;

  KnownBudgets(Sql sql) {
    this.sql = sql;
  }

  /** MAD that are authorised and not yet ordered for, or empty while no budget was heard of. */
  public Optional<BigDecimal> left(UUID campaignId) {
    return sql.first(
        """
        SELECT greatest(0, b.authorised - coalesce((SELECT sum(o.ordered_amount) FROM known_order o
          WHERE o.campaign_id = b.campaign_id AND o.status NOT IN ('REJECTED', 'EXPIRED', 'CANCELLED')), 0))
        FROM known_budget b WHERE b.campaign_id = ?
        """,
        row -> row.getBigDecimal(1),
        campaignId);
  }

  void keep(UUID campaignId, BigDecimal authorised, long revision) {
    sql.update(
        """
        INSERT INTO known_budget (campaign_id, authorised, revision) VALUES (?, ?, ?)
        ON CONFLICT (campaign_id) DO UPDATE SET authorised = excluded.authorised, revision = excluded.revision
        WHERE known_budget.revision <= excluded.revision
        """,
        campaignId,
        authorised,
        revision);
  }
}
