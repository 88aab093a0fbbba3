package ma.sac.linkage;

import java.util.Set;

/** How often, or how surely, each level of each field was seen. */
final class LevelCounts {
  private final double[][] counts = new double[Field.all().length][];

  LevelCounts() {
    for (Field field : Field.all()) {
      counts[field.ordinal()] = new double[field.same + 1];
    }
  }

  void add(int pattern, double weight, Set<Field> not) {
    for (Field field : Field.all()) {
      if (!not.contains(field)) {
        counts[field.ordinal()][field.levelIn(pattern)] += weight;
      }
    }
  }

  /** Shares that sum to 1 for each field, where so many usual pairs stand behind what was seen. */
  double[][] sharesWith(double[][] usual, double usualPairs) {
    double[][] shares = new double[counts.length][];
    for (int f = 0; f < counts.length; f++) {
      double[] with = new double[counts[f].length];
      double sum = 0;
      for (int level = 1; level < with.length; level++) {
        with[level] = counts[f][level] + usualPairs * usual[f][level];
        sum += with[level];
      }
      for (int level = 1; level < with.length; level++) {
        with[level] /= sum;
      }
      shares[f] = with;
    }
    return shares;
  }
}
