package ma.sac.system.privacy;

/** Finds what may be base64 in other bytes and decodes it, wherever in it a group may begin. */
final class Base64Runs {

  /** A national id alone takes eleven characters. */
  private static final int SHORTEST = 11;

  private static final int[] VALUES = values();

  private final Patterns patterns;
  private byte[] decoded = new byte[1 << 16];

  Base64Runs(Patterns patterns) {
    this.patterns = patterns;
  }

  /** As {@link Patterns#count}, in what the bytes say once decoded. */
  void count(byte[] bytes, int length, int from, long[] counts) {
    int start = -1;
    for (int i = 0; i <= length; i++) {
      boolean inside = i < length && VALUES[bytes[i] & 0xFF] >= 0;
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        if (i - start >= SHORTEST && i > from) {
          decode(bytes, start, i, counts);
        }
        start = -1;
      }
    }
  }

  private void decode(byte[] bytes, int start, int end, long[] counts) {
    if (decoded.length < end - start) {
      decoded = new byte[end - start];
    }
    for (int shift = 0; shift < 4; shift++) {
      int length = 0;
      int group = 0;
      int digits = 0;
      for (int i = start + shift; i < end; i++) {
        group = group << 6 | VALUES[bytes[i] & 0xFF];
        digits++;
        if (digits % 4 == 0) {
          decoded[length++] = (byte) (group >> 16);
          decoded[length++] = (byte) (group >> 8);
          decoded[length++] = (byte) group;
          group = 0;
        }
      }
      if (digits % 4 >= 2) {
        int rest = group << 6 * (4 - digits % 4);
        decoded[length++] = (byte) (rest >> 16);
        if (digits % 4 == 3) {
          decoded[length++] = (byte) (rest >> 8);
        }
      }
      patterns.count(decoded, length, 0, counts);
    }
  }

  /** Both alphabets of RFC 4648. */
  private static int[] values() {
    int[] values = new int[256];
    java.util.Arrays.fill(values, -1);
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < digits.length(); i++) {
      values[digits.charAt(i)] = i;
    }
    values['-'] = 62;
    values['_'] = 63;
    return values;
  }
}
