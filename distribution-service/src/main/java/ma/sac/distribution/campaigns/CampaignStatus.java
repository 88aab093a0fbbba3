package ma.sac.distribution.campaigns;

/** Where a campaign is in its life. */
public enum CampaignStatus {
  DRAFT,
  OPEN,
  SUSPENDED,
  CLOSING,
  CLOSED,
  CANCELLED
}
