package ma.sac.beneficiary.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.crypto.EnrolmentLinks;
import ma.sac.beneficiary.crypto.FamilyKeys;
import ma.sac.beneficiary.households.Household;
import ma.sac.beneficiary.households.HouseholdStatus;
import ma.sac.beneficiary.households.Households;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;

/**
 * A merge is a pointer from one family to the one that stays; no row moves, so it can be undone.
 */
@ApplicationScoped
class MergeHouseholds {
  private final Households households;
  private final BlockingMarks marks;
  private final ReviewCases cases;
  private final EnrolmentLinks links;
  private final FamilyKeys keys;
  private final Visibility visibility;
  private final Caller caller;
  private final Sql sql;

  MergeHouseholds(
      Households households,
      BlockingMarks marks,
      ReviewCases cases,
      EnrolmentLinks links,
      FamilyKeys keys,
      Visibility visibility,
      Caller caller,
      Sql sql) {
    this.households = households;
    this.marks = marks;
    this.cases = cases;
    this.links = links;
    this.keys = keys;
    this.visibility = visibility;
    this.caller = caller;
    this.sql = sql;
  }

  /**
   * @throws Refusal 409 when the one that would go has a place in a running campaign
   */
  void merge(UUID gone, UUID survivor, String reason) {
    requireNotEnrolled(gone);
    sql.update(
        "UPDATE household SET status = 'MERGED', merged_into = ?, version = version + 1 WHERE id = ?",
        survivor,
        gone);
    visibility.asSystem(
        () -> {
          marks.forget(List.of(gone));
          cases.forgetOpenOf(gone);
          return gone;
        });
    decided(gone, "MERGED", reason);
  }

  /**
   * It waits for verification again.
   *
   * @throws Refusal 409 when it is not merged, for it was closed or erased since
   */
  void unmerge(Household merged, String reason) {
    if (merged.status() != HouseholdStatus.MERGED) {
      throw Refusal.conflict("The household is " + merged.status()).with("status", merged.status());
    }
    sql.update(
        "UPDATE household SET status = 'REGISTERED', merged_into = NULL, version = version + 1 WHERE id = ?",
        merged.id());
    decided(merged.id(), "UNMERGED", reason);
  }

  /**
   * Who has a place in a running campaign must be the one that stays: so nobody gets a second place
   * as the other, and nothing that was promised falls away unseen.
   */
  private void requireNotEnrolled(UUID gone) {
    List<UUID> theirs = links.enrolmentsOf(List.of(gone));
    long running =
        visibility.asSystem(
            () ->
                sql.number(
                    """
                    SELECT count(*) FROM enrolment e JOIN known_campaign c ON c.campaign_id = e.campaign_id
                    WHERE e.id = ANY (?::uuid[]) AND c.status NOT IN ('CLOSED', 'CANCELLED')
                      AND e.status NOT IN ('REFUSED', 'WITHDRAWN')
                    """,
                    theirs));
    if (running > 0) {
      throw Refusal.conflict(
          "The household that would go has a place in a running campaign: keep it as the survivor, or withdraw that place first");
    }
  }

  private void decided(UUID household, String decision, String reason) {
    byte[] sealed =
        keys.open(household)
            .map(key -> key.seal(reason, "household_decision", "sealed_reason", household))
            .orElse(null);
    households.decided(household, decision, null, sealed, caller.subject());
  }
}
