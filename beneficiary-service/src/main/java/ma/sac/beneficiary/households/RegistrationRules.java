package ma.sac.beneficiary.households;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.sac.beneficiary.crypto.IdentityMarks;
import ma.sac.beneficiary.known.KnownZone;
import ma.sac.beneficiary.scoring.ScoredFacts;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.http.Violation;
import ma.sac.kit.security.Territories;

/**
 * What a registration must fulfil, the same for a row and a request. A message never repeats a
 * value.
 */
@ApplicationScoped
public class RegistrationRules {
  /** One or two letters and up to seven digits, as the DGSN prints it. */
  private static final String CIN = "[A-Z]{1,2}[0-9]{1,7}";

  /** Older than anybody became: a slip of the pen. */
  private static final int OLDEST = 125;

  private static final ZoneId LOCAL = ZoneId.of("Africa/Casablanca");

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
            .map(v -> new Violation(v.getPropertyPath().toString(), v.getMessage()));
    return field.isPresent() ? field : sense(request, zones);
  }

  /**
   * @throws Refusal 422 naming the field
   */
  public Registration registration(HouseholdRequest request, Map<UUID, KnownZone> zones) {
    check(request, zones)
        .ifPresent(
            wrong -> {
              throw Refusal.invalid(wrong.field(), wrong.message());
            });
    return accepted(request);
  }

  /** Of a request that {@link #check} found nothing wrong with. */
  public Registration accepted(HouseholdRequest request) {
    String phone = request.phone() == null || request.phone().isBlank() ? null : request.phone();
    return new Registration(
        new Person(
            IdentityMarks.normalNationalId(request.nationalId()),
            request.familyName().strip(),
            request.givenName().strip(),
            request.birthDate(),
            request.sex()),
        new Contact(phone, request.address().strip(), request.language()),
        new ScoredFacts(
            request.householdSize(),
            request.dependants(),
            request.disability(),
            request.widowOrSingleHead(),
            request.incomeLoss(),
            request.housing(),
            territories
                .find(request.territoryCode())
                .flatMap(Territories.Territory::rural)
                .orElse(false)),
        Place.of(request.territoryCode(), territories).orElseThrow(),
        request.zoneId(),
        request.legalBasis(),
        request.noticeGivenOn());
  }

  private Optional<Violation> sense(HouseholdRequest request, Map<UUID, KnownZone> zones) {
    if (!IdentityMarks.normalNationalId(request.nationalId()).matches(CIN)) {
      return wrong("nationalId", "is no national id: one or two letters, then digits");
    }
    if (request.birthDate().isBefore(LocalDate.now(LOCAL).minusYears(OLDEST))) {
      return wrong("birthDate", "is more than %d years ago".formatted(OLDEST));
    }
    if (Place.of(request.territoryCode(), territories).isEmpty()) {
      return wrong("territoryCode", "is no HCP code of a commune or district");
    }
    // A zone that was not told of yet is taken as it is; enrolling waits until it is known.
    KnownZone zone = zones.get(request.zoneId());
    if (zone != null && !territories.contains(zone.territory(), request.territoryCode())) {
      return wrong("zoneId", "lies in another territory");
    }
    if (request.dependants() > request.householdSize()) {
      return wrong("dependants", "are more than the household has members");
    }
    if (request.disability() && request.legalBasis() != LegalBasis.CONSENT) {
      return wrong("legalBasis", "facts of health need express consent");
    }
    return Optional.empty();
  }

  private static Optional<Violation> wrong(String field, String message) {
    return Optional.of(new Violation(field, message));
  }
}
