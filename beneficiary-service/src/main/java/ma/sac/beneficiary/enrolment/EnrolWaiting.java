package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.sac.beneficiary.crypto.EnrolmentLinks;
import ma.sac.beneficiary.known.KnownCampaign;
import ma.sac.beneficiary.known.KnownCampaigns;
import ma.sac.beneficiary.known.KnownZones;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.jobs.JobHandler;
import ma.sac.kit.jobs.JobRun;

/**
 * Tops an approved list up from its waiting list, in its order: a large family for whom too little
 * is free goes on waiting, as when the list was made. Each chunk holds the list and counts what is
 * free anew.
 */
@ApplicationScoped
class EnrolWaiting implements JobHandler {
  private static final int CHUNK = 500;

  record Checkpoint(long rank, long enrolled, boolean ended) {}

  private final EnrolmentLists lists;
  private final WaitingList waiting;
  private final NewEnrolments enrolments;
  private final EnrolmentLinks links;
  private final KnownCampaigns campaigns;
  private final KnownZones zones;
  private final Visibility visibility;
  private final Outbox outbox;

  EnrolWaiting(
      EnrolmentLists lists,
      WaitingList waiting,
      NewEnrolments enrolments,
      EnrolmentLinks links,
      KnownCampaigns campaigns,
      KnownZones zones,
      Visibility visibility,
      Outbox outbox) {
    this.lists = lists;
    this.waiting = waiting;
    this.enrolments = enrolments;
    this.links = links;
    this.campaigns = campaigns;
    this.zones = zones;
    this.visibility = visibility;
    this.outbox = outbox;
  }

  @Override
  public String type() {
    return TopUpList.JOB_TYPE;
  }

  @Override
  public void run(JobRun run) {
    UUID list = run.input(TopUpList.JobInput.class).listId();
    Checkpoint[] at = {run.checkpoint(Checkpoint.class).orElse(new Checkpoint(0, 0, false))};
    while (!at[0].ended()) {
      run.chunk(
          () -> {
            at[0] = visibility.asSystem(() -> enrol(list, at[0]));
            return new JobRun.Progress(at[0], at[0].enrolled(), null);
          });
    }
    run.finish(
        () -> {
          if (at[0].enrolled() > 0) {
            outbox.publish(EnrolmentFact.approved(visibility.asSystem(() -> lists.toppedUp(list))));
          }
        });
  }

  private Checkpoint enrol(UUID id, Checkpoint from) {
    EnrolmentList list = lists.lock(id).orElseThrow();
    boolean running =
        campaigns.find(list.campaignId()).filter(KnownCampaign::takesEnrolments).isPresent();
    long free = waiting.free(list);
    Map<Criteria.Quota, Long> quotas = waiting.freeOfQuotas(list);
    List<WaitingList.Waiting> next =
        running && free > 0 ? waiting.next(id, from.rank(), CHUNK) : List.of();
    if (next.isEmpty()) {
      return new Checkpoint(from.rank(), from.enrolled(), true);
    }
    Map<UUID, UUID> families =
        links.familiesOf(next.stream().map(WaitingList.Waiting::id).toList());
    Set<UUID> verified = waiting.verified(families.values());
    Set<UUID> known = zones.all().keySet();
    List<WaitingList.Waiting> up = new ArrayList<>();
    for (WaitingList.Waiting one : next) {
      boolean fit = verified.contains(families.get(one.id())) && known.contains(one.zoneId());
      if (fit && one.entitlement() <= free && hasRoom(one, quotas)) {
        free -= one.entitlement();
        quotas.replaceAll((quota, left) -> covers(quota, one) ? left - one.entitlement() : left);
        up.add(one);
      }
    }
    List<UUID> told =
        up.stream().map(one -> waiting.toldZone(id, one.territory(), one.zoneId())).toList();
    enrolments.approve(up, told).forEach(one -> outbox.publish(EnrolmentFact.approved(one)));
    return new Checkpoint(next.get(next.size() - 1).rank(), from.enrolled() + up.size(), false);
  }

  private static boolean hasRoom(WaitingList.Waiting one, Map<Criteria.Quota, Long> quotas) {
    return quotas.entrySet().stream()
        .filter(quota -> covers(quota.getKey(), one))
        .allMatch(quota -> one.entitlement() <= quota.getValue());
  }

  private static boolean covers(Criteria.Quota quota, WaitingList.Waiting one) {
    return quota.covers(one.region(), one.province(), one.territory());
  }
}
