package ma.sac.beneficiary.enrolment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

class AllocationTest {
  @Test
  void shouldGiveTheLastBasketToTheNextSingleWhenALargeFamilyNeedsTwo() {
    Allocation allocation = new Allocation(2, null);

    assertThat(allocation.next(20, 1, true).status(), equalTo(EnrolmentStatus.PROPOSED));
    assertThat(allocation.next(19, 2, true).status(), equalTo(EnrolmentStatus.WAITLISTED));
    assertThat(allocation.next(18, 1, true).status(), equalTo(EnrolmentStatus.PROPOSED));
    assertThat(allocation.next(17, 1, true).status(), equalTo(EnrolmentStatus.WAITLISTED));
  }

  @Test
  void shouldSayWhyWhenAFamilyIsLeftOut() {
    Allocation allocation = new Allocation(1, 10);

    assertThat(
        allocation.next(9, 1, true).reason(), equalTo("9 points; the list asks for at least 10"));
    assertThat(allocation.next(12, 1, false).reason(), equalTo("Its zone is not known yet"));
  }
}
