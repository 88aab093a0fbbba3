package ma.sac.linkage;

/**
 * What two persons are compared by. Each agrees on a level from 1 (they differ) to {@link #same}
 * (they agree), or on none where one of the two has nothing to compare.
 */
public enum Field {
  /**
   * Differ, similar, near (a spelling or slip apart, or the same heard in the other script), same.
   */
  GIVEN_NAME(4),
  FAMILY_NAME(4),
  FATHER_NAME(4),
  /** Differ, same year, two of the three parts, day and month exchanged or one digit off, same. */
  BIRTH(5),
  /** Differ, one digit off, one in common. */
  PHONE(3),
  /** Differ, one character off, one in common. */
  IDENTIFIER(3),
  /** By the share of words in common: under a quarter, under a half, under four fifths, beyond. */
  ADDRESS(4),
  /** No part in common, one, all. */
  LOCALITY(3);

  private static final int BITS = 3;
  private static final int MASK = (1 << BITS) - 1;
  private static final Field[] ALL = values();

  /** The level of full agreement. */
  final int same;

  Field(int same) {
    this.same = same;
  }

  static Field[] all() {
    return ALL;
  }

  /** Puts a level at this field's place in a pattern. */
  int at(int level) {
    return level << (BITS * ordinal());
  }

  /** The level that a pattern has for this field, 0 where nothing could be compared. */
  int levelIn(int pattern) {
    return pattern >> (BITS * ordinal()) & MASK;
  }

  int without(int pattern) {
    return pattern & ~(MASK << (BITS * ordinal()));
  }
}
