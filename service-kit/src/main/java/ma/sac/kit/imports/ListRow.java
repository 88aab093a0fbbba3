package ma.sac.kit.imports;

import java.util.Collection;
import java.util.Optional;
import ma.sac.kit.text.PlainText;
import ma.sac.kit.text.Reason;

/** A row as it stands in a list. */
interface ListRow {
  int LONGEST_FIELD = 16 * 1024;

  /** Where it begins; the first line of the file is 1. */
  long line();

  /** Why it cannot be read, if it cannot. */
  Optional<RowOutcome> fault();

  /** Only of a row without a fault. */
  ImportedRow read();

  /** As it goes back to be corrected; empty when it was too long to keep. */
  String asSent();

  /** What no row may hold, whatever its format. */
  static Optional<RowOutcome> faultIn(Collection<String> fields) {
    if (fields.stream().anyMatch(field -> field.length() > LONGEST_FIELD)) {
      return fault(Reason.of("field-too-long", LONGEST_FIELD));
    }
    boolean garbled =
        fields.stream().anyMatch(field -> !PlainText.isPlain(field) || field.indexOf(0xFFFD) >= 0);
    return garbled ? fault(Reason.of("row-garbled")) : Optional.empty();
  }

  static Optional<RowOutcome> fault(Reason reason) {
    return Optional.of(RowOutcome.rejected("", reason));
  }
}
