package ma.sac.linkage;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** How often each pattern of agreement was seen. */
final class Patterns {
  private final Map<Integer, long[]> counts = new HashMap<>();

  void add(int pattern) {
    counts.computeIfAbsent(pattern, p -> new long[1])[0]++;
  }

  /** The sum of that over all pairs seen. */
  double sum(IntToDoubleFunction value) {
    double[] sum = new double[1];
    each((pattern, count) -> sum[0] += value.applyAsDouble(pattern) * count);
    return sum[0];
  }

  long pairs() {
    return counts.values().stream().mapToLong(count -> count[0]).sum();
  }

  void each(Seen seen) {
    counts.forEach((pattern, count) -> seen.accept(pattern, count[0]));
  }

  interface Seen {
    void accept(int pattern, long count);
  }
}
