package ma.sac.beneficiary.enrolment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final UUID FIRST = UUID.fromString("f0000000-0000-4000-8000-000000000001");
  private static final UUID SECOND = UUID.fromString("00000000-0000-4000-8000-000000000002");
  private static final UUID THIRD = UUID.fromString("70000000-0000-4000-8000-000000000003");

  @Test
  void shouldGiveThoseBetweenTwoRanksWhenThereAreMore() {
    Ranking ranking = ranking();

    assertThat(ranking.size(), equalTo(3));
    assertThat(ranking.ids(0, 2), contains(FIRST, SECOND));
    assertThat(ranking.ids(2, 3), contains(THIRD));
    assertThat(ranking.scores(1, 3), contains(19, 0));
  }

  @Test
  void shouldBeEmptyWhenThereAreNoFamilies() {
    assertThat(new Ranking(null).size(), equalTo(0));
  }

  private static Ranking ranking() {
    ByteBuffer families = ByteBuffer.allocate(60);
    families.putLong(FIRST.getMostSignificantBits()).putLong(FIRST.getLeastSignificantBits());
    families.putInt(36);
    families.putLong(SECOND.getMostSignificantBits()).putLong(SECOND.getLeastSignificantBits());
    families.putInt(19);
    families.putLong(THIRD.getMostSignificantBits()).putLong(THIRD.getLeastSignificantBits());
    families.putInt(0);
    return new Ranking(families.array());
  }
}
