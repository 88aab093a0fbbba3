package ma.sac.beneficiary.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import ma.sac.kit.http.Refusal;

/** Two families that may be one, while a person decides. */
record ReviewCase(UUID id, ReviewCaseStatus status, UUID householdId, UUID otherHouseholdId) {

  static ReviewCase of(ResultSet row) throws SQLException {
    return new ReviewCase(
        row.getObject("id", UUID.class),
        ReviewCaseStatus.valueOf(row.getString("status")),
        row.getObject("household_id", UUID.class),
        row.getObject("other_household_id", UUID.class));
  }

  /**
   * @throws Refusal 422 unless one of the two is named exactly where they are the same
   */
  void requireSurvivor(ReviewCaseStatus decision, UUID survivor) {
    boolean same = decision == ReviewCaseStatus.SAME;
    if (same == (survivor == null)) {
      throw Refusal.invalid(
          "survivorId", same ? "must name the household that stays" : "is told with SAME alone");
    }
    if (same && !householdId.equals(survivor) && !otherHouseholdId.equals(survivor)) {
      throw Refusal.invalid("survivorId", "is none of the two households");
    }
  }

  /**
   * @throws Refusal 409 when it is open and must be decided, or the other way round
   */
  void requireOpen(boolean open) {
    if (open != (status == ReviewCaseStatus.OPEN)) {
      throw Refusal.conflict("The case is " + status).with("status", status);
    }
  }

  UUID otherThan(UUID household) {
    return householdId.equals(household) ? otherHouseholdId : householdId;
  }
}
