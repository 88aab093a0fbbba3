package ma.sac.linkage;

/** One slip of the pen: a character put in, left out or written for another, or two exchanged. */
final class Slip {
  private Slip() {}

  /** Whether one slip, or none, is between the two. */
  static boolean between(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int start = 0;
    int end = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    while (end < shorter - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    int leftOfA = a.length() - start - end;
    int leftOfB = b.length() - start - end;
    if (leftOfA <= 1 && leftOfB <= 1) {
      return true;
    }
    return leftOfA == 2
        && leftOfB == 2
        && a.charAt(start) == b.charAt(start + 1)
        && a.charAt(start + 1) == b.charAt(start);
  }
}
