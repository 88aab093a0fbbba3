package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.sac.beneficiary.BeneficiaryProblem;
import ma.sac.beneficiary.crypto.EnrolmentLinks;
import ma.sac.beneficiary.crypto.IdentityMarks;
import ma.sac.beneficiary.known.KnownCampaign;
import ma.sac.beneficiary.known.KnownCampaigns;
import ma.sac.beneficiary.known.KnownZones;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.db.Ids;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.jobs.JobHandler;
import ma.sac.kit.jobs.JobRun;

/**
 * Works a list out: ranks, gives, and says of each family why. An attempt after a kill begins
 * again, for the order is only reproducible as a whole.
 */
@ApplicationScoped
class ComputeEnrolments implements JobHandler {
  private static final int CHUNK = 1000;

  record Checkpoint(long done) {}

  private final EnrolmentLists lists;
  private final NewEnrolments enrolments;
  private final Candidates candidates;
  private final DuplicateDecisions duplicates;
  private final EnrolmentLinks links;
  private final IdentityMarks marks;
  private final KnownCampaigns campaigns;
  private final KnownZones zones;
  private final Visibility visibility;

  ComputeEnrolments(
      EnrolmentLists lists,
      NewEnrolments enrolments,
      Candidates candidates,
      DuplicateDecisions duplicates,
      EnrolmentLinks links,
      IdentityMarks marks,
      KnownCampaigns campaigns,
      KnownZones zones,
      Visibility visibility) {
    this.lists = lists;
    this.enrolments = enrolments;
    this.candidates = candidates;
    this.duplicates = duplicates;
    this.links = links;
    this.marks = marks;
    this.campaigns = campaigns;
    this.zones = zones;
    this.visibility = visibility;
  }

  @Override
  public String type() {
    return ProposeEnrolments.JOB_TYPE;
  }

  @Override
  public void run(JobRun run) {
    EnrolmentList list =
        lists.find(run.input(ProposeEnrolments.JobInput.class).listId()).orElseThrow();
    KnownCampaign campaign = campaigns.find(list.campaignId()).orElseThrow();
    List<String> targets =
        list.criteria().territories().isEmpty()
            ? campaign.targetTerritories()
            : list.criteria().territories();
    Set<UUID> knownZones = zones.all().keySet();
    List<UUID> cleared = new ArrayList<>();
    run.chunk(
        () -> {
          cleared.addAll(visibility.asSystem(() -> enrolments.clear(list.campaignId())));
          return new JobRun.Progress(new Checkpoint(0), 0, null);
        });
    links.forget(cleared);

    // The first list of a campaign has nobody to leave out; no other is worked out beside it.
    boolean later = visibility.asSystem(() -> candidates.anyEnrolled(list.campaignId()));
    Ranking ranked = visibility.asSystem(() -> candidates.ranked(list.id(), targets));
    Allocation allocation = new Allocation(list.baskets(), list.minimumScore(), list.criteria());
    Set<Integer> scorecards = new HashSet<>();
    for (int from = 0; from < ranked.size(); from += CHUNK) {
      int to = Math.min(from + CHUNK, ranked.size());
      int first = from;
      List<Candidates.Candidate> some =
          visibility.asSystem(() -> candidates.read(ranked, first, to));
      some.forEach(family -> scorecards.add(family.scorecardVersion()));
      if (scorecards.size() > 1) {
        throw new Refusal(
            BeneficiaryProblem.REGISTRY_BEING_SCORED, "The families have points by two scorecards");
      }
      List<NewEnrolments.Row> rows = place(list, some, later, allocation, knownZones);
      Map<UUID, UUID> families = familyByEnrolment(rows);
      links.keep(families);
      run.chunk(
          () -> {
            List<UUID> made = visibility.asSystem(() -> enrolments.insert(list, rows));
            families.keySet().removeAll(Set.copyOf(made));
            return new JobRun.Progress(new Checkpoint(to), to, (long) ranked.size());
          });
      links.forget(families.keySet());
    }
    run.finish(
        () ->
            lists.proposed(
                list.id(),
                visibility.asSystem(() -> enrolments.counts(list.id())),
                duplicates.untold(targets, list.campaignId())));
  }

  private List<NewEnrolments.Row> place(
      EnrolmentList list,
      List<Candidates.Candidate> some,
      boolean later,
      Allocation allocation,
      Set<UUID> knownZones) {
    List<byte[]> identities =
        some.stream()
            .map(family -> marks.ofEnrolment(list.campaignId(), family.identityMark()))
            .toList();
    Set<String> enrolled =
        later
            ? visibility.asSystem(() -> candidates.enrolled(list.campaignId(), identities))
            : Set.of();
    List<NewEnrolments.Row> rows = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      Candidates.Candidate family = some.get(i);
      if (!enrolled.contains(HexFormat.of().formatHex(identities.get(i)))) {
        Allocation.Place place =
            allocation.next(family.toRank(), knownZones.contains(family.zoneId()));
        rows.add(
            new NewEnrolments.Row(
                Ids.random(),
                identities.get(i),
                family,
                place,
                list.criteria().entitlement(family.householdSize()),
                allocation.rank()));
      }
    }
    return rows;
  }

  private static Map<UUID, UUID> familyByEnrolment(List<NewEnrolments.Row> rows) {
    Map<UUID, UUID> links = new LinkedHashMap<>();
    rows.forEach(row -> links.put(row.id(), row.family().householdId()));
    return links;
  }

  @Override
  public void failed(JobRun run, String reason) {
    lists.failed(
        run.input(ProposeEnrolments.JobInput.class).listId(),
        "The proposal could not be computed; ask for a new one");
  }

  @Override
  public void cancelled(JobRun run) {
    failed(run, "cancelled");
  }
}
