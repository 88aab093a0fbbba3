package ma.sac.kit.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ma.sac.kit.text.Reason;

/**
 * A line of NDJSON: one object, whose keys are columns and whose values are taken as they are. A
 * key that is no column of the list is let be, as a column of CSV is.
 */
final class JsonLine implements ListRow {
  /** Keys come from outside: they are not kept for ever. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private final long line;
  private final String text;
  private final List<String> columns;
  private final Map<String, String> fields = new LinkedHashMap<>();

  /**
   * @param text the line without its end, or null when it was too long to keep
   * @param columns that may be named where the line is at fault; any other key may be anything
   */
  JsonLine(long line, String text, List<String> columns) {
    this.line = line;
    this.text = text;
    this.columns = columns;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public Optional<RowOutcome> fault() {
    if (text == null) {
      return ListRow.fault(Reason.of("line-too-long", JsonRows.LONGEST_LINE));
    }
    fields.clear();
    Optional<RowOutcome> broken = parse();
    if (broken.isPresent()) {
      return broken;
    }
    if (fields.values().stream().allMatch(String::isBlank)) {
      return ListRow.fault(Reason.of("row-empty"));
    }
    return ListRow.faultIn(
        Stream.concat(fields.keySet().stream(), fields.values().stream()).toList());
  }

  private Optional<RowOutcome> parse() {
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return noObject();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value.isStructStart()) {
          return at(key, Reason.of("value-nested"));
        }
        String cell = value == JsonToken.VALUE_NULL ? "" : parser.getText();
        if (fields.put(key, cell) != null) {
          return at(key, Reason.of("key-twice"));
        }
      }
      return parser.nextToken() == null ? Optional.empty() : noObject();
    } catch (IOException broken) {
      return noObject();
    }
  }

  private Optional<RowOutcome> at(String key, Reason reason) {
    return Optional.of(RowOutcome.rejected(columns.contains(key) ? key : "", reason));
  }

  private static Optional<RowOutcome> noObject() {
    return ListRow.fault(Reason.of("line-no-object"));
  }

  @Override
  public ImportedRow read() {
    return new ImportedRow(line, fields);
  }

  @Override
  public String asSent() {
    return text == null ? "" : text;
  }
}
