package ma.sac.kit.imports;

import java.util.List;
import java.util.UUID;

/** Takes in the rows of one type of list. */
public interface RowImporter {
  String type();

  /**
   * The columns that a list must have; a CSV list without one of them fails as a whole, saying
   * which; a line of JSON may leave any out, which is the same as an empty one.
   */
  List<String> requiredColumns();

  /** All columns that it reads: those that may be named where a line of JSON is at fault. */
  default List<String> columns() {
    return requiredColumns();
  }

  /**
   * Takes in some rows, in one transaction that the kit opened, and says of each, in order, what
   * became of it. With {@code dryRun} it says the same and writes nothing.
   */
  List<RowOutcome> take(List<ImportedRow> rows, ImportContext context);

  /** The list is done, failed or cancelled, in the transaction that says so. */
  default void ended(UUID importId) {}
}
