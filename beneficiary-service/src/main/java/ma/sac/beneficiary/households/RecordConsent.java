package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;

/** Takes down what a family agrees to; it takes the place of what it said before of the same. */
@ApplicationScoped
class RecordConsent {
  private final HoldHousehold families;
  private final FamilyConsents consents;
  private final Visibility visibility;
  private final Caller caller;
  private final Audit audit;

  RecordConsent(
      HoldHousehold families,
      FamilyConsents consents,
      Visibility visibility,
      Caller caller,
      Audit audit) {
    this.families = families;
    this.consents = consents;
    this.visibility = visibility;
    this.caller = caller;
    this.audit = audit;
  }

  ConsentView record(UUID id, ConsentRequest request) {
    Consent consent = request.consent();
    if ((consent.how() == Consent.Manner.ORAL_WITH_WITNESS) != (consent.witness() != null)) {
      throw Refusal.invalid("witness", "is told of an oral consent, and only of that");
    }
    return visibility.asCaller(
        () -> {
          HoldHousehold.Held held = families.hold(id);
          held.file()
              .running(consent.purpose())
              .forEach(old -> consents.end(old.id(), Consent.Ending.REPLACED, caller.subject()));
          UUID added =
              consents.add(id, consent, request.validUntil(), held.key(), caller.subject());
          audit.record("household.consent", "household:" + id, null);
          return new ConsentView(added, held.household().view());
        });
  }
}
