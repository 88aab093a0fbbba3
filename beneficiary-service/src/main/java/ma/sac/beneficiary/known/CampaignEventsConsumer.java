package ma.sac.beneficiary.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.kit.events.Handled;
import ma.sac.kit.events.ReceivedEvent;

/** Keeps the campaigns' copy: whom they are for, how many baskets, and whether they still run. */
@ApplicationScoped
class CampaignEventsConsumer implements EventsConsumer {
  /** What is read of every campaign event. */
  record Fields(
      @NotNull UUID campaignId,
      @NotNull String code,
      @NotNull String nameFr,
      @NotNull String nameAr,
      long revision,
      @NotNull String status,
      int baskets,
      @NotNull List<@NotNull String> targetTerritories,
      @NotNull LocalDate startsOn,
      @NotNull LocalDate endsOn) {}

  private final KnownCampaigns campaigns;

  CampaignEventsConsumer(KnownCampaigns campaigns) {
    this.campaigns = campaigns;
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
        "campaign.cancelled");
  }

  @Override
  public Handled on(ReceivedEvent event) {
    campaigns.keep(event.as(Fields.class), event.sequence());
    return Handled.DONE;
  }
}
