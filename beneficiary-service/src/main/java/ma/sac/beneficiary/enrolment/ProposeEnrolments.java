package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.sac.beneficiary.BeneficiaryProblem;
import ma.sac.beneficiary.known.KnownCampaign;
import ma.sac.beneficiary.known.KnownCampaigns;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Ids;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.jobs.Jobs;
import ma.sac.kit.security.Caller;

/** Asks the machine for a campaign's families in the order of their scores. */
@ApplicationScoped
class ProposeEnrolments {
  static final String JOB_TYPE = "enrolment-proposal";

  record JobInput(UUID listId) {}

  private final EnrolmentLists lists;
  private final KnownCampaigns campaigns;
  private final Jobs jobs;
  private final Caller caller;
  private final Audit audit;

  ProposeEnrolments(
      EnrolmentLists lists, KnownCampaigns campaigns, Jobs jobs, Caller caller, Audit audit) {
    this.lists = lists;
    this.campaigns = campaigns;
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
    lists.supersede(campaign.campaignId());
    UUID id = Ids.next();
    int baskets = request.baskets() == null ? campaign.baskets() : request.baskets();
    if (!lists.add(id, campaign.campaignId(), baskets, request.minimumScore(), caller.subject())) {
      throw inWork(campaign.campaignId());
    }
    lists.worksAs(id, jobs.submit(JOB_TYPE, new JobInput(id), caller.subject()));
    audit.record("enrolment-list.propose", "enrolment-list:" + id, null);
    return id;
  }

  private Refusal inWork(UUID campaign) {
    Refusal refusal =
        new Refusal(
            BeneficiaryProblem.ENROLMENT_LIST_IN_WORK,
            "A list of this campaign is being computed or approved");
    return lists.inWork(campaign).map(list -> refusal.with("listId", list)).orElse(refusal);
  }
}
