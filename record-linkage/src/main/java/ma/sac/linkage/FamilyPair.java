package ma.sac.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two families that have somebody in common, perhaps: each pair of their members is judged in the
 * light of the other pairs. Where the mother and a child are the same, so is most likely the other
 * child, whose record alone would not say so; and nobody is two members of one family.
 */
public final class FamilyPair {
  /** Most of those whom one registrar met, another meets as well. */
  private static final double MET_AGAIN = 0.8;

  private final Matcher matcher;
  private final List<Profile> some;
  private final List<Profile> others;
  private final double[][] alone;

  /** The positions of two members in their families, and the odds as {@link Matcher#bits} says. */
  public record Members(int one, int other, double bits) {}

  public FamilyPair(Matcher matcher, List<Profile> some, List<Profile> others) {
    this.matcher = matcher;
    this.some = some;
    this.others = others;
    this.alone = new double[some.size()][others.size()];
    for (int i = 0; i < some.size(); i++) {
      for (int j = 0; j < others.size(); j++) {
        alone[i][j] = matcher.bits(some.get(i), others.get(j));
      }
    }
  }

  /** Those who are at least to be reviewed, each member once, the surest first. */
  public List<Members> samePersons() {
    List<Members> pairs = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      for (int j = 0; j < others.size(); j++) {
        double bits = inTheLightOfOthers(i, j);
        if (Band.of(bits) != Band.DISTINCT) {
          pairs.add(new Members(i, j, bits));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Members::bits).reversed());
    Set<Integer> taken = new HashSet<>();
    Set<Integer> takenOfOthers = new HashSet<>();
    pairs.removeIf(
        pair -> {
          boolean free = !taken.contains(pair.one()) && !takenOfOthers.contains(pair.other());
          if (free) {
            taken.add(pair.one());
            takenOfOthers.add(pair.other());
          }
          return !free;
        });
    return pairs;
  }

  private double inTheLightOfOthers(int i, int j) {
    double family = probability(surestBeside(i, j));
    double own = probability(alone[i][j]);
    double prior = MET_AGAIN / Math.max(some.size(), others.size());
    double within = probability(matcher.bitsWithinFamily(some.get(i), others.get(j), prior));
    double same = family * within + (1 - family) * own;
    return Math.max(alone[i][j], Weights.log2(same / Math.max(1e-12, 1 - same)));
  }

  /** The surest pair of two others of the families. */
  private double surestBeside(int i, int j) {
    double surest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < some.size(); k++) {
      for (int l = 0; l < others.size(); l++) {
        if (k != i && l != j) {
          surest = Math.max(surest, alone[k][l]);
        }
      }
    }
    return surest;
  }

  private static double probability(double bits) {
    return 1 / (1 + Math.pow(2, -bits));
  }
}
