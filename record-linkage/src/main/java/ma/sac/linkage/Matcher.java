package ma.sac.linkage;

import java.util.EnumMap;
import java.util.Map;

/** Says how surely two records are of one person. Made by {@link Observations}. */
public final class Matcher {
  private final Weights weights;
  private final NameCommonness commonness;

  Matcher(Weights weights, NameCommonness commonness) {
    this.weights = weights;
    this.commonness = commonness;
  }

  /**
   * The logarithm to base 2 of the odds that both are of one person, and neither of two relatives
   * nor of two strangers: 0 is even, 10 is a thousand to one. {@link Band#of} says what it means.
   */
  public double bits(Profile a, Profile b) {
    int pattern = Comparison.of(a, b);
    double relatives =
        weights.likelihood(Kinship.RELATIVES, pattern)
            * Math.pow(2, -commonness.givenBits(a, b, pattern));
    double strangers =
        weights.likelihood(Kinship.STRANGERS, pattern)
            * Math.pow(2, -commonness.bits(a, b, pattern));
    return Weights.log2(weights.likelihood(Kinship.SAME, pattern) / (relatives + strangers));
  }

  /**
   * The same where both are certainly of one family.
   *
   * @param prior the chance that any two of them are one
   */
  double bitsWithinFamily(Profile a, Profile b, double prior) {
    int pattern = Comparison.of(a, b);
    double same = weights.likelihood(Kinship.SAME, pattern) / weights.priorSame() * prior;
    double relatives =
        weights.likelihood(Kinship.RELATIVES, pattern) / weights.priorRelatives() * (1 - prior);
    return Weights.log2(same / relatives) + commonness.givenBits(a, b, pattern);
  }

  /**
   * What each field says for one person and against the likelier of the two others, relatives or
   * strangers, in bits; a field without data is left out.
   */
  public Map<Field, Double> points(Profile a, Profile b) {
    int pattern = Comparison.of(a, b);
    Kinship other = other(a, b);
    Map<Field, Double> points = new EnumMap<>(Field.class);
    for (Field field : Field.all()) {
      int level = field.levelIn(pattern);
      if (level > 0) {
        double bits =
            Weights.log2(
                weights.same()[field.ordinal()][level]
                    / weights.chances(other)[field.ordinal()][level]);
        boolean told = other == Kinship.STRANGERS || field == Field.GIVEN_NAME;
        points.put(field, told ? bits + commonness.bits(field, a, b, pattern) : bits);
      }
    }
    return points;
  }

  /** What two records would be, were they not of one person. */
  public Kinship other(Profile a, Profile b) {
    int pattern = Comparison.of(a, b);
    return weights.likelihood(Kinship.RELATIVES, pattern)
            > weights.likelihood(Kinship.STRANGERS, pattern)
        ? Kinship.RELATIVES
        : Kinship.STRANGERS;
  }

  /**
   * Before anything is compared: how unlikely it is that two records are of one person, in bits.
   */
  public double priorBits() {
    return Weights.log2(weights.priorSame());
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            "prior %.1f bits, of relatives %.1f"
                .formatted(priorBits(), Weights.log2(weights.priorRelatives())));
    for (Field field : Field.all()) {
      text.append("\n").append(field);
      for (int level = 1; level <= field.same; level++) {
        int at = field.ordinal();
        text.append(
            " %d: same %.4f relatives %.4f strangers %.2e;"
                .formatted(
                    level,
                    weights.same()[at][level],
                    weights.relatives()[at][level],
                    weights.strangers()[at][level]));
      }
    }
    return text.toString();
  }
}
