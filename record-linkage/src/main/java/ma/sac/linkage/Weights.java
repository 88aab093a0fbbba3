package ma.sac.linkage;

/**
 * How likely each level of agreement is between two records of one person, of two persons of one
 * family, and of two strangers; after Fellegi and Sunter, "A Theory for Record Linkage", 1969, with
 * the relatives as a class of their own: they share a name, a telephone and a door, and are not the
 * same.
 *
 * @param same by field and level, the chance of that level between records of one person
 * @param relatives the same between persons of one family
 * @param strangers the same between persons drawn at random
 * @param exchanged the chance that the names of one record of a person are exchanged
 * @param priorSame the chance that two records drawn at random are of one person
 * @param priorRelatives that they are of one family
 */
record Weights(
    double[][] same,
    double[][] relatives,
    double[][] strangers,
    double exchanged,
    double priorSame,
    double priorRelatives) {
  /** Where both names agree by chance, they agree as often straight as exchanged. */
  private static final double EXCHANGED_BY_CHANCE = 0.5;

  private static final double LN2 = Math.log(2);

  static double log2(double value) {
    return Math.log(value) / LN2;
  }

  /** How likely that pattern and that class are together. */
  double likelihood(Kinship kinship, int pattern) {
    double[][] chances = chances(kinship);
    boolean crossed = (pattern & Comparison.EXCHANGED) != 0;
    double likelihood =
        prior(kinship) * (crossed ? kinship == Kinship.SAME ? exchanged : EXCHANGED_BY_CHANCE : 1);
    for (Field field : Field.all()) {
      int level = field.levelIn(pattern);
      likelihood *= level == 0 ? 1 : chances[field.ordinal()][level];
    }
    return likelihood;
  }

  double prior(Kinship kinship) {
    return switch (kinship) {
      case SAME -> priorSame;
      case RELATIVES -> priorRelatives;
      case STRANGERS -> 1 - priorSame - priorRelatives;
    };
  }

  double[][] chances(Kinship kinship) {
    return switch (kinship) {
      case SAME -> same;
      case RELATIVES -> relatives;
      case STRANGERS -> strangers;
    };
  }

  /** The chance of a class, given the pattern. */
  double probability(Kinship kinship, int pattern) {
    double sum = 0;
    for (Kinship each : Kinship.ALL) {
      sum += likelihood(each, pattern);
    }
    return sum == 0 ? 0 : likelihood(kinship, pattern) / sum;
  }

  Weights withPriors(double newSame, double newRelatives) {
    return new Weights(same, relatives, strangers, exchanged, newSame, newRelatives);
  }
}
