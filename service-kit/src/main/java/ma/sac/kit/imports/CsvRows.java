package ma.sac.kit.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import ma.sac.kit.text.Reason;

/** The rows of a CSV list below its header. */
final class CsvRows implements ListRows {
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final Columns columns;

  /**
   * @throws StoredList.UnreadableList when there is no header, or it lacks a column
   */
  CsvRows(Reader text, char separator, List<String> required) {
    reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .maxBufferSize(1 << 20)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .ofCsvRecord(text);
    records = reader.iterator();
    if (!hasNext()) {
      throw new StoredList.UnreadableList(Reason.of("list-empty"));
    }
    columns = Columns.of(readable(records::next), required);
  }

  List<String> columns() {
    return columns.names();
  }

  @Override
  public boolean hasNext() {
    return readable(records::hasNext);
  }

  @Override
  public ListRow next() {
    return columns.row(readable(records::next));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static <T> T readable(Supplier<T> step) {
    try {
      return step.get();
    } catch (CsvParseException unreadable) {
      throw new StoredList.UnreadableList(Reason.of("list-no-csv"));
    }
  }
}
