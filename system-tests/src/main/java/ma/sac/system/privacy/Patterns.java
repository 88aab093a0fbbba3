package ma.sac.system.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Many byte sequences sought at once. Of each, the rarest eight bytes are looked up at every
 * position; only where they occur is the whole compared.
 */
final class Patterns {

  private static final int WINDOW = 8;

  private final List<byte[]> patterns;
  private final List<Integer> labels;
  private final long[] windows;
  private final int[] first;
  private final int[] next;
  private final int[] offsets;
  private final long[] filter = new long[1 << 18];
  private final int longest;

  /**
   * @param patterns each of eight bytes or more
   * @param labels what each is, 0 and up
   */
  Patterns(List<byte[]> patterns, List<Integer> labels) {
    this.patterns = new ArrayList<>(patterns);
    this.labels = new ArrayList<>(labels);
    int size = Integer.highestOneBit(Math.max(16, patterns.size()) * 4);
    windows = new long[size];
    first = new int[size];
    next = new int[patterns.size()];
    offsets = new int[patterns.size()];
    longest = patterns.stream().mapToInt(pattern -> pattern.length).max().orElse(0);
    int[] frequency = frequencies();
    for (int i = 0; i < this.patterns.size(); i++) {
      add(i, frequency);
    }
  }

  int longest() {
    return longest;
  }

  /**
   * Counts, by label, what ends after {@code from} in the first {@code length} bytes.
   *
   * @param from what ends before was counted already
   */
  void count(byte[] bytes, int length, int from, long[] counts) {
    long window = 0;
    for (int i = 0; i < length; i++) {
      window = window << 8 | bytes[i] & 0xFF;
      int hash = mix(window);
      if ((filter[hash >>> 14] >>> (hash >>> 8 & 63) & 1) != 0 && i >= WINDOW - 1) {
        compare(window, i - WINDOW + 1, bytes, length, from, counts);
      }
    }
  }

  private void compare(long window, int at, byte[] bytes, int length, int from, long[] counts) {
    int slot = slot(window);
    for (int i = first[slot] - 1; i >= 0; i = next[i] - 1) {
      byte[] pattern = patterns.get(i);
      int start = at - offsets[i];
      int end = start + pattern.length;
      if (start >= 0 && end <= length && end > from && equal(pattern, bytes, start)) {
        counts[labels.get(i)]++;
      }
    }
  }

  private static boolean equal(byte[] pattern, byte[] bytes, int start) {
    for (int i = 0; i < pattern.length; i++) {
      if (pattern[i] != bytes[start + i]) {
        return false;
      }
    }
    return true;
  }

  private int[] frequencies() {
    int[] frequency = new int[1 << 20];
    for (byte[] pattern : patterns) {
      for (int at = 0; at + WINDOW <= pattern.length; at++) {
        frequency[mix(window(pattern, at)) >>> 12]++;
      }
    }
    return frequency;
  }

  private void add(int index, int[] frequency) {
    byte[] pattern = patterns.get(index);
    int best = 0;
    for (int at = 1; at + WINDOW <= pattern.length; at++) {
      if (frequency[mix(window(pattern, at)) >>> 12]
          < frequency[mix(window(pattern, best)) >>> 12]) {
        best = at;
      }
    }
    long window = window(pattern, best);
    int slot = slot(window);
    offsets[index] = best;
    next[index] = first[slot];
    windows[slot] = window;
    first[slot] = index + 1;
    int hash = mix(window);
    filter[hash >>> 14] |= 1L << (hash >>> 8 & 63);
  }

  /** The slot of that window, or the free one where it would go. */
  private int slot(long window) {
    int slot = mix(window) & windows.length - 1;
    while (first[slot] != 0 && windows[slot] != window) {
      slot = slot + 1 & windows.length - 1;
    }
    return slot;
  }

  private static long window(byte[] bytes, int at) {
    long window = 0;
    for (int i = 0; i < WINDOW; i++) {
      window = window << 8 | bytes[at + i] & 0xFF;
    }
    return window;
  }

  private static int mix(long value) {
    long mixed = value * 0x9E3779B97F4A7C15L;
    return (int) ((mixed ^ mixed >>> 29) >>> 16);
  }
}
