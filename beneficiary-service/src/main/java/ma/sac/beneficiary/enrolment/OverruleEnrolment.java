package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.sac.beneficiary.BeneficiaryProblem;
import ma.sac.beneficiary.crypto.EnrolmentLinks;
import ma.sac.beneficiary.crypto.FamilyKeys;
import ma.sac.beneficiary.known.KnownCampaigns;
import ma.sac.beneficiary.known.KnownZones;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Ids;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;

/**
 * A named person places a family otherwise than its rank did, with a reason: in or out while the
 * list is a proposal, in while it is approved and a basket is free. Whoever decides about a list
 * holds it, so that two decisions never give one basket.
 */
@ApplicationScoped
class OverruleEnrolment {
  enum Decision {
    IN,
    OUT
  }

  private final EnrolmentLists lists;
  private final Enrolments enrolments;
  private final NewEnrolments written;
  private final WaitingList waiting;
  private final Overrules overrules;
  private final EnrolmentLinks links;
  private final FamilyKeys keys;
  private final KnownCampaigns campaigns;
  private final KnownZones zones;
  private final Visibility visibility;
  private final Caller caller;
  private final Audit audit;
  private final Outbox outbox;

  OverruleEnrolment(
      EnrolmentLists lists,
      Enrolments enrolments,
      NewEnrolments written,
      WaitingList waiting,
      Overrules overrules,
      EnrolmentLinks links,
      FamilyKeys keys,
      KnownCampaigns campaigns,
      KnownZones zones,
      Visibility visibility,
      Caller caller,
      Audit audit,
      Outbox outbox) {
    this.lists = lists;
    this.enrolments = enrolments;
    this.written = written;
    this.waiting = waiting;
    this.overrules = overrules;
    this.links = links;
    this.keys = keys;
    this.campaigns = campaigns;
    this.zones = zones;
    this.visibility = visibility;
    this.caller = caller;
    this.audit = audit;
    this.outbox = outbox;
  }

  EnrolmentView overrule(UUID id, Decision decision, String reason) {
    return visibility.asCaller(
        () -> {
          UUID listId =
              enrolments
                  .find(id)
                  .filter(found -> caller.coversCampaign(found.campaignId()))
                  .orElseThrow(Refusal::notFound)
                  .listId();
          EnrolmentList list = lists.lock(listId).orElseThrow();
          campaigns.running(list.campaignId());
          // Read again: another decision may have been waited for.
          Enrolment enrolment = enrolments.find(id).orElseThrow(Refusal::notFound);
          EnrolmentStatus to = next(list, enrolment, decision);
          UUID household =
              Optional.ofNullable(links.familiesOf(List.of(id)).get(id))
                  .orElseThrow(() -> Refusal.conflict("The family was erased"));
          if (decision == Decision.IN) {
            requireEnrolable(enrolment, household);
          }
          Enrolment placed = place(list, enrolment, to);
          UUID overrule = Ids.next();
          byte[] sealed =
              keys.open(household)
                  .orElseThrow(() -> Refusal.conflict("The family was erased"))
                  .seal(reason, "enrolment_overrule", "sealed_reason", overrule);
          overrules.add(overrule, id, enrolment.status(), to, sealed, caller.person());
          audit.record("enrolment.overrule", "enrolment:" + id, null);
          return placed.view();
        });
  }

  private static EnrolmentStatus next(EnrolmentList list, Enrolment now, Decision decision) {
    boolean proposal = list.status() == EnrolmentList.Status.PROPOSED;
    boolean approved = list.status() == EnrolmentList.Status.APPROVED;
    boolean waits =
        Set.of(EnrolmentStatus.WAITLISTED, EnrolmentStatus.REFUSED).contains(now.status());
    if (decision == Decision.OUT && proposal && now.status() == EnrolmentStatus.PROPOSED) {
      return EnrolmentStatus.REFUSED;
    }
    if (decision == Decision.IN && proposal && waits) {
      return EnrolmentStatus.PROPOSED;
    }
    if (decision == Decision.IN && approved && waits) {
      return EnrolmentStatus.APPROVED;
    }
    throw Refusal.conflict(
            "The enrolment is " + now.status() + " on a list that is " + list.status())
        .with("status", now.status())
        .with("listStatus", list.status());
  }

  private void requireEnrolable(Enrolment enrolment, UUID household) {
    if (waiting.verified(List.of(household)).isEmpty()) {
      throw Refusal.conflict("The family is not verified");
    }
    if (!zones.all().containsKey(enrolment.zoneId())) {
      throw Refusal.conflict("The family's zone is not known yet");
    }
  }

  private Enrolment place(EnrolmentList list, Enrolment enrolment, EnrolmentStatus to) {
    boolean enrolled = to == EnrolmentStatus.APPROVED;
    if (enrolled && visibility.asSystem(() -> waiting.free(list)) < enrolment.entitlement()) {
      throw full();
    }
    UUID told =
        enrolled ? waiting.toldZone(list.id(), enrolment.territory(), enrolment.zoneId()) : null;
    String word = to == EnrolmentStatus.REFUSED ? "Taken out by a person" : "Taken in by a person";
    Enrolment placed =
        overrules
            .place(enrolment, to, word + "; rank " + enrolment.rank(), told)
            .orElseThrow(() -> Refusal.conflict("The enrolment was changed in the meantime"));
    if (enrolled) {
      outbox.publish(EnrolmentFact.approved(placed));
      outbox.publish(EnrolmentFact.approved(visibility.asSystem(() -> lists.toppedUp(list.id()))));
    } else if (!visibility.asSystem(() -> lists.recounted(list, written.counts(list.id())))) {
      throw full();
    }
    return placed;
  }

  private static Refusal full() {
    return new Refusal(
        BeneficiaryProblem.ENROLMENT_LIST_FULL, "The list's baskets are all given to others");
  }
}
