package ma.sac.beneficiary.households;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import ma.sac.beneficiary.crypto.IdentityMarks;

/** A family's further telephone numbers, by their keyed hashes. */
final class Phones {
  private Phones() {}

  /**
   * The marks as the text of a PostgreSQL array, which fits into an array of texts where arrays of
   * different lengths do not; null where there are none.
   */
  static String marks(List<String> phones, IdentityMarks marks) {
    return phones.isEmpty()
        ? null
        : phones.stream()
            .map(phone -> "\"\\\\x" + HexFormat.of().formatHex(marks.ofPhone(phone)) + "\"")
            .collect(Collectors.joining(",", "{", "}"));
  }
}
