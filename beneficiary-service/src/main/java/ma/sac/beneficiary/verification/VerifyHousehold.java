package ma.sac.beneficiary.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.beneficiary.BeneficiaryProblem;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.beneficiary.crypto.FamilyKeys;
import ma.sac.beneficiary.households.Household;
import ma.sac.beneficiary.households.HouseholdStatus;
import ma.sac.beneficiary.households.HouseholdView;
import ma.sac.beneficiary.households.Households;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;

/** A person, not the one who registered the family, says whether it is as registered. */
@ApplicationScoped
class VerifyHousehold {
  private final Sql sql;
  private final Households households;
  private final FamilyKeys keys;
  private final Visibility visibility;
  private final Caller caller;
  private final Audit audit;

  VerifyHousehold(
      Sql sql,
      Households households,
      FamilyKeys keys,
      Visibility visibility,
      Caller caller,
      Audit audit) {
    this.sql = sql;
    this.households = households;
    this.keys = keys;
    this.visibility = visibility;
    this.caller = caller;
    this.audit = audit;
  }

  HouseholdView decide(UUID id, VerificationRequest request) {
    return visibility.asCaller(
        () -> {
          Household household = households.lock(id).orElseThrow(Refusal::notFound);
          household.requireCurrent();
          if (household.status() != HouseholdStatus.REGISTERED) {
            throw Refusal.conflict("The household is " + household.status());
          }
          if (household.registeredBy().equals(caller.subject())) {
            throw new Refusal(
                BeneficiaryProblem.DUTIES_APART, "You registered or last changed this household");
          }
          FamilyKey key = keys.open(id).orElseThrow(Refusal::notFound);
          sql.update(
              "UPDATE household SET status = ?, verified_at = CASE WHEN ? = 'VERIFIED' THEN now() END, version = version + 1 WHERE id = ?",
              request.decision(),
              request.decision().name(),
              id);
          households.decided(
              id,
              request.decision().name(),
              request.method(),
              key.seal(request.reason(), "household_decision", "sealed_reason", id),
              caller.subject());
          audit.record("household.verify", "household:" + id, null);
          return households.find(id).orElseThrow().view();
        });
  }
}
