package ma.sac.system.sabotage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What breaks a database, and what mends it again.
 *
 * @param undo mends what goes not away with the schema {@code sabotage}; may be empty
 */
record Script(String install, String undo) {

  private static final String UNDO = "-- undo\n";

  static Script of(Sabotage sabotage, String database, Map<String, String> values) {
    String text = read("preamble.sql") + read(sabotage.title() + "." + database + ".sql");
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("${" + value.getKey() + "}", value.getValue().replace("'", "''"));
    }
    int undo = text.indexOf(UNDO);
    return undo < 0
        ? new Script(text, "")
        : new Script(text.substring(0, undo), text.substring(undo));
  }

  private static String read(String name) {
    try (InputStream file = Script.class.getResourceAsStream("/sabotage/" + name)) {
      if (file == null) {
        throw new IllegalStateException("no script " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
