package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.beneficiary.crypto.FamilyKeys;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;

/** Ends a family's part in the programme, at its wish or because it moved away. */
@ApplicationScoped
class CloseHousehold {
  private final Households households;
  private final FamilyKeys keys;
  private final Visibility visibility;
  private final Caller caller;
  private final Audit audit;
  private final Sql sql;
  private final Event<HouseholdEnded> ended;

  CloseHousehold(
      Households households,
      FamilyKeys keys,
      Visibility visibility,
      Caller caller,
      Audit audit,
      Sql sql,
      Event<HouseholdEnded> ended) {
    this.households = households;
    this.keys = keys;
    this.visibility = visibility;
    this.caller = caller;
    this.audit = audit;
    this.sql = sql;
    this.ended = ended;
  }

  Household close(UUID id, String reason) {
    return visibility.asCaller(
        () -> {
          Household household = households.lock(id).orElseThrow(Refusal::notFound);
          household.requireCurrent();
          FamilyKey key = keys.open(id).orElseThrow(Refusal::notFound);
          sql.update(
              "UPDATE household SET status = 'CLOSED', version = version + 1 WHERE id = ?", id);
          households.decided(
              id,
              "CLOSED",
              null,
              key.seal(reason, "household_decision", "sealed_reason", id),
              caller.subject());
          audit.record("household.close", "household:" + id, null);
          ended.fire(new HouseholdEnded(List.of(id), false));
          return households.find(id).orElseThrow(Refusal::notFound);
        });
  }
}
