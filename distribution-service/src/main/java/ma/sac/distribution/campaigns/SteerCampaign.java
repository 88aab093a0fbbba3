package ma.sac.distribution.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import ma.sac.distribution.vouchers.ExpireVouchers;

/** The steps of a campaign's life after its draft. */
@ApplicationScoped
class SteerCampaign {
  private final Campaigns campaigns;
  private final CampaignReadiness readiness;
  private final ExpireVouchers expireVouchers;

  SteerCampaign(Campaigns campaigns, CampaignReadiness readiness, ExpireVouchers expireVouchers) {
    this.campaigns = campaigns;
    this.readiness = readiness;
    this.expireVouchers = expireVouchers;
  }

  @Transactional
  public Campaign open(UUID id) {
    Campaign opened = campaigns.lock(id).open();
    readiness.requireForOpening(opened);
    return store(opened, "campaign.opened");
  }

  @Transactional
  public Campaign suspend(UUID id) {
    return store(campaigns.lock(id).suspend(), "campaign.suspended");
  }

  @Transactional
  public Campaign resume(UUID id) {
    return store(campaigns.lock(id).resume(), "campaign.resumed");
  }

  @Transactional
  public Campaign beginClosing(UUID id) {
    return store(campaigns.lock(id).beginClosing(Instant.now()), "campaign.closing");
  }

  @Transactional
  public Campaign close(UUID id, String by) {
    Campaign closed = campaigns.lock(id).close();
    readiness.requireForClosure(closed);
    expireVouchers.ofCampaign(id, by);
    return store(closed, "campaign.closed");
  }

  @Transactional
  public Campaign cancel(UUID id, String by) {
    Campaign cancelled = campaigns.lock(id).cancel();
    readiness.requireForCancellation(cancelled);
    expireVouchers.ofCampaign(id, by);
    return store(cancelled, "campaign.cancelled");
  }

  private Campaign store(Campaign campaign, String type) {
    campaigns.store(campaign, type);
    return campaign;
  }
}
