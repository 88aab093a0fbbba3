package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.BeneficiaryProblem;
import ma.sac.beneficiary.known.KnownZones;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Transactions;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;

/** Registers one family at a registrar's request. */
@ApplicationScoped
class RegisterHousehold {
  private final RegistrationRules rules;
  private final RegisterHouseholds register;
  private final NewHouseholds newHouseholds;
  private final Households households;
  private final KnownZones zones;
  private final Visibility visibility;
  private final Caller caller;
  private final Audit audit;

  RegisterHousehold(
      RegistrationRules rules,
      RegisterHouseholds register,
      NewHouseholds newHouseholds,
      Households households,
      KnownZones zones,
      Visibility visibility,
      Caller caller,
      Audit audit) {
    this.rules = rules;
    this.register = register;
    this.newHouseholds = newHouseholds;
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
    try {
      return visibility.asCaller(() -> registered(registration));
    } catch (AlreadyHere known) {
      // The refusal takes its own transaction back; the decision stays.
      Transactions.runNew(
          () ->
              newHouseholds.duplicates(
                  List.of(new NewHouseholds.Known(known.household, territory, null)),
                  null,
                  caller.subject()));
      throw new Refusal(
          BeneficiaryProblem.HOUSEHOLD_KNOWN,
          "The family is here already: the attempt is on record, nothing was registered");
    }
  }

  private Household registered(Registration registration) {
    RegisterHouseholds.Outcome outcome =
        register
            .register(
                List.of(new RegisterHouseholds.Entry(registration, null)), caller.subject(), null)
            .get(0);
    if (outcome.known()) {
      throw new AlreadyHere(outcome.householdId());
    }
    audit.record("household.register", "household:" + outcome.householdId(), null);
    return households.find(outcome.householdId()).orElseThrow();
  }

  private static final class AlreadyHere extends RuntimeException {
    private final UUID household;

    AlreadyHere(UUID household) {
      super("identity known", null, false, false);
      this.household = household;
    }
  }
}
