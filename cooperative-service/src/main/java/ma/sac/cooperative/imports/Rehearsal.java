package ma.sac.cooperative.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.imports.ImportCipher;
import ma.sac.kit.imports.ImportContext;
import ma.sac.kit.imports.ImportedRow;

/** What a dry run would have taken in so far; in an import there is none. */
@ApplicationScoped
public class Rehearsal {
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
  private final Sql sql;
  private final ImportCipher cipher;
  private final ObjectMapper json;

  Rehearsal(Sql sql, ImportCipher cipher, ObjectMapper json) {
    this.sql = sql;
    this.cipher = cipher;
    this.json = json;
  }

  /** The earlier row of the list that would be this by now. */
  public Optional<Cells> seen(ImportContext context, String key) {
    if (!context.dryRun() || key == null) {
      return Optional.empty();
    }
    return sql.first(
        "SELECT fields FROM import_rehearsal WHERE import_id = ? AND key = ?",
        row -> new Cells(new ImportedRow(0, read(context.importId(), row.getBytes(1)))),
        context.importId(),
        key);
  }

  public void note(ImportContext context, String key, Cells cells) {
    sql.update(
        "INSERT INTO import_rehearsal (import_id, key, fields) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        context.importId(),
        key,
        cipher.seal(context.importId(), write(cells.row().fields())));
  }

  public void forget(UUID importId) {
    sql.update("DELETE FROM import_rehearsal WHERE import_id = ?", importId);
  }

  private byte[] write(Map<String, String> fields) {
    try {
      return json.writeValueAsBytes(fields);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Map<String, String> read(UUID importId, byte[] sealed) {
    try {
      return json.readValue(cipher.open(importId, sealed), FIELDS);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
