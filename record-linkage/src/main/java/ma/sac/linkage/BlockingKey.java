package ma.sac.linkage;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What two records must have alike to be compared at all. Each kind is blind to errors in the
 * fields that it uses, so there are several.
 */
public enum BlockingKey {
  IDENTIFIER(EnumSet.of(Field.IDENTIFIER)) {
    @Override
    Stream<String> keys(Profile p) {
      return p.identifiers.stream();
    }
  },
  PHONE(EnumSet.of(Field.PHONE)) {
    @Override
    Stream<String> keys(Profile p) {
      return p.phones.stream();
    }
  },
  NAMES_AND_YEAR(EnumSet.of(Field.GIVEN_NAME, Field.FAMILY_NAME, Field.BIRTH)) {
    @Override
    String key(Profile p) {
      return p.birth.known() ? join(names(p), Integer.toString(p.birth.year())) : null;
    }
  },
  NAMES_AND_PLACE(EnumSet.of(Field.GIVEN_NAME, Field.FAMILY_NAME, Field.LOCALITY)) {
    @Override
    String key(Profile p) {
      return join(names(p), place(p));
    }
  },
  /** Day and month in order of size, so that exchanged they are the same. */
  BIRTH(EnumSet.of(Field.BIRTH)) {
    @Override
    String key(Profile p) {
      return p.birth.dayKnown() ? join(Integer.toString(p.birth.year()), day(p)) : null;
    }
  },
  FAMILY_AND_DAY(EnumSet.of(Field.FAMILY_NAME, Field.BIRTH)) {
    @Override
    String key(Profile p) {
      return p.birth.dayKnown() ? join(heard(p.family), day(p)) : null;
    }
  },
  GIVEN_AND_DAY(EnumSet.of(Field.GIVEN_NAME, Field.BIRTH)) {
    @Override
    String key(Profile p) {
      return p.birth.dayKnown() ? join(heard(p.given), day(p)) : null;
    }
  },
  FAMILY_AND_ADDRESS(EnumSet.of(Field.FAMILY_NAME, Field.ADDRESS)) {
    @Override
    String key(Profile p) {
      return join(heard(p.family), numbers(p));
    }
  },
  GIVEN_AND_ADDRESS(EnumSet.of(Field.GIVEN_NAME, Field.ADDRESS)) {
    @Override
    String key(Profile p) {
      return join(heard(p.given), numbers(p));
    }
  };

  /** What agrees for certain, or nearly so, among those that a key brings together. */
  final Set<Field> uses;

  BlockingKey(Set<Field> uses) {
    this.uses = uses;
  }

  /** Null for a person of whom too little is known. */
  String key(Profile p) {
    throw new UnsupportedOperationException(name());
  }

  Stream<String> keys(Profile p) {
    return Stream.ofNullable(key(p));
  }

  /** The keys of this kind, in clear: they must not leave memory but as keyed hashes. */
  public List<String> of(Profile profile) {
    return keys(profile).map(key -> name() + "/" + key).distinct().toList();
  }

  private static String heard(NameForm name) {
    return name == null || name.skeleton().isEmpty() ? null : name.skeleton();
  }

  /** The two names in one order, so that exchanged they are the same. */
  private static String names(Profile p) {
    String given = heard(p.given);
    String family = heard(p.family);
    if (given == null || family == null) {
      return null;
    }
    return given.compareTo(family) <= 0 ? given + "+" + family : family + "+" + given;
  }

  private static String day(Profile p) {
    return Math.min(p.birth.day(), p.birth.month())
        + "-"
        + Math.max(p.birth.day(), p.birth.month());
  }

  private static String place(Profile p) {
    return p.localities.stream().filter(part -> !part.isEmpty()).findFirst().orElse(null);
  }

  /** The numbers of an address say most in fewest characters, in any script. */
  private static String numbers(Profile p) {
    return p.addressWords.stream()
        .filter(word -> Character.isDigit(word.charAt(0)))
        .sorted()
        .reduce((a, b) -> a + "-" + b)
        .orElse(null);
  }

  private static String join(String a, String b) {
    return a == null || b == null ? null : a + "/" + b;
  }
}
