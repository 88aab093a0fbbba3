package ma.sac.beneficiary.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.sac.beneficiary.households.Household;
import ma.sac.beneficiary.households.HouseholdStatus;
import ma.sac.beneficiary.households.Households;
import ma.sac.beneficiary.verification.HouseholdVerdicts.Verdict;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Sql;
import ma.sac.kit.security.Caller;

/**
 * Verifies many families at once: two statements, whatever their number, and a verdict for each.
 */
@ApplicationScoped
class VerifyHouseholds {
  private final Sql sql;
  private final Households households;
  private final Visibility visibility;
  private final Caller caller;
  private final Audit audit;

  VerifyHouseholds(
      Sql sql, Households households, Visibility visibility, Caller caller, Audit audit) {
    this.sql = sql;
    this.households = households;
    this.visibility = visibility;
    this.caller = caller;
    this.audit = audit;
  }

  HouseholdVerdicts verify(List<UUID> ids, String method) {
    return visibility.asCaller(
        () -> {
          Set<UUID> verified = new HashSet<>(markVerified(ids, method));
          Map<UUID, Household> others =
              households
                  .findAll(ids.stream().filter(id -> !verified.contains(id)).distinct().toList())
                  .stream()
                  .collect(Collectors.toMap(Household::id, Function.identity()));
          if (!verified.isEmpty()) {
            audit.record("household.verify", "households:" + verified.size(), null);
          }
          return new HouseholdVerdicts(
              ids.stream().distinct().map(id -> verdict(id, verified, others.get(id))).toList());
        });
  }

  private List<UUID> markVerified(List<UUID> ids, String method) {
    return sql.list(
        """
        WITH ready AS (
          SELECT id FROM household WHERE id = ANY (?) AND status = 'REGISTERED' AND registered_by <> ? ORDER BY id FOR UPDATE),
        verified AS (
          UPDATE household SET status = 'VERIFIED', verified_at = now(), version = version + 1 FROM ready WHERE household.id = ready.id
          RETURNING household.id),
        told AS (
          INSERT INTO household_decision (id, household_id, decision, method, decided_by)
          SELECT gen_random_uuid(), id, 'VERIFIED', ?, ? FROM verified)
        SELECT id FROM verified
        """,
        row -> row.getObject(1, UUID.class),
        ids,
        caller.subject(),
        method,
        caller.subject());
  }

  private Verdict verdict(UUID id, Set<UUID> verified, Household other) {
    if (verified.contains(id)) {
      return new Verdict(id, "VERIFIED", null);
    }
    if (other == null) {
      return new Verdict(id, "REFUSED", "NOT_FOUND");
    }
    if (other.status() == HouseholdStatus.VERIFIED) {
      return new Verdict(id, "VERIFIED", "ALREADY_VERIFIED");
    }
    return new Verdict(
        id,
        "REFUSED",
        other.status() == HouseholdStatus.REGISTERED ? "DUTIES_APART" : "STATUS_" + other.status());
  }
}
