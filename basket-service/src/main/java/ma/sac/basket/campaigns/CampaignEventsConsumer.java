package ma.sac.basket.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.sac.basket.supply.Heard;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.kit.events.Handled;
import ma.sac.kit.events.ReceivedEvent;

/** Keeps copies of campaigns, whatever state they are in, and of what may be spent on them. */
@ApplicationScoped
class CampaignEventsConsumer implements EventsConsumer {
  private static final String BUDGET_AUTHORISED = "campaign.budget-authorised";

  record Campaign(
      @NotNull UUID campaignId,
      @NotNull String code,
      @NotNull String nameFr,
      @NotNull String nameAr,
      @NotNull String status,
      @NotNull UUID basketModelId,
      @NotNull Integer basketModelVersion,
      int baskets,
      @NotNull List<@NotNull String> sourceTerritories,
      @NotNull List<@NotNull UUID> warehouseIds) {}

  record Budget(@NotNull UUID campaignId, long revision, @NotNull BigDecimal authorisedAmount) {}

  private final KnownCampaigns campaigns;
  private final KnownBudgets budgets;
  private final Heard heard;

  CampaignEventsConsumer(KnownCampaigns campaigns, KnownBudgets budgets, Heard heard) {
    this.campaigns = campaigns;
    this.budgets = budgets;
    this.heard = heard;
  }

  @Override
  public String topic() {
    return "sac.campaigns.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of(
        "campaign.drafted",
        "campaign.opened",
        "campaign.changed",
        "campaign.suspended",
        "campaign.resumed",
        "campaign.closing",
        "campaign.closed",
        "campaign.cancelled",
        BUDGET_AUTHORISED);
  }

  @Override
  public Handled on(ReceivedEvent event) {
    heard.note(event);
    if (event.type().equals(BUDGET_AUTHORISED)) {
      Budget budget = event.as(Budget.class);
      budgets.keep(budget.campaignId(), budget.authorisedAmount(), budget.revision());
    } else {
      campaigns.keep(event.as(Campaign.class), event.sequence());
    }
    return Handled.DONE;
  }
}
