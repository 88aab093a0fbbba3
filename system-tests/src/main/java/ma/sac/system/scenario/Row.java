package ma.sac.system.scenario;

import java.math.BigDecimal;
import java.util.Map;

/** A row of one of the programme's files, by column. */
public record Row(Map<String, String> values) {

  public String get(String column) {
    String value = values.get(column);
    if (value == null) {
      throw new IllegalArgumentException("no column " + column + " among " + values.keySet());
    }
    return value;
  }

  public String key() {
    return get("key");
  }

  public int number(String column) {
    return Integer.parseInt(get(column));
  }

  /** Null where the file says nothing. */
  public Integer numberOrNull(String column) {
    return get(column).isEmpty() ? null : Integer.valueOf(get(column));
  }

  public String textOrNull(String column) {
    return get(column).isEmpty() ? null : get(column);
  }

  public BigDecimal money(String column) {
    return new BigDecimal(get(column));
  }

  public boolean yes(String column) {
    return get(column).equals("yes");
  }
}
