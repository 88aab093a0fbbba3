package ma.sac.beneficiary.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.beneficiary.BeneficiaryProblem;
import ma.sac.beneficiary.crypto.FamilyKeys;
import ma.sac.beneficiary.households.Household;
import ma.sac.beneficiary.households.Households;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;

/** Records what a person says of two families that may be one, or takes it back. */
@ApplicationScoped
class DecideReviewCase {
  private final ReviewCases cases;
  private final Households households;
  private final MergeHouseholds merge;
  private final FamilyKeys keys;
  private final Visibility visibility;
  private final Caller caller;
  private final Audit audit;

  DecideReviewCase(
      ReviewCases cases,
      Households households,
      MergeHouseholds merge,
      FamilyKeys keys,
      Visibility visibility,
      Caller caller,
      Audit audit) {
    this.cases = cases;
    this.households = households;
    this.merge = merge;
    this.keys = keys;
    this.visibility = visibility;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * @param survivor which of the two stays, where they are the same; else null
   */
  ReviewCaseView decide(UUID id, ReviewCaseStatus decision, UUID survivor, String reason) {
    return visibility.asCaller(
        () -> {
          ReviewCase open = cases.find(id).orElseThrow(Refusal::notFound);
          open.requireSurvivor(decision, survivor);
          Household one = family(open.householdId());
          Household other = family(open.otherHouseholdId());
          locked(id).requireOpen(true);
          one.requireCurrent();
          other.requireCurrent();
          if (caller.subject().equals(one.registeredBy())
              || caller.subject().equals(other.registeredBy())) {
            throw new Refusal(
                BeneficiaryProblem.DUTIES_APART, "You registered one of the two families");
          }
          cases.decide(id, decision, caller.subject());
          if (decision == ReviewCaseStatus.SAME) {
            merge.merge(open.otherThan(survivor), survivor, reason);
          }
          record("review-case.decide", open, reason);
          return cases.view(id).orElseThrow(Refusal::notFound);
        });
  }

  /** Opens the case again; families that were merged by it are two again. */
  ReviewCaseView undo(UUID id, String reason) {
    return visibility.asCaller(
        () -> {
          ReviewCase found = cases.find(id).orElseThrow(Refusal::notFound);
          Household one = family(found.householdId());
          Household other = family(found.otherHouseholdId());
          ReviewCase decided = locked(id);
          decided.requireOpen(false);
          one.requireReadable();
          other.requireReadable();
          if (decided.status() == ReviewCaseStatus.SAME) {
            merge.unmerge(other.id().equals(one.mergedInto()) ? one : other, reason);
          }
          cases.reopen(id);
          record("review-case.undo", decided, reason);
          return cases.view(id).orElseThrow(Refusal::notFound);
        });
  }

  /** After its families, as an erasure holds them: else the two could wait for each other. */
  private ReviewCase locked(UUID id) {
    return cases.lock(id).orElseThrow(Refusal::notFound);
  }

  /** Held in the order of their ids, so that two decisions wait for each other. */
  private Household family(UUID id) {
    return households.lock(id).orElseThrow(Refusal::notFound);
  }

  /** In the audit trail of both families, the reason sealed with the key of each. */
  private void record(String operation, ReviewCase of, String reason) {
    for (UUID household : new UUID[] {of.householdId(), of.otherHouseholdId()}) {
      audit.record(
          operation,
          "household:" + household,
          "review-case:" + of.id(),
          keys.open(household)
              .map(key -> key.seal(reason, "audit_entry", "detail", household))
              .orElse(null));
    }
  }
}
