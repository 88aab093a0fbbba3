package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.sac.beneficiary.known.KnownCampaigns;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.jobs.Jobs;
import ma.sac.kit.security.Caller;

/** A named person decides that the proposed families are enrolled. */
@ApplicationScoped
class ApproveEnrolmentList {
  static final String JOB_TYPE = "enrolment-approval";

  record JobInput(UUID listId) {}

  private final EnrolmentLists lists;
  private final KnownCampaigns campaigns;
  private final Jobs jobs;
  private final Caller caller;
  private final Audit audit;

  ApproveEnrolmentList(
      EnrolmentLists lists, KnownCampaigns campaigns, Jobs jobs, Caller caller, Audit audit) {
    this.lists = lists;
    this.campaigns = campaigns;
    this.jobs = jobs;
    this.caller = caller;
    this.audit = audit;
  }

  @Transactional
  void approve(UUID id) {
    EnrolmentList list =
        lists
            .lock(id)
            .filter(found -> caller.coversCampaign(found.campaignId()))
            .orElseThrow(Refusal::notFound);
    campaigns.running(list.campaignId());
    if (!lists.approving(id, caller.subject())) {
      throw Refusal.conflict("The list is " + list.status()).with("status", list.status());
    }
    lists.worksAs(id, jobs.submit(JOB_TYPE, new JobInput(id), caller.subject()));
    audit.record("enrolment-list.approve", "enrolment-list:" + id, null);
  }
}
