package ma.sac.beneficiary.enrolment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import org.junit.jupiter.api.Test;

class AllocationTest {
  private static final String FIDA = "06.141.01.10";
  private static final String AIN_SEBAA = "06.141.01.20";
  private static final EnrolmentStatus PROPOSED = EnrolmentStatus.PROPOSED;
  private static final EnrolmentStatus WAITLISTED = EnrolmentStatus.WAITLISTED;

  @Test
  void shouldGiveTheLastBasketToTheNextSingleWhenALargeFamilyNeedsTwo() {
    Allocation allocation = new Allocation(2, null, criteria());

    assertThat(allocation.next(family(FIDA, 4, 20), true).status(), equalTo(PROPOSED));
    assertThat(allocation.next(family(FIDA, 8, 19), true).status(), equalTo(WAITLISTED));
    assertThat(allocation.next(family(FIDA, 4, 18), true).status(), equalTo(PROPOSED));
    assertThat(allocation.next(family(FIDA, 4, 17), true).status(), equalTo(WAITLISTED));
  }

  @Test
  void shouldSayWhyWhenAFamilyIsLeftOut() {
    Allocation allocation = new Allocation(1, 10, criteria());

    assertThat(
        allocation.next(family(FIDA, 4, 9), true).reason(),
        equalTo("9 points; the list asks for at least 10"));
    assertThat(
        allocation.next(family(FIDA, 1, 12), true).reason(),
        equalTo("1 persons; the list asks for at least 2"));
    assertThat(
        allocation.next(family(FIDA, 4, 12), false).reason(), equalTo("Its zone is not known yet"));
  }

  @Test
  void shouldPassOverATerritoryWhenItsQuotaIsGiven() {
    Allocation allocation =
        new Allocation(9, null, criteria(new Criteria.Quota(FIDA, 1), new Criteria.Quota("06", 2)));

    assertThat(allocation.next(family(FIDA, 4, 20), true).status(), equalTo(PROPOSED));
    assertThat(
        allocation.next(family(FIDA, 4, 19), true).reason(),
        equalTo("Rank 2 with 19 points; the 1 baskets of 06.141.01.10 go to those before"));
    assertThat(
        allocation.next(family(AIN_SEBAA, 8, 18), true).reason(),
        equalTo("Rank 3 with 18 points; entitled to 2, but only 1 left of the 2 baskets of 06"));
    assertThat(allocation.next(family(AIN_SEBAA, 4, 17), true).status(), equalTo(PROPOSED));
  }

  private static Criteria criteria(Criteria.Quota... quotas) {
    return new Criteria(
        null,
        2,
        null,
        List.of(),
        List.of(quotas),
        List.of(new Criteria.Entitlement(1, 1), new Criteria.Entitlement(8, 2)),
        null);
  }

  private static Allocation.Family family(String territory, int size, int score) {
    return new Allocation.Family("06", "06.141", territory, size, score);
  }
}
