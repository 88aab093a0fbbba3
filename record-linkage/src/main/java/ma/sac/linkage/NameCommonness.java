package ma.sac.linkage;

import java.util.Set;

/** How common names are, by what was written and by what is heard. */
final class NameCommonness {
  static final Set<Field> NAMES = Set.of(Field.GIVEN_NAME, Field.FAMILY_NAME, Field.FATHER_NAME);
  private static final int NEAR = 3;

  private final Commonness givenLetters = new Commonness();
  private final Commonness givenHeard = new Commonness();
  private final Commonness familyLetters = new Commonness();
  private final Commonness familyHeard = new Commonness();

  void add(Profile person) {
    add(person.given, givenLetters, givenHeard);
    add(person.family, familyLetters, familyHeard);
  }

  private static void add(NameForm name, Commonness letters, Commonness heard) {
    if (name != null) {
      letters.add(name.letters());
      heard.add(name.skeleton());
    }
  }

  double bits(Profile a, Profile b, int pattern) {
    double sum = 0;
    for (Field field : NAMES) {
      sum += bits(field, a, b, pattern);
    }
    return sum;
  }

  /** Of the given name alone: relatives share the others anyway. */
  double givenBits(Profile a, Profile b, int pattern) {
    return bits(Field.GIVEN_NAME, a, b, pattern);
  }

  double bits(Field field, Profile a, Profile b, int pattern) {
    int level = field.levelIn(pattern);
    if (level < NEAR) {
      return 0;
    }
    if (!NAMES.contains(field)) {
      return 0;
    }
    boolean exchanged = (pattern & Comparison.EXCHANGED) != 0;
    return switch (field) {
      case GIVEN_NAME -> bits(level, a.given, exchanged ? b.family : b.given, true);
      case FAMILY_NAME -> bits(level, a.family, exchanged ? b.given : b.family, false);
      // A father has a given name.
      default -> bits(level, a.father, b.father, true);
    };
  }

  private double bits(int level, NameForm a, NameForm b, boolean given) {
    if (level > NEAR) {
      return (given ? givenLetters : familyLetters).bitsBeyondTypical(a.letters());
    }
    Commonness heard = given ? givenHeard : familyHeard;
    return Math.min(heard.bitsBeyondTypical(a.skeleton()), heard.bitsBeyondTypical(b.skeleton()));
  }
}
