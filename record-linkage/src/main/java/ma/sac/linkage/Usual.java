package ma.sac.linkage;

/** What is expected before anything of a list is seen: a few pairs' worth, which data outweigh. */
final class Usual {
  /** So many pairs stand behind each figure. */
  static final double PAIRS = 10;

  static final double EXCHANGED = 0.02;
  private static final double AGREES = 0.85;

  private Usual() {}

  /** Most of what one person says twice agrees. */
  static double[][] same() {
    double[][] usual = new double[Field.all().length][];
    for (Field field : Field.all()) {
      usual[field.ordinal()] = mostly(field, field.same, AGREES);
    }
    return usual;
  }

  /** A family shares its name, door and telephone, and tells its children apart by given names. */
  static double[][] relatives() {
    double[][] usual = new double[Field.all().length][];
    for (Field field : Field.all()) {
      usual[field.ordinal()] =
          switch (field) {
            case GIVEN_NAME, BIRTH, IDENTIFIER -> mostly(field, 1, 0.96);
            case FATHER_NAME -> mostly(field, 1, 0.6);
            default -> mostly(field, field.same, 0.7);
          };
    }
    return usual;
  }

  /** Hardly a thing agrees by chance. */
  static double[][] strangers() {
    double[][] usual = new double[Field.all().length][];
    for (Field field : Field.all()) {
      usual[field.ordinal()] = mostly(field, 1, 0.97);
    }
    return usual;
  }

  private static double[] mostly(Field field, int level, double share) {
    double[] levels = new double[field.same + 1];
    for (int each = 1; each <= field.same; each++) {
      levels[each] = each == level ? share : (1 - share) / (field.same - 1);
    }
    return levels;
  }
}
