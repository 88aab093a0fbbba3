package ma.sac.linkage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What is seen of a list before its pairs are judged: how common names are, how alike two persons
 * drawn at random are, how alike those are that a blocking key brings together. Of any list it
 * keeps a bounded part. Not for several threads.
 */
public final class Observations {
  private static final int DRAWN = 5_000;
  private static final int RANDOM_PAIRS = 600_000;
  private static final int FAMILIES = 50_000;
  private static final long SEED = 1_969;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final NameCommonness commonness = new NameCommonness();
  private final List<Profile> drawn = new ArrayList<>();
  private final Map<BlockingKey, Patterns> blocked = new EnumMap<>(BlockingKey.class);
  private final Patterns together = new Patterns();
  private final Patterns all = new Patterns();
  private long persons;
  private long families;

  /** Those who were registered together, each family of the list once. */
  public void family(List<Profile> members) {
    for (int i = 0; i < members.size(); i++) {
      person(members.get(i));
      for (int j = 0; j < i && families < FAMILIES; j++) {
        together.add(Comparison.of(members.get(i), members.get(j)));
      }
    }
    families++;
  }

  private void person(Profile person) {
    persons++;
    commonness.add(person);
    if (drawn.size() < DRAWN) {
      drawn.add(person);
    } else {
      long at = random.nextLong(persons);
      if (at < DRAWN) {
        drawn.set((int) at, person);
      }
    }
  }

  /**
   * A pair that this key brings together and that was not registered together.
   *
   * @param first whether no earlier key does
   */
  public void pair(BlockingKey key, Profile a, Profile b, boolean first) {
    int pattern = Comparison.of(a, b);
    blocked.computeIfAbsent(key, k -> new Patterns()).add(pattern);
    if (first) {
      all.add(pattern);
    }
  }

  /**
   * @param sampled share of the blocks whose pairs were shown, above 0 and up to 1
   * @param inAll how many persons the list has, of whom some were shown
   */
  public Matcher matcher(double sampled, long inAll) {
    return new Matcher(
        new Estimation(randomPairs(), together, blocked, all, inAll, sampled).weights(),
        commonness);
  }

  private Patterns randomPairs() {
    Patterns patterns = new Patterns();
    int n = drawn.size();
    if (n * (n - 1L) / 2 <= RANDOM_PAIRS) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          patterns.add(Comparison.of(drawn.get(i), drawn.get(j)));
        }
      }
      return patterns;
    }
    for (int k = 0; k < RANDOM_PAIRS; k++) {
      int i = random.nextInt(n);
      int j = random.nextInt(n - 1);
      patterns.add(Comparison.of(drawn.get(i), drawn.get(j < i ? j : j + 1)));
    }
    return patterns;
  }
}
