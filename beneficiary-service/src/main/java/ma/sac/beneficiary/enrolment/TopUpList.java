package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.sac.beneficiary.known.KnownCampaigns;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.jobs.Jobs;
import ma.sac.kit.security.Caller;

/** A named person gives what became free to those who wait, in the order of the approved list. */
@ApplicationScoped
class TopUpList {
  static final String JOB_TYPE = "enrolment-top-up";

  record JobInput(UUID listId) {}

  private final EnrolmentLists lists;
  private final KnownCampaigns campaigns;
  private final Jobs jobs;
  private final Caller caller;
  private final Audit audit;

  TopUpList(EnrolmentLists lists, KnownCampaigns campaigns, Jobs jobs, Caller caller, Audit audit) {
    this.lists = lists;
    this.campaigns = campaigns;
    this.jobs = jobs;
    this.caller = caller;
    this.audit = audit;
  }

  @Transactional
  void topUp(UUID id) {
    EnrolmentList list =
        lists
            .lock(id)
            .filter(found -> caller.coversCampaign(found.campaignId()))
            .orElseThrow(Refusal::notFound);
    campaigns.running(list.campaignId());
    if (list.status() != EnrolmentList.Status.APPROVED) {
      throw Refusal.conflict("The list is " + list.status()).with("status", list.status());
    }
    lists.worksAs(id, jobs.submit(JOB_TYPE, new JobInput(id), caller.subject()));
    audit.record("enrolment-list.top-up", "enrolment-list:" + id, null);
  }
}
