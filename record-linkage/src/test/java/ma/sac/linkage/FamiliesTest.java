package ma.sac.linkage;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Families near each other, judged with weights learnt from a list of usual ones. */
class FamiliesTest {
  private static final Profiles PROFILES = new Profiles();
  private static Matcher matcher;

  @BeforeAll
  static void learn() {
    List<PersonDetails> records = new ArrayList<>();
    new GeneratedPeople(21, 0.15).make(6_000, made -> records.add(made.details()));
    ListOfPersons list = new ListOfPersons(records);
    list.pairs();
    matcher = list.matcher();
  }

  @Test
  void shouldKeepTwinsApartWhenOneIsRegisteredHereAndTheOtherThere() {
    Profile twin =
        person("Hassan", "Berrada", "Omar", "2011-05-17", "+212612345678", "Rue 7, n° 12");
    Profile other =
        person("Houda", "Berrada", "Omar", "2011-05-17", "+212612345678", "Rue 7, n° 12");

    assertThat(matcher.bits(twin, other), lessThan(Band.AUTOMATIC_FROM));
    assertThat(matcher.other(twin, other), is(Kinship.RELATIVES));
  }

  @Test
  void shouldKeepFatherAndSonApartWhenTheyShareAllButTheirBirth() {
    Profile father = person("Omar", "Tazi", "Ali", "1961-02-03", "+212612345679", "Rue 9, n° 4");
    Profile son = person("Hicham", "Tazi", "Omar", "1990-07-21", "+212612345679", "Rue 9, n° 4");

    assertThat(Band.of(matcher.bits(father, son)), is(Band.DISTINCT));
  }

  @Test
  void shouldFindTheChildWhenTheMotherIsTheSame() {
    List<Profile> here =
        List.of(
            person("Khadija", "El Manjra", "Driss", "1979-03-14", "+212655555555", "Rue 3, n° 8"),
            person("Yassine", "Amrani", "Karim", "2009-10-02", "+212655555555", "Rue 3, n° 8"));
    List<Profile> there =
        List.of(
            person("خديجة", "المنجرة", "إدريس", "1979-03-14", "+212655555555", "الزنقة 3، رقم 8"),
            person("ياسين", null, null, "2009", null, null));

    assertThat(Band.of(matcher.bits(here.get(1), there.get(1))), is(Band.DISTINCT));
    List<FamilyPair.Members> same = new FamilyPair(matcher, here, there).samePersons();

    assertThat(same.toString(), same, hasSize(2));
  }

  @Test
  void shouldTellWhatEachFieldSaysWhenAsked() {
    Profile here = person("Khadija", "El Manjra", null, "1979-03-14", "+212655555555", null);
    Profile there = person("خديجة", "المنجرة", null, "1979-03-14", "+212699999999", null);

    Map<Field, Double> points = matcher.points(here, there);

    assertThat(points.get(Field.GIVEN_NAME), greaterThan(2.0));
    assertThat(points.get(Field.BIRTH), greaterThan(5.0));
    assertThat(points.get(Field.PHONE), lessThan(0.0));
    assertThat(points.containsKey(Field.FATHER_NAME), is(false));
    double told =
        points.values().stream().mapToDouble(Double::doubleValue).sum() + matcher.priorBits();
    assertThat(Math.abs(told - matcher.bits(here, there)), lessThan(1.0));
  }

  private static Profile person(
      String given, String family, String father, String birth, String phone, String address) {
    return PROFILES.of(
        new PersonDetails(
            null,
            given,
            family,
            father,
            Birth.of(birth),
            phone == null ? List.of() : List.of(phone),
            List.of(),
            address == null ? List.of() : List.of(address),
            List.of("06.141.01.10")));
  }
}
