package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.BeneficiaryProblem;
import ma.sac.beneficiary.crypto.FamilyKey;
import ma.sac.beneficiary.crypto.FamilyKeys;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.http.Refusal;

/** Says what was known of a family on a day, and who changed it; each reading is on record. */
@ApplicationScoped
class ReadHistory {
  private final Households households;
  private final FamilyHistory history;
  private final ReadHousehold reading;
  private final FamilyKeys keys;
  private final SealedFields fields;
  private final PersonalReads reads;
  private final Visibility visibility;

  ReadHistory(
      Households households,
      FamilyHistory history,
      ReadHousehold reading,
      FamilyKeys keys,
      SealedFields fields,
      PersonalReads reads,
      Visibility visibility) {
    this.households = households;
    this.history = history;
    this.reading = reading;
    this.keys = keys;
    this.fields = fields;
    this.reads = reads;
    this.visibility = visibility;
  }

  HouseholdHistory read(UUID id, LocalDate asOf, String purpose) {
    return visibility.asCaller(
        () -> {
          // Held against a change, so that versions and what is known now are of one moment.
          Household household = households.share(id).orElseThrow(Refusal::notFound);
          household.requireReadable();
          FamilyKey key =
              keys.open(id)
                  .orElseThrow(
                      () ->
                          new Refusal(
                              BeneficiaryProblem.FAMILY_ERASED, "The family's key is destroyed"));
          reads.record("household.history", id, key, purpose);
          List<FamilyHistory.Kept> kept = history.of(id);
          return new HouseholdHistory(
              asOf,
              asOf == null ? null : known(household, kept, asOf, key),
              versions(household, kept),
              history.decisionsOn(id).stream()
                  .map(d -> new HouseholdHistory.Decision(d.at(), d.decision(), d.by()))
                  .toList());
        });
  }

  private HouseholdFile known(
      Household household, List<FamilyHistory.Kept> kept, LocalDate asOf, FamilyKey key) {
    Instant end = asOf.plusDays(1).atStartOfDay(PersonRules.LOCAL).toInstant();
    if (asOf.isAfter(LocalDate.now(PersonRules.LOCAL))) {
      throw Refusal.invalid("asOf", "must be a date in the past or in the present");
    }
    if (!household.registeredAt().isBefore(end)) {
      throw Refusal.invalid("asOf", "is before the household was registered");
    }
    return kept.stream()
        .filter(version -> !version.knownUntil().isBefore(end))
        .findFirst()
        .map(version -> fields.file(version.sealedFile(), key, version.id()))
        .orElseGet(() -> reading.file(household, key));
  }

  private static List<HouseholdHistory.Version> versions(
      Household household, List<FamilyHistory.Kept> kept) {
    List<HouseholdHistory.Version> versions = new ArrayList<>();
    Instant from = household.registeredAt();
    String change = "REGISTERED";
    String by = kept.isEmpty() ? household.registeredBy() : kept.get(0).registeredBy();
    for (FamilyHistory.Kept version : kept) {
      versions.add(new HouseholdHistory.Version(from, version.knownUntil(), change, by));
      from = version.knownUntil();
      change = version.change().name();
      by = version.changedBy();
    }
    versions.add(new HouseholdHistory.Version(from, null, change, by));
    return versions;
  }
}
