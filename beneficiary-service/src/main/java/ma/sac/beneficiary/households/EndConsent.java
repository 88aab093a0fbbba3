package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.security.Caller;

/**
 * Ends a consent that is withdrawn or whose last day is past, and with it what depends on it: facts
 * of health go, from the history too, and a family that is here by its consent alone is closed, so
 * that what it has not collected is withdrawn.
 */
@ApplicationScoped
public class EndConsent {
  private final HoldHousehold families;
  private final Households households;
  private final Members members;
  private final FamilyHistory history;
  private final FamilyConsents consents;
  private final SealedFields fields;
  private final Visibility visibility;
  private final Caller caller;
  private final Audit audit;
  private final Sql sql;
  private final Event<HouseholdEnded> ended;

  EndConsent(
      HoldHousehold families,
      Households households,
      Members members,
      FamilyHistory history,
      FamilyConsents consents,
      SealedFields fields,
      Visibility visibility,
      Caller caller,
      Audit audit,
      Sql sql,
      Event<HouseholdEnded> ended) {
    this.families = families;
    this.households = households;
    this.members = members;
    this.history = history;
    this.consents = consents;
    this.fields = fields;
    this.visibility = visibility;
    this.caller = caller;
    this.audit = audit;
    this.sql = sql;
    this.ended = ended;
  }

  HouseholdView withdraw(UUID id, Consent.Purpose purpose) {
    return visibility.asCaller(
        () -> {
          HoldHousehold.Held held = families.hold(id);
          String by = caller.subject();
          if (!held.file().allows(purpose)) {
            throw Refusal.conflict("No consent to that is in force");
          }
          List<HouseholdFile.ConsentFile> running = held.file().running(purpose);
          running.forEach(c -> consents.end(c.id(), Consent.Ending.WITHDRAWN, by));
          if (running.isEmpty()) {
            UUID told = consents.add(id, toldByList(held.file(), purpose), null, held.key(), by);
            consents.end(told, Consent.Ending.WITHDRAWN, by);
          }
          audit.record("household.consent-withdrawal", "household:" + id, null);
          return closeWhatDepends(held, purpose, Consent.Ending.WITHDRAWN, by).view();
        });
  }

  /**
   * Ends what ran out, of so many families at most, in the caller's transaction where there is one.
   *
   * @return how many families there were
   */
  public int expire(int most) {
    return visibility.asSystem(
        () -> {
          LocalDate today = LocalDate.now(PersonRules.LOCAL);
          List<UUID> due = consents.familiesWithExpired(today, most);
          due.forEach(id -> expire(id, today));
          return due.size();
        });
  }

  private void expire(UUID id, LocalDate today) {
    for (Consent.Purpose purpose : Consent.Purpose.values()) {
      HoldHousehold.Held held = families.hold(id, HoldHousehold.SERVICE);
      List<HouseholdFile.ConsentFile> past =
          held.file().running(purpose).stream().filter(c -> c.isPast(today)).toList();
      past.forEach(c -> consents.end(c.id(), Consent.Ending.EXPIRED, HoldHousehold.SERVICE));
      if (!past.isEmpty()
          && closeWhatDepends(held, purpose, Consent.Ending.EXPIRED, HoldHousehold.SERVICE).status()
              == HouseholdStatus.CLOSED) {
        return;
      }
    }
  }

  private Household closeWhatDepends(
      HoldHousehold.Held held, Consent.Purpose purpose, Consent.Ending how, String by) {
    UUID id = held.household().id();
    boolean closing =
        purpose == Consent.Purpose.REGISTRATION
            && held.household().legalBasis() == LegalBasis.CONSENT;
    Household left =
        closing || purpose == Consent.Purpose.HEALTH_FACTS ? forgetHealth(held) : held.household();
    if (!closing) {
      return left;
    }
    sql.update("UPDATE household SET status = 'CLOSED', version = version + 1 WHERE id = ?", id);
    households.decided(id, "CLOSED", "CONSENT_" + how, null, by);
    ended.fire(new HouseholdEnded(List.of(id), false));
    return households.find(id).orElseThrow();
  }

  private Household forgetHealth(HoldHousehold.Held held) {
    HouseholdFile without = held.file().withoutHealth();
    Household revised = families.revise(held, Revision.Kind.CONSENT_ENDED, without.facts());
    without
        .members()
        .forEach(
            member ->
                members.reseal(member.id(), fields.seal(member.person(), held.key(), member.id())));
    history.forgetHealth(held.household().id(), held.key());
    return revised;
  }

  /** What a list's legal basis said, which is all that is known of it. */
  private static Consent toldByList(HouseholdFile file, Consent.Purpose purpose) {
    return new Consent(
        purpose, null, Consent.Manner.TOLD_BY_LIST, null, null, file.noticeGivenOn());
  }
}
