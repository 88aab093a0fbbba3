package ma.sac.beneficiary.crypto;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdentityMarksTest {
  private final IdentityMarks marks =
      new IdentityMarks(Base64.getEncoder().encodeToString(new byte[32]));

  @Test
  void shouldGiveOneMarkWhenANationalIdIsSpelledDifferently() {
    byte[] mark = marks.ofNationalId("BK823188");
    for (String spelling : new String[] {"bk 823188", "BK-823.188", " Bk٨٢٣١٨٨ ", "ＢＫ８２３１８８"}) {
      assertThat(spelling, marks.ofNationalId(spelling), equalTo(mark));
    }
    assertThat(marks.ofNationalId("BK823189"), not(equalTo(mark)));
  }

  @Test
  void shouldGiveOneMarkWhenAPhoneIsDialledFromHereOrAbroad() {
    assertThat(marks.ofPhone("06 00 00 90 41"), equalTo(marks.ofPhone("+212600009041")));
    assertThat(marks.ofPhone("00212-600-009041"), equalTo(marks.ofPhone("+212600009041")));
    assertThat(marks.ofPhone("+212 06 00 00 90 41"), equalTo(marks.ofPhone("+212600009041")));
    assertThat(marks.ofPhone("600009041"), equalTo(marks.ofPhone("+212600009041")));
  }

  @Test
  void shouldNotTellOneCampaignsMarkByAnothers() {
    byte[] identity = marks.ofNationalId("BK823188");
    UUID campaign = UUID.randomUUID();
    assertThat(
        marks.ofEnrolment(campaign, identity), equalTo(marks.ofEnrolment(campaign, identity)));
    assertThat(
        marks.ofEnrolment(campaign, identity),
        not(equalTo(marks.ofEnrolment(UUID.randomUUID(), identity))));
  }
}
