package ma.sac.beneficiary.imports;

/** Numbers as they are typed in Arabic lists: ٢٠٠١ is 2001. */
final class Digits {
  private Digits() {}

  static String western(String typed) {
    StringBuilder western = new StringBuilder();
    typed
        .strip()
        .codePoints()
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                western.append(Character.digit(c, 10));
              } else {
                western.appendCodePoint(c);
              }
            });
    return western.toString();
  }
}
