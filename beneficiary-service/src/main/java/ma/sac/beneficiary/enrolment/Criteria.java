package ma.sac.beneficiary.enrolment;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a list asks of families, and what it gives them. Empty territories are the campaign's own.
 */
record Criteria(
    String minimumBand,
    Integer minimumHouseholdSize,
    Integer maximumHouseholdSize,
    List<String> territories,
    List<Quota> quotas,
    List<Entitlement> entitlements,
    TopUp topUp) {

  /** Who gives to the waiting list what a family leaves. */
  enum TopUp {
    BY_PERSON,
    AUTOMATIC
  }

  Criteria {
    topUp = Objects.requireNonNullElse(topUp, TopUp.BY_PERSON);
  }

  /** As the programme always gave: two baskets from 8 persons on. */
  private static final List<Entitlement> USUAL =
      List.of(new Entitlement(1, 1), new Entitlement(8, 2));

  /** At most so many baskets go to families of a territory. */
  record Quota(String territory, int baskets) {
    boolean covers(String region, String province, String commune) {
      return territory.equals("MA")
          || territory.equals(region)
          || territory.equals(province)
          || territory.equals(commune);
    }
  }

  /** What families of so many persons and more get. */
  record Entitlement(int householdSizeAtLeast, int baskets) {}

  static Criteria of(EnrolmentListRequest request) {
    return new Criteria(
        request.minimumBand(),
        request.minimumHouseholdSize(),
        request.maximumHouseholdSize(),
        orNone(request.territories()),
        orNone(request.quotas()).stream()
            .map(quota -> new Quota(quota.territory(), quota.baskets()))
            .toList(),
        request.entitlements() == null
            ? USUAL
            : request.entitlements().stream()
                .map(rule -> new Entitlement(rule.householdSizeAtLeast(), rule.baskets()))
                .sorted(Comparator.comparingInt(Entitlement::householdSizeAtLeast))
                .toList(),
        request.topUp());
  }

  int entitlement(int householdSize) {
    return entitlements.stream()
        .filter(rule -> rule.householdSizeAtLeast() <= householdSize)
        .mapToInt(Entitlement::baskets)
        .reduce((smaller, larger) -> larger)
        .orElseThrow();
  }

  private static <T> List<T> orNone(List<T> given) {
    return given == null ? List.of() : given;
  }
}
