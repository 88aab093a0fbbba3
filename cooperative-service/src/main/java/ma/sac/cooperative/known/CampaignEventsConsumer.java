package ma.sac.cooperative.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import ma.sac.cooperative.budgets.RecordAuthorisation;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.kit.events.Handled;
import ma.sac.kit.events.ReceivedEvent;

/** Hears which campaigns there are, and how much each may spend. */
@ApplicationScoped
class CampaignEventsConsumer implements EventsConsumer {
  private static final String BUDGET_AUTHORISED = "campaign.budget-authorised";
  private final KnownCampaigns campaigns;
  private final RecordAuthorisation authorisations;

  CampaignEventsConsumer(KnownCampaigns campaigns, RecordAuthorisation authorisations) {
    this.campaigns = campaigns;
    this.authorisations = authorisations;
  }

  record CampaignFields(
      @NotNull UUID campaignId, @NotNull String code, @NotNull KnownCampaign.Status status) {}

  record BudgetFields(
      @NotNull UUID campaignId,
      long revision,
      @NotNull BigDecimal receivedAmount,
      @NotNull BigDecimal authorisedAmount) {}

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
    if (event.type().equals(BUDGET_AUTHORISED)) {
      BudgetFields told = event.as(BudgetFields.class);
      authorisations.record(
          told.campaignId(),
          told.revision(),
          told.authorisedAmount(),
          told.receivedAmount(),
          event.id());
    } else {
      CampaignFields told = event.as(CampaignFields.class);
      campaigns.hear(
          new KnownCampaign(told.campaignId(), told.code(), told.status()), event.sequence());
    }
    return Handled.DONE;
  }
}
