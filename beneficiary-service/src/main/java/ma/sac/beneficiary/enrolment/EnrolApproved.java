package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import ma.sac.beneficiary.known.KnownCampaigns;
import ma.sac.beneficiary.known.KnownZones;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.jobs.JobHandler;
import ma.sac.kit.jobs.JobRun;

/**
 * Enrols an approved list's families, some at a time, and tells each; at the end tells that all are
 * told.
 */
@ApplicationScoped
class EnrolApproved implements JobHandler {
  private static final int CHUNK = 1000;

  /** Bulk work waits while more facts than this have not left yet, so that others' are not late. */
  private static final int FULL_OUTBOX = 10_000;

  record Checkpoint(long done) {}

  private final EnrolmentLists lists;
  private final NewEnrolments enrolments;
  private final DuplicateDecisions duplicates;
  private final KnownCampaigns campaigns;
  private final KnownZones zones;
  private final Visibility visibility;
  private final Outbox outbox;

  EnrolApproved(
      EnrolmentLists lists,
      NewEnrolments enrolments,
      DuplicateDecisions duplicates,
      KnownCampaigns campaigns,
      KnownZones zones,
      Visibility visibility,
      Outbox outbox) {
    this.lists = lists;
    this.enrolments = enrolments;
    this.duplicates = duplicates;
    this.campaigns = campaigns;
    this.zones = zones;
    this.visibility = visibility;
    this.outbox = outbox;
  }

  @Override
  public String type() {
    return ApproveEnrolmentList.JOB_TYPE;
  }

  @Override
  public void run(JobRun run) {
    EnrolmentList list =
        lists.find(run.input(ApproveEnrolmentList.JobInput.class).listId()).orElseThrow();
    long done = run.checkpoint(Checkpoint.class).map(Checkpoint::done).orElse(-1L);
    if (done < 0) {
      done = 0;
      run.chunk(
          () -> {
            visibility.asSystem(() -> tellZones(list));
            return new JobRun.Progress(new Checkpoint(0), 0, list.proposed());
          });
    }
    long last = -1;
    while (done != last) {
      waitForRelay();
      last = done;
      done = enrol(run, list, done);
    }
    run.finish(() -> end(list));
  }

  private List<PublishedZones.Told> tellZones(EnrolmentList list) {
    List<PublishedZones.Told> told =
        new PublishedZones(zones.all()).of(enrolments.countsByZone(list.id()));
    enrolments.keepZones(list.id(), told);
    return told;
  }

  /** How many are enrolled after the next some; the same number when there are no more. */
  private long enrol(JobRun run, EnrolmentList list, long before) {
    long[] after = {before};
    run.chunk(
        () -> {
          List<Enrolment> some =
              visibility.asSystem(() -> enrolments.approveNext(list.id(), CHUNK));
          some.forEach(enrolment -> outbox.publish(EnrolmentFact.approved(enrolment)));
          after[0] = before + some.size();
          return new JobRun.Progress(new Checkpoint(after[0]), after[0], list.proposed());
        });
    return after[0];
  }

  private void waitForRelay() {
    while (outbox.backlog() > FULL_OUTBOX && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }

  private void end(EnrolmentList list) {
    List<String> targets = campaigns.find(list.campaignId()).orElseThrow().targetTerritories();
    long prevented = duplicates.tell(targets, list.campaignId(), list.id());
    EnrolmentList approved = visibility.asSystem(() -> lists.approved(list.id(), prevented));
    outbox.publish(EnrolmentFact.approved(approved));
  }

  @Override
  public void failed(JobRun run, String reason) {
    lists.failed(
        run.input(ApproveEnrolmentList.JobInput.class).listId(),
        "The approval stopped; approve the list again to go on");
  }

  @Override
  public void cancelled(JobRun run) {
    failed(run, "cancelled");
  }
}
