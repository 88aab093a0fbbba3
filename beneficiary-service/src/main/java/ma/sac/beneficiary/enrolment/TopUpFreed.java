package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.kit.jobs.Jobs;

/**
 * A family left its place: where the person who approved the list let it be topped up by itself,
 * the next who waits comes up, in work of its own after the family's leaving is stored.
 */
@ApplicationScoped
class TopUpFreed {
  private final EnrolmentLists lists;
  private final Jobs jobs;

  TopUpFreed(EnrolmentLists lists, Jobs jobs) {
    this.lists = lists;
    this.jobs = jobs;
  }

  void freed(UUID listId) {
    EnrolmentList list = lists.find(listId).orElseThrow();
    if (list.status() == EnrolmentList.Status.APPROVED
        && list.criteria().topUp() == Criteria.TopUp.AUTOMATIC) {
      jobs.submit(TopUpList.JOB_TYPE, new TopUpList.JobInput(listId), list.approvedBy());
    }
  }
}
