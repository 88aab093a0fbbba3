package ma.sac.system.scenario;

import java.util.ArrayList;
import java.util.List;

/** One line of comma separated values, read and written; no value spans lines in our files. */
final class Csv {

  static List<String> split(String line) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        value.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString());
    return values;
  }

  static String join(List<String> values) {
    StringBuilder line = new StringBuilder();
    for (String value : values) {
      if (!line.isEmpty()) {
        line.append(',');
      }
      boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"');
      line.append(plain ? value : '"' + value.replace("\"", "\"\"") + '"');
    }
    return line.append('\n').toString();
  }

  private Csv() {}
}
