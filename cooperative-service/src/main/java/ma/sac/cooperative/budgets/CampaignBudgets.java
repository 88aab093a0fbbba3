package ma.sac.cooperative.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/**
 * The campaigns' money, each amount moved by one conditional statement: never is more ordered than
 * authorised, nor more paid than received. The budget's row is the last that a transaction locks.
 */
@ApplicationScoped
public class CampaignBudgets {
  private final Sql sql;

  CampaignBudgets(Sql sql) {
    this.sql = sql;
  }

  public Optional<CampaignBudget> find(UUID campaign) {
    return sql.first(
        "SELECT * FROM campaign_budget WHERE campaign_id = ?", CampaignBudgets::read, campaign);
  }

  /** Locked until the transaction ends. */
  public Optional<CampaignBudget> take(UUID campaign) {
    return sql.first(
        "SELECT * FROM campaign_budget WHERE campaign_id = ? FOR UPDATE",
        CampaignBudgets::read,
        campaign);
  }

  /** False when the authorised amount does not cover it; then nothing moved. */
  public boolean commit(UUID campaign, BigDecimal amount) {
    return sql.update(
            """
            UPDATE campaign_budget SET committed_amount = committed_amount + ?
            WHERE campaign_id = ? AND committed_amount + ? <= authorised_amount
            """,
            amount,
            campaign,
            amount)
        == 1;
  }

  /** Gives back what was ordered for and will not come. */
  public void free(UUID campaign, BigDecimal amount) {
    sql.update(
        "UPDATE campaign_budget SET committed_amount = committed_amount - ? WHERE campaign_id = ?",
        amount,
        campaign);
  }

  /** False when the money was not received; then nothing moved. A credit is a negative amount. */
  public boolean pay(UUID campaign, BigDecimal amount) {
    return sql.update(
            """
            UPDATE campaign_budget SET paid_amount = paid_amount + ?
            WHERE campaign_id = ? AND paid_amount + ? BETWEEN 0 AND received_amount
            """,
            amount,
            campaign,
            amount)
        == 1;
  }

  BigDecimal accepted(UUID campaign) {
    return sql.first(
            "SELECT coalesce(sum(accepted_amount), 0.00) FROM purchase_order WHERE campaign_id = ?",
            row -> row.getBigDecimal(1),
            campaign)
        .orElse(BigDecimal.ZERO);
  }

  /** False when more than that is committed, or a later revision is known; then nothing changed. */
  boolean lower(UUID campaign, long revision, BigDecimal authorised) {
    return sql.update(
            """
            UPDATE campaign_budget SET authorised_amount = ?, revision = ?
            WHERE campaign_id = ? AND revision <= ? AND committed_amount <= ?
            """,
            authorised,
            revision,
            campaign,
            revision,
            authorised)
        == 1;
  }

  /** What is now held of the told revision; empty when a later one is known. */
  Optional<CampaignBudget> hear(
      UUID campaign, long revision, BigDecimal authorised, BigDecimal received) {
    return sql.first(
        """
        INSERT INTO campaign_budget (campaign_id, revision, authorised_amount, received_amount) VALUES (?, ?, ?, ?)
        ON CONFLICT (campaign_id) DO UPDATE SET revision = excluded.revision,
          authorised_amount = greatest(excluded.authorised_amount, campaign_budget.committed_amount),
          received_amount = greatest(excluded.received_amount, campaign_budget.paid_amount)
        WHERE campaign_budget.revision <= excluded.revision
        RETURNING *
        """,
        CampaignBudgets::read,
        campaign,
        revision,
        authorised,
        received);
  }

  private static CampaignBudget read(ResultSet row) throws SQLException {
    return new CampaignBudget(
        row.getObject("campaign_id", UUID.class),
        row.getLong("revision"),
        row.getBigDecimal("authorised_amount"),
        row.getBigDecimal("received_amount"),
        row.getBigDecimal("committed_amount"),
        row.getBigDecimal("paid_amount"));
  }
}
