package ma.sac.beneficiary.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.sac.beneficiary.households.HouseholdRequest;
import ma.sac.beneficiary.households.RegisterHouseholds;
import ma.sac.beneficiary.households.Registration;
import ma.sac.beneficiary.households.RegistrationRules;
import ma.sac.beneficiary.known.KnownZone;
import ma.sac.beneficiary.known.KnownZones;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.http.Violation;
import ma.sac.kit.imports.ImportContext;
import ma.sac.kit.imports.ImportedRow;
import ma.sac.kit.imports.RowImporter;
import ma.sac.kit.imports.RowOutcome;
import ma.sac.kit.security.Territories;

/**
 * Takes in lists of families. A family that is here already is KNOWN, and on record as a duplicate
 * decision.
 */
@ApplicationScoped
class HouseholdImporter implements RowImporter {
  static final String TYPE = "households";

  private final RegistrationRules rules;
  private final RegisterHouseholds register;
  private final KnownZones zones;
  private final Territories territories;
  private final Visibility visibility;

  HouseholdImporter(
      RegistrationRules rules,
      RegisterHouseholds register,
      KnownZones zones,
      Territories territories,
      Visibility visibility) {
    this.rules = rules;
    this.register = register;
    this.zones = zones;
    this.territories = territories;
    this.visibility = visibility;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public List<String> requiredColumns() {
    return HouseholdRow.COLUMNS;
  }

  @Override
  public List<RowOutcome> take(List<ImportedRow> rows, ImportContext context) {
    Map<UUID, KnownZone> known = zones.all();
    List<Optional<Violation>> wrong = new ArrayList<>();
    List<RegisterHouseholds.Entry> good = new ArrayList<>();
    for (ImportedRow row : rows) {
      HouseholdRow.Read read = HouseholdRow.read(row);
      Optional<Violation> violation = read.violation();
      if (violation.isEmpty()) {
        violation = violation(read.request(), known, context);
      }
      if (violation.isEmpty()) {
        Registration registration = rules.accepted(read.request());
        good.add(new RegisterHouseholds.Entry(registration, row.line()));
      }
      wrong.add(violation);
    }
    List<RegisterHouseholds.Outcome> outcomes =
        visibility.asSystem(
            () ->
                context.dryRun()
                    ? register.rehearse(good, context.importId())
                    : register.register(good, context.createdBy(), context.importId()));
    return told(wrong, outcomes);
  }

  @Override
  public void ended(UUID importId) {
    register.forgetRehearsal(importId);
  }

  private Optional<Violation> violation(
      HouseholdRequest request, Map<UUID, KnownZone> known, ImportContext context) {
    Optional<Violation> violation = rules.check(request, known);
    if (violation.isEmpty() && !covers(context, request.territoryCode())) {
      return Optional.of(
          new Violation("territoryCode", "lies outside the territory of who sent the list"));
    }
    return violation;
  }

  private boolean covers(ImportContext context, String territory) {
    return context.territories().stream()
        .anyMatch(own -> own.equals("MA") || territories.contains(own, territory));
  }

  private static List<RowOutcome> told(
      List<Optional<Violation>> wrong, List<RegisterHouseholds.Outcome> outcomes) {
    List<RowOutcome> told = new ArrayList<>();
    int next = 0;
    for (Optional<Violation> violation : wrong) {
      if (violation.isPresent()) {
        told.add(RowOutcome.rejected(violation.get().field(), violation.get().reason()));
      } else {
        told.add(outcomes.get(next++).known() ? RowOutcome.KNOWN : RowOutcome.ACCEPTED);
      }
    }
    return told;
  }
}
