package ma.sac.distribution.campaigns;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import ma.sac.distribution.DistributionProblem;
import ma.sac.kit.http.Refusal;

/** One run of the programme. Each step answers the campaign after it, or refuses. */
record Campaign(
    UUID id, CampaignFields fields, CampaignStatus status, long revision, Instant closingAt) {

  static Campaign draft(UUID id, CampaignFields fields) {
    return new Campaign(id, fields, CampaignStatus.DRAFT, 1, null);
  }

  Campaign change(CampaignFields changed) {
    requireOneOf("be changed", CampaignStatus.DRAFT, CampaignStatus.OPEN, CampaignStatus.SUSPENDED);
    boolean sameCode = changed.code().equals(fields.code());
    if (!sameCode && status != CampaignStatus.DRAFT) {
      throw Refusal.invalid("code", "stays as it is once the campaign was opened");
    }
    return new Campaign(id, changed, status, revision + 1, closingAt);
  }

  Campaign open() {
    return to(CampaignStatus.OPEN, "be opened", CampaignStatus.DRAFT);
  }

  Campaign suspend() {
    return to(CampaignStatus.SUSPENDED, "be suspended", CampaignStatus.OPEN);
  }

  Campaign resume() {
    return to(CampaignStatus.OPEN, "be resumed", CampaignStatus.SUSPENDED);
  }

  Campaign beginClosing(Instant now) {
    Campaign closing =
        to(CampaignStatus.CLOSING, "begin closing", CampaignStatus.OPEN, CampaignStatus.SUSPENDED);
    return new Campaign(id, fields, closing.status, closing.revision, now);
  }

  Campaign close() {
    return to(CampaignStatus.CLOSED, "be closed", CampaignStatus.CLOSING);
  }

  Campaign cancel() {
    return to(CampaignStatus.CANCELLED, "be cancelled", CampaignStatus.DRAFT, CampaignStatus.OPEN);
  }

  private Campaign to(CampaignStatus next, String step, CampaignStatus... allowed) {
    requireOneOf(step, allowed);
    return new Campaign(id, fields, next, revision + 1, closingAt);
  }

  private void requireOneOf(String step, CampaignStatus... allowed) {
    Set<CampaignStatus> states = EnumSet.noneOf(CampaignStatus.class);
    states.addAll(Set.of(allowed));
    if (!states.contains(status)) {
      throw new Refusal(
              DistributionProblem.CAMPAIGN_NOT_OPEN,
              "A campaign that is " + status + " cannot " + step)
          .with("status", status);
    }
  }

  CampaignPayload toPayload() {
    return new CampaignPayload(
        id,
        fields.code(),
        fields.nameFr(),
        fields.nameAr(),
        revision,
        status,
        fields.basketModelId(),
        fields.basketModelVersion(),
        fields.baskets(),
        fields.sourceTerritories(),
        fields.targetTerritories(),
        fields.startsOn(),
        fields.endsOn(),
        fields.warehouseIds());
  }
}
