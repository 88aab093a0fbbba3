package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ma.sac.beneficiary.BeneficiaryProblem;
import ma.sac.beneficiary.known.KnownZones;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.audit.Audit;
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

  RegisterHousehold(
      RegistrationRules rules,
      RegisterHouseholds register,
      Households households,
      KnownZones zones,
      Visibility visibility,
      Caller caller,
      Audit audit) {
    this.rules = rules;
    this.register = register;
    this.households = households;
    this.zones = zones;
    this.visibility = visibility;
    this.caller = caller;
    this.audit = audit;
  }

  Household register(HouseholdRequest request) {
    Registration registration = rules.registration(request, zones.all());
    String territory = registration.place().territory();
    if (!caller.coversTerritory(territory)) {
      throw Refusal.forbidden("The family lives outside your territory");
    }
    return visibility.asCaller(() -> registered(registration));
  }

  private Household registered(Registration registration) {
    RegisterHouseholds.Outcome outcome =
        register
            .register(
                List.of(new RegisterHouseholds.Entry(registration, null)), caller.subject(), null)
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
