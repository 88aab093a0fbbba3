package ma.sac.basket.serials;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Baskets of one run, both ends included. */
public record SerialRange(long run, int from, int to) {

  public int size() {
    return to - from + 1;
  }

  /** The same baskets in as few ranges as possible, in order. */
  public static List<SerialRange> merged(List<SerialRange> ranges) {
    List<SerialRange> sorted =
        ranges.stream()
            .sorted(Comparator.comparingLong(SerialRange::run).thenComparingInt(SerialRange::from))
            .toList();
    List<SerialRange> merged = new ArrayList<>();
    for (SerialRange next : sorted) {
      SerialRange last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && last.run() == next.run() && next.from() <= last.to() + 1) {
        merged.set(
            merged.size() - 1,
            new SerialRange(last.run(), last.from(), Math.max(last.to(), next.to())));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }
}
