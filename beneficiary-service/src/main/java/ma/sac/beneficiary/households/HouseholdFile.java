package ma.sac.beneficiary.households;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.beneficiary.scoring.ScoredFacts;
import ma.sac.kit.http.Refusal;

/** A family with everything that is kept of it; each reading is on record. */
public record HouseholdFile(
    HouseholdView household,
    List<MemberFile> members,
    Contact contact,
    ScoredFacts facts,
    Living living,
    LegalBasis legalBasis,
    LocalDate noticeGivenOn,
    List<ConsentFile> consents) {

  public HouseholdFile {
    consents = consents == null ? List.of() : List.copyOf(consents);
  }

  /**
   * What the family agreed to.
   *
   * @param validUntil its last day, or null where it has none
   * @param endedAs null while it is in force
   */
  public record ConsentFile(
      UUID id, Consent consent, LocalDate validUntil, Consent.Ending endedAs, Instant endedAt) {
    boolean isPast(LocalDate today) {
      return validUntil != null && validUntil.isBefore(today);
    }
  }

  /** A person of the family, or one who was. */
  public record MemberFile(UUID id, boolean head, boolean active, Person person) {}

  /** Consents to that which did not end. */
  List<ConsentFile> running(Consent.Purpose purpose) {
    return consents.stream()
        .filter(c -> c.consent().purpose() == purpose && c.endedAs() == null)
        .toList();
  }

  boolean allows(Consent.Purpose purpose) {
    return allows(purpose, legalBasis);
  }

  /**
   * Whether the family agrees to it. Where nothing of it is on record, the legal basis CONSENT
   * speaks for it: that is how lists tell it.
   */
  boolean allows(Consent.Purpose purpose, LegalBasis basis) {
    LocalDate today = LocalDate.now(PersonRules.LOCAL);
    return consents.stream().noneMatch(c -> c.consent().purpose() == purpose)
        ? basis == LegalBasis.CONSENT
        : running(purpose).stream().anyMatch(c -> !c.isPast(today));
  }

  /** The same without facts of health. */
  HouseholdFile withoutHealth() {
    return new HouseholdFile(
        household,
        members.stream()
            .map(m -> new MemberFile(m.id(), m.head(), m.active(), m.person().withoutDisability()))
            .toList(),
        contact,
        FactsOf.family(facts, facts.householdSize(), facts.dependants(), false),
        living,
        legalBasis,
        noticeGivenOn,
        consents);
  }

  MemberFile head() {
    return members.stream().filter(MemberFile::head).findFirst().orElseThrow();
  }

  /**
   * @throws Refusal 404 when nobody of that id was ever of this family
   */
  MemberFile member(UUID id) {
    return members.stream()
        .filter(member -> member.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  int activeMembers() {
    return (int) members.stream().filter(MemberFile::active).count();
  }

  @Override
  public String toString() {
    return "HouseholdFile[" + household.id() + "]";
  }
}
