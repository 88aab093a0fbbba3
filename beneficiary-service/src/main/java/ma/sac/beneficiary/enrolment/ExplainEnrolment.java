package ma.sac.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.beneficiary.Roles;
import ma.sac.beneficiary.crypto.EnrolmentLinks;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.beneficiary.crypto.FamilyKeys;
import ma.sac.beneficiary.households.Household;
import ma.sac.beneficiary.households.HouseholdStatus;
import ma.sac.beneficiary.households.Households;
import ma.sac.beneficiary.households.PersonalReads;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;

/** Says why a family is in or out, to itself by who may read it, to others without its name. */
@ApplicationScoped
class ExplainEnrolment {
  private final EnrolmentLists lists;
  private final Enrolments enrolments;
  private final Overrules overrules;
  private final Households households;
  private final EnrolmentLinks links;
  private final FamilyKeys keys;
  private final PersonalReads reads;
  private final Visibility visibility;
  private final Caller caller;

  ExplainEnrolment(
      EnrolmentLists lists,
      Enrolments enrolments,
      Overrules overrules,
      Households households,
      EnrolmentLinks links,
      FamilyKeys keys,
      PersonalReads reads,
      Visibility visibility,
      Caller caller) {
    this.lists = lists;
    this.enrolments = enrolments;
    this.overrules = overrules;
    this.households = households;
    this.links = links;
    this.keys = keys;
    this.reads = reads;
    this.visibility = visibility;
    this.caller = caller;
  }

  EnrolmentExplanation enrolment(UUID id) {
    return visibility.asCaller(
        () ->
            enrolments
                .find(id)
                .filter(found -> caller.coversCampaign(found.campaignId()))
                .map(this::explained)
                .orElseThrow(Refusal::notFound));
  }

  /** Of each list that the family stands on, newest first, or of one, be it on it or not. */
  List<EnrolmentExplanation> household(UUID id, UUID listId) {
    return visibility.asCaller(
        () -> {
          Household household = households.find(id).orElseThrow(Refusal::notFound);
          household.requireReadable();
          FamilyKey key = keys.open(id).orElseThrow(Refusal::notFound);
          reads.record("enrolment.explain", id, key, null);
          List<EnrolmentExplanation> on =
              enrolments.findAll(links.enrolmentsOf(List.of(id))).stream()
                  .filter(found -> caller.coversCampaign(found.campaignId()))
                  .filter(found -> listId == null || found.listId().equals(listId))
                  .map(this::explained)
                  .toList();
          return listId == null || !on.isEmpty() ? on : List.of(notOn(listId, household));
        });
  }

  private EnrolmentExplanation notOn(UUID listId, Household household) {
    EnrolmentList list =
        lists
            .find(listId)
            .filter(found -> caller.coversCampaign(found.campaignId()))
            .orElseThrow(Refusal::notFound);
    boolean elsewhere =
        enrolments.findAll(links.enrolmentsOf(List.of(household.id()))).stream()
            .anyMatch(one -> one.campaignId().equals(list.campaignId()));
    String reason =
        elsewhere
            ? "It stands on another list of this campaign"
            : household.status() == HouseholdStatus.VERIFIED
                ? "It lives outside the list's territories, or was verified after it was worked out"
                : "The household is " + household.status() + "; a list takes verified families";
    return EnrolmentExplanation.notOn(list, reason);
  }

  private EnrolmentExplanation explained(Enrolment enrolment) {
    EnrolmentList list = lists.find(enrolment.listId()).orElseThrow();
    return EnrolmentExplanation.of(
        list,
        enrolment,
        visibility.asSystem(() -> enrolments.lastIn(list.id())).orElse(null),
        overruled(enrolment));
  }

  private List<EnrolmentExplanation.Overruled> overruled(Enrolment enrolment) {
    List<Overrules.Decision> decisions = overrules.of(enrolment.id());
    Optional<FamilyKey> key = decisions.isEmpty() ? Optional.empty() : readableKey(enrolment.id());
    return decisions.stream()
        .map(
            one ->
                new EnrolmentExplanation.Overruled(
                    one.from(),
                    one.to(),
                    key.map(
                            opened ->
                                opened.open(
                                    one.sealedReason(),
                                    "enrolment_overrule",
                                    "sealed_reason",
                                    one.id()))
                        .orElse(null),
                    one.decidedBy(),
                    one.decidedAt()))
        .toList();
  }

  /** The key of the family, put on record, for a caller who may read families. */
  private Optional<FamilyKey> readableKey(UUID enrolment) {
    boolean mayRead =
        List.of(Roles.REGISTRAR, Roles.VERIFIER, Roles.GRIEVANCE_OFFICER).stream()
            .anyMatch(caller::has);
    UUID household = mayRead ? links.familiesOf(List.of(enrolment)).get(enrolment) : null;
    Optional<FamilyKey> key = household == null ? Optional.empty() : keys.open(household);
    key.ifPresent(opened -> reads.record("enrolment.explain", household, opened, null));
    return key;
  }
}
