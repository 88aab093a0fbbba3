package ma.sac.beneficiary.households;

import static ma.sac.beneficiary.households.PersonRules.wrong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.sac.beneficiary.crypto.IdentityMarks;
import ma.sac.beneficiary.known.KnownZone;
import ma.sac.beneficiary.scoring.ScoredFacts;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.http.Violation;
import ma.sac.kit.security.Territories;
import ma.sac.kit.text.Reason;

/**
 * What a registration must fulfil, the same for a row and a request. A message never repeats a
 * value.
 */
@ApplicationScoped
public class RegistrationRules {
  private final Validator validator;
  private final Territories territories;

  RegistrationRules(Validator validator, Territories territories) {
    this.validator = validator;
    this.territories = territories;
  }

  /** What is wrong with it first, if anything. */
  public Optional<Violation> check(HouseholdRequest request, Map<UUID, KnownZone> zones) {
    Optional<Violation> field =
        validator.validate(request).stream()
            .min(
                Comparator.comparing(
                    (ConstraintViolation<HouseholdRequest> v) -> v.getPropertyPath().toString()))
            .map(v -> Violation.of(v.getPropertyPath().toString(), v));
    // Where nothing else is on record, the legal basis speaks for facts of health too.
    return field
        .or(() -> sense(request, zones))
        .or(() -> health(request, request.legalBasis() == LegalBasis.CONSENT));
  }

  /**
   * @throws Refusal 422 naming the field
   */
  public Registration registration(HouseholdRequest request, Map<UUID, KnownZone> zones) {
    refuse(check(request, zones));
    return accepted(request);
  }

  /**
   * @param healthAllowed whether the family consents to facts of health
   * @throws Refusal 422 naming the field
   */
  Registration correction(
      HouseholdRequest request, Map<UUID, KnownZone> zones, boolean healthAllowed) {
    refuse(sense(request, zones).or(() -> health(request, healthAllowed)));
    return accepted(request);
  }

  private static Optional<Violation> health(HouseholdRequest request, boolean allowed) {
    return request.disability() && !allowed
        ? wrong("legalBasis", "facts of health need express consent")
        : Optional.empty();
  }

  /**
   * @throws Refusal 422 naming the field
   */
  static Person member(MemberRequest request) {
    refuse(PersonRules.member(request));
    return PersonRules.accepted(request);
  }

  private static void refuse(Optional<Violation> found) {
    found.ifPresent(
        wrong -> {
          throw Refusal.invalid(wrong.field(), wrong.message());
        });
  }

  /** Of a request that {@link #check} found nothing wrong with. */
  public Registration accepted(HouseholdRequest request) {
    return new Registration(
        new Person(
            PersonRules.normalNationalId(request.nationalId()),
            request.familyName().strip(),
            request.givenName().strip(),
            PersonRules.text(request.fatherName()),
            request.birthDate(),
            request.birthYear(),
            request.sex(),
            Relation.HEAD,
            null,
            PersonRules.normal(request.identifiers()),
            null),
        contact(request),
        new ScoredFacts(
            request.householdSize(),
            request.dependants(),
            request.disability(),
            request.widowOrSingleHead(),
            request.incomeLoss(),
            request.housing()),
        new Living(
            request.rooms(),
            request.runningWater(),
            request.electricity(),
            request.incomeSource(),
            request.monthlyIncome()),
        Place.of(request.territoryCode(), territories).orElseThrow(),
        request.zoneId(),
        request.legalBasis(),
        request.noticeGivenOn());
  }

  /** The first telephone number stands alone; those beside it are told once each. */
  private static Contact contact(HouseholdRequest request) {
    List<String> others =
        request.otherPhones() == null
            ? List.of()
            : request.otherPhones().stream().map(RegistrationRules::phone).distinct().toList();
    String first = PersonRules.isBlank(request.phone()) ? null : phone(request.phone());
    if (first == null && !others.isEmpty()) {
      first = others.get(0);
    }
    String shown = first;
    return new Contact(
        shown,
        others.stream().filter(other -> !other.equals(shown)).toList(),
        request.address().strip(),
        request.language(),
        request.latitude(),
        request.longitude());
  }

  private static String phone(String typed) {
    return "+" + IdentityMarks.normalPhone(typed);
  }

  private Optional<Violation> sense(HouseholdRequest request, Map<UUID, KnownZone> zones) {
    return papers(request)
        .or(() -> PersonRules.birth(request.birthDate(), request.birthYear()))
        .or(() -> PersonRules.identifiers(request.identifiers()))
        .or(() -> phones(request))
        .or(() -> place(request, zones))
        .or(() -> dependants(request));
  }

  /** Who forgot the national id is asked for it; who has none says so. */
  private static Optional<Violation> papers(HouseholdRequest request) {
    boolean none = Boolean.TRUE.equals(request.withoutPapers());
    if (PersonRules.isBlank(request.nationalId())) {
      return none ? Optional.empty() : wrong("nationalId", "must not be blank");
    }
    return none
        ? wrong("withoutPapers", "is said of somebody with a national id")
        : PersonRules.nationalId(request.nationalId());
  }

  private static Optional<Violation> phones(HouseholdRequest request) {
    if (!PersonRules.isBlank(request.phone()) && !IdentityMarks.isPhone(request.phone())) {
      return wrong("phone", "is no telephone number");
    }
    return request.otherPhones() != null
            && !request.otherPhones().stream().allMatch(IdentityMarks::isPhone)
        ? wrong("otherPhones", "is no telephone number")
        : Optional.empty();
  }

  private Optional<Violation> place(HouseholdRequest request, Map<UUID, KnownZone> zones) {
    if (Place.of(request.territoryCode(), territories).isEmpty()) {
      return wrong("territoryCode", "is no HCP code of a commune or district");
    }
    // A zone that was not told of yet is taken as it is; enrolling waits until it is known.
    KnownZone zone = zones.get(request.zoneId());
    if (zone != null && !territories.contains(zone.territory(), request.territoryCode())) {
      return wrong("zoneId", "lies in another territory");
    }
    return (request.latitude() == null) != (request.longitude() == null)
        ? wrong("longitude", "goes with latitude, or both are left out")
        : Optional.empty();
  }

  private static Optional<Violation> dependants(HouseholdRequest request) {
    return request.dependants() > request.householdSize()
        ? wrong("dependants", "are more than the household has members")
        : Optional.empty();
  }
}
