package ma.sac.cooperative.known;

import java.util.UUID;

/** As much of a campaign as orders ask for. */
public record KnownCampaign(UUID id, String code, Status status) {
  /** distribution-service's words. */
  public enum Status {
    DRAFT,
    OPEN,
    SUSPENDED,
    CLOSING,
    CLOSED,
    CANCELLED
  }
}
