package ma.sac.system.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One line of comma separated values, read and written; no value spans lines in our files. */
final class Csv {

  static List<String> split(String line) {
    return split(line, ',');
  }

  static List<String> split(String line, char separator) {
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
      } else if (c == separator && !quoted) {
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
    return join(values, ',');
  }

  static String join(List<String> values, char separator) {
    return values.stream()
        .map(value -> written(value, separator))
        .collect(Collectors.joining(String.valueOf(separator), "", "\n"));
  }

  private static String written(String value, char separator) {
    boolean plain = value.chars().noneMatch(c -> c == separator || c == '"');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  private Csv() {}
}
