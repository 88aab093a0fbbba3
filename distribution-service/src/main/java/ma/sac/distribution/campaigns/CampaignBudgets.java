package ma.sac.distribution.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import ma.sac.distribution.DistributionProblem;
import ma.sac.distribution.Fact;
import ma.sac.distribution.Topic;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.http.Refusal;

/**
 * Each amount of a campaign's money moves by one conditional update; constraints have the last
 * word.
 */
@ApplicationScoped
public class CampaignBudgets {
  private static final String COLUMNS =
      "campaign_id, revision, pledged, signed, received, authorised";

  private final Sql sql;
  private final Outbox outbox;

  CampaignBudgets(Sql sql, Outbox outbox) {
    this.sql = sql;
    this.outbox = outbox;
  }

  public Optional<CampaignBudget> find(UUID campaign) {
    return sql.first(
        "SELECT " + COLUMNS + " FROM campaign_budget WHERE campaign_id = ?",
        CampaignBudgets::read,
        campaign);
  }

  /** A partner promised (or took back) funding. */
  public void addPledged(UUID campaign, BigDecimal amount) {
    sql.update(
        "UPDATE campaign_budget SET pledged = pledged + ? WHERE campaign_id = ?", amount, campaign);
  }

  /** A promise was signed. */
  public void addSigned(UUID campaign, BigDecimal amount) {
    sql.update(
        "UPDATE campaign_budget SET signed = signed + ? WHERE campaign_id = ?", amount, campaign);
  }

  /** Money came in; told, because payments are held to it. */
  public void addReceived(UUID campaign, BigDecimal amount) {
    tell(
        sql.first(
                "UPDATE campaign_budget SET received = received + ?, revision = revision + 1 WHERE campaign_id = ? RETURNING "
                    + COLUMNS,
                CampaignBudgets::read,
                amount,
                campaign)
            .orElseThrow(Refusal::notFound));
  }

  /**
   * Takes signed (and pledged) funding out again, where the authorised amount leaves it free.
   *
   * @return false when more is authorised than would be left
   */
  public boolean takeSigned(UUID campaign, BigDecimal amount) {
    return sql.update(
            "UPDATE campaign_budget SET signed = signed - ?, pledged = pledged - ? WHERE campaign_id = ? AND authorised <= signed - ?",
            amount,
            amount,
            campaign,
            amount)
        == 1;
  }

  /**
   * Sets the authorised amount.
   *
   * @throws Refusal 409 when it is above what was signed: the update refuses it, under any
   *     concurrency, and a constraint behind it
   */
  public CampaignBudget authorise(UUID campaign, BigDecimal amount) {
    CampaignBudget budget =
        sql.first(
                "UPDATE campaign_budget SET authorised = ?, revision = revision + 1 WHERE campaign_id = ? AND signed >= ? RETURNING "
                    + COLUMNS,
                CampaignBudgets::read,
                amount,
                campaign,
                amount)
            .orElseThrow(() -> aboveSigned(campaign, amount));
    tell(budget);
    return budget;
  }

  private Refusal aboveSigned(UUID campaign, BigDecimal amount) {
    return new Refusal(
            DistributionProblem.AUTHORISED_ABOVE_SIGNED, "Only signed funding can be authorised")
        .with("asked", amount)
        .with("signed", find(campaign).orElseThrow(Refusal::notFound).signed());
  }

  /** A revision that no other change of this budget will have. */
  long reserveRevision(UUID campaign) {
    return sql.number(
        "UPDATE campaign_budget SET revision = revision + 1 WHERE campaign_id = ? RETURNING revision",
        campaign);
  }

  private void tell(CampaignBudget budget) {
    outbox.publish(
        new Fact(
            Topic.CAMPAIGNS,
            BudgetAuthorised.TYPE,
            budget.campaignId().toString(),
            budget.campaignId() + "/budget",
            budget.revision(),
            BudgetAuthorised.of(budget)));
  }

  private static CampaignBudget read(ResultSet row) throws SQLException {
    return new CampaignBudget(
        row.getObject("campaign_id", UUID.class),
        row.getLong("revision"),
        row.getBigDecimal("pledged"),
        row.getBigDecimal("signed"),
        row.getBigDecimal("received"),
        row.getBigDecimal("authorised"));
  }
}
