package ma.sac.cooperative.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.sac.kit.imports.ImportedRow;
import ma.sac.kit.text.Reason;

/**
 * Reads the cells of a row. An empty one is null, and is left to the rules of the request that the
 * row becomes.
 */
public final class Cells {
  private static final String KEY = "[A-Za-z0-9][A-Za-z0-9._/-]{0,99}";
  private final ImportedRow row;

  Cells(ImportedRow row) {
    this.row = row;
  }

  ImportedRow row() {
    return row;
  }

  /** The row is not taken in because of this column. */
  public static BadCell bad(String column, Reason why) {
    return new BadCell(column, why);
  }

  /**
   * @param english a sentence of the catalogue of reasons
   */
  public static BadCell bad(String column, String english) {
    return bad(column, Reason.said(english));
  }

  public String text(String column) {
    String text = row.get(column);
    return text.isEmpty() ? null : text;
  }

  /** What names the row in its list, and in others; null where it is empty. */
  public String key(String column) {
    return parsed(
        column,
        text -> {
          if (!text.matches(KEY)) {
            throw new IllegalArgumentException();
          }
          return text;
        },
        Reason.of("no-key"));
  }

  public Long number(String column) {
    return parsed(column, Long::valueOf, Reason.of("no-whole-number"));
  }

  public Integer integer(String column) {
    return parsed(column, Integer::valueOf, Reason.of("no-whole-number"));
  }

  /** With a point, or the comma of French spreadsheets. */
  public BigDecimal money(String column) {
    return parsed(
        column,
        text -> {
          if (!text.matches("[0-9]{1,12}([.,][0-9]{1,9})?")) {
            throw new IllegalArgumentException();
          }
          return new BigDecimal(text.replace(',', '.'));
        },
        Reason.of("no-amount", "7.60"));
  }

  public LocalDate date(String column) {
    return parsed(column, LocalDate::parse, Reason.of("no-date", "2020-04-20"));
  }

  public Boolean yes(String column) {
    return parsed(
        column,
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "yes", "true" -> Boolean.TRUE;
              case "no", "false" -> Boolean.FALSE;
              default -> throw new IllegalArgumentException();
            },
        Reason.of("no-yes-or-no"));
  }

  public <T extends Enum<T>> T word(String column, Class<T> words) {
    String all =
        Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    return parsed(column, text -> Enum.valueOf(words, text), Reason.of("none-of", all));
  }

  /** The cell as an id, or null where it is none. */
  public UUID idOrNull(String column) {
    try {
      return UUID.fromString(row.get(column));
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }

  private <T> T parsed(String column, Function<String, T> parser, Reason otherwise) {
    String text = text(column);
    try {
      return text == null ? null : parser.apply(text);
    } catch (IllegalArgumentException | DateTimeParseException unreadable) {
      throw bad(column, otherwise);
    }
  }

  /** Names the column and never the value. */
  public static final class BadCell extends RuntimeException {
    private final String column;
    private final transient Reason reason;

    private BadCell(String column, Reason reason) {
      super(reason.in(Locale.ENGLISH), null, false, false);
      this.column = column;
      this.reason = reason;
    }

    Reason reason() {
      return reason;
    }

    String column() {
      return column;
    }
  }
}
