package ma.sac.linkage;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of families of which it is known who was registered twice. */
class ListOfPersonsTest {
  private static final int RECORDS = 6_000;

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void shouldFindWhoWasRegisteredTwiceWhenNobodyHasPapers(long seed) {
    Judged judged = judged(seed, 0.15, PersonDetails::withoutIdentifiers);

    assertThat(judged.toString(), judged.f1(Band.REVIEW_FROM), greaterThan(0.94));
    assertThat(judged.toString(), judged.precision(Band.AUTOMATIC_FROM), greaterThan(0.99));
    assertThat(judged.toString(), judged.right(Band.AUTOMATIC_FROM), greaterThan(100L));
  }

  @Test
  void shouldFindMoreWhenSomeHavePapers() {
    Judged without = judged(13, 0.15, PersonDetails::withoutIdentifiers);
    Judged with = judged(13, 0.15, person -> person);

    assertThat(with.toString(), with.f1(Band.REVIEW_FROM), greaterThan(0.96));
    assertThat(
        with + " " + without,
        with.right(Band.AUTOMATIC_FROM),
        greaterThan(without.right(Band.AUTOMATIC_FROM)));
  }

  @Test
  void shouldCallNobodyTheSameWhenNobodyWasRegisteredTwice() {
    Judged judged = judged(14, 0, PersonDetails::withoutIdentifiers);

    assertThat(judged.pairs, is(empty()));
  }

  @Test
  void shouldSayTheSameWhenAskedAgain() {
    assertThat(judged(15, 0.15, p -> p).pairs, equalTo(judged(15, 0.15, p -> p).pairs));
  }

  private static Judged judged(long seed, double twice, UnaryOperator<PersonDetails> as) {
    List<PersonDetails> records = new ArrayList<>();
    List<Long> persons = new ArrayList<>();
    new GeneratedPeople(seed, twice)
        .make(
            RECORDS,
            made -> {
              records.add(as.apply(made.details()));
              persons.add(made.person());
            });
    return new Judged(new ListOfPersons(records).pairs(), persons);
  }

  private record Judged(List<ListOfPersons.Pair> pairs, List<Long> persons) {
    long right(double from) {
      return pairs.stream()
          .filter(p -> p.bits() >= from && persons.get(p.a()).equals(persons.get(p.b())))
          .count();
    }

    double precision(double from) {
      return (double) right(from) / pairs.stream().filter(p -> p.bits() >= from).count();
    }

    double f1(double from) {
      Map<Long, Long> records =
          persons.stream().collect(Collectors.groupingBy(p -> p, Collectors.counting()));
      long all = records.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
      return 2.0 * right(from) / (all + pairs.stream().filter(p -> p.bits() >= from).count());
    }

    @Override
    public String toString() {
      return "F1 %.4f, automatic %d with precision %.4f"
          .formatted(
              f1(Band.REVIEW_FROM), right(Band.AUTOMATIC_FROM), precision(Band.AUTOMATIC_FROM));
    }
  }
}
