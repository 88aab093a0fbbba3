package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.sac.beneficiary.BeneficiaryProblem;
import ma.sac.beneficiary.known.KnownCampaign;
import ma.sac.beneficiary.known.KnownCampaigns;
import ma.sac.beneficiary.scoring.Band;
import ma.sac.beneficiary.scoring.Scorecards;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Ids;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.jobs.Jobs;
import ma.sac.kit.security.Caller;
import ma.sac.kit.security.Territories;

/** Asks the machine for a campaign's families in the order of their scores. */
@ApplicationScoped
class ProposeEnrolments {
  static final String JOB_TYPE = "enrolment-proposal";

  record JobInput(UUID listId) {}

  private final EnrolmentLists lists;
  private final KnownCampaigns campaigns;
  private final Scorecards scorecards;
  private final Territories territories;
  private final Jobs jobs;
  private final Caller caller;
  private final Audit audit;

  ProposeEnrolments(
      EnrolmentLists lists,
      KnownCampaigns campaigns,
      Scorecards scorecards,
      Territories territories,
      Jobs jobs,
      Caller caller,
      Audit audit) {
    this.lists = lists;
    this.campaigns = campaigns;
    this.scorecards = scorecards;
    this.territories = territories;
    this.jobs = jobs;
    this.caller = caller;
    this.audit = audit;
  }

  @Transactional
  UUID propose(EnrolmentListRequest request) {
    if (!caller.coversCampaign(request.campaignId())) {
      throw Refusal.notFound();
    }
    KnownCampaign campaign = campaigns.running(request.campaignId());
    if (!scorecards.isRegistryScored()) {
      throw new Refusal(
          BeneficiaryProblem.REGISTRY_BEING_SCORED, "The registry is being scored again");
    }
    lists.supersede(campaign.campaignId());
    UUID id = Ids.next();
    int baskets = request.baskets() == null ? campaign.baskets() : request.baskets();
    if (!lists.add(
        id,
        campaign.campaignId(),
        baskets,
        minimumScore(request),
        criteria(request, campaign),
        caller.subject())) {
      throw inWork(campaign.campaignId());
    }
    lists.worksAs(id, jobs.submit(JOB_TYPE, new JobInput(id), caller.subject()));
    audit.record("enrolment-list.propose", "enrolment-list:" + id, null);
    return id;
  }

  private Integer minimumScore(EnrolmentListRequest request) {
    if (request.minimumBand() == null) {
      return request.minimumScore();
    }
    if (request.minimumScore() != null) {
      throw Refusal.invalid("minimumBand", "A list asks for a score or for a band");
    }
    return scorecards.inForce().bands().stream()
        .filter(band -> band.code().equals(request.minimumBand()))
        .map(Band::atLeast)
        .findFirst()
        .orElseThrow(
            () -> Refusal.invalid("minimumBand", "The scorecard in force has no such band"));
  }

  private Criteria criteria(EnrolmentListRequest request, KnownCampaign campaign) {
    Criteria criteria = Criteria.of(request);
    for (String code : criteria.territories()) {
      requireWithin(campaign.targetTerritories(), code, "territories");
    }
    List<String> wide =
        criteria.territories().isEmpty() ? campaign.targetTerritories() : criteria.territories();
    Set<String> quotas = new HashSet<>();
    for (Criteria.Quota quota : criteria.quotas()) {
      requireWithin(wide, quota.territory(), "quotas");
      if (!quotas.add(quota.territory())) {
        throw Refusal.invalid("quotas", "A territory has two quotas");
      }
    }
    List<Integer> sizes =
        criteria.entitlements().stream().map(Criteria.Entitlement::householdSizeAtLeast).toList();
    if (sizes.get(0) != 1 || sizes.stream().distinct().count() < sizes.size()) {
      throw Refusal.invalid("entitlements", "Each size has one entitlement, from 1 person on");
    }
    return criteria;
  }

  private void requireWithin(List<String> outer, String code, String field) {
    if (outer.stream().noneMatch(own -> own.equals("MA") || territories.contains(own, code))) {
      throw Refusal.invalid(field, "A territory lies outside what the list is for");
    }
  }

  private Refusal inWork(UUID campaign) {
    Refusal refusal =
        new Refusal(
            BeneficiaryProblem.ENROLMENT_LIST_IN_WORK,
            "A list of this campaign is being computed or approved");
    return lists.inWork(campaign).map(list -> refusal.with("listId", list)).orElse(refusal);
  }
}
