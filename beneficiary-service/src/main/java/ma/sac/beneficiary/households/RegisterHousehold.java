package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.BeneficiaryProblem;
import ma.sac.beneficiary.known.KnownZones;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;

/** Registers one family at a registrar's request. */
@ApplicationScoped
class RegisterHousehold {
  private final RegistrationRules rules;
  private final RegisterHouseholds register;
  private final Households households;
  private final KnownZones zones;
  private final Visibility visibility;
  private final Caller caller;
  private final Audit audit;
  private final Sql sql;

  RegisterHousehold(
      RegistrationRules rules,
      RegisterHouseholds register,
      Households households,
      KnownZones zones,
      Visibility visibility,
      Caller caller,
      Audit audit,
      Sql sql) {
    this.rules = rules;
    this.register = register;
    this.households = households;
    this.zones = zones;
    this.visibility = visibility;
    this.caller = caller;
    this.audit = audit;
    this.sql = sql;
  }

  Household register(HouseholdRequest request, boolean draft) {
    Registration registration = rules.registration(request, zones.all());
    String territory = registration.place().territory();
    if (!caller.coversTerritory(territory)) {
      throw Refusal.forbidden("The family lives outside your territory");
    }
    return visibility.asCaller(() -> registered(registration, draft));
  }

  /** Ends a draft: from now on somebody else may verify the family. */
  Household complete(UUID id) {
    return visibility.asCaller(
        () -> {
          Household household = households.lock(id).orElseThrow(Refusal::notFound);
          household.requireCurrent();
          if (household.status() != HouseholdStatus.DRAFT) {
            throw Refusal.conflict("The household is " + household.status())
                .with("status", household.status());
          }
          sql.update(
              "UPDATE household SET status = 'REGISTERED', registered_by = ?, version = version + 1 WHERE id = ?",
              caller.subject(),
              id);
          audit.record("household.register", "household:" + id, null);
          return households.find(id).orElseThrow();
        });
  }

  private Household registered(Registration registration, boolean draft) {
    RegisterHouseholds.Outcome outcome =
        draft
            ? register.draft(registration, caller.subject())
            : register
                .register(
                    List.of(new RegisterHouseholds.Entry(registration, null)),
                    caller.subject(),
                    null)
                .get(0);
    if (outcome.known()) {
      throw new Refusal(
              BeneficiaryProblem.HOUSEHOLD_KNOWN,
              "The family is here already: the attempt is on record, nothing was registered")
          .leavingRecord();
    }
    audit.record("household.register", "household:" + outcome.householdId(), null);
    return households.find(outcome.householdId()).orElseThrow();
  }
}
