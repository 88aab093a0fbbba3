package ma.sac.beneficiary.crypto;

import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.beneficiary.BeneficiaryProblem;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.imports.ImportCipher;
import ma.sac.kit.security.FieldCipher;

/**
 * Encrypts what an import keeps of its input with that import's own key, so that destroying the key
 * destroys the rows, in every copy of the data.
 */
@ApplicationScoped
public class ImportKeys implements ImportCipher {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyDatabase database;
  private final FieldCipher master;

  ImportKeys(KeyDatabase database, FieldCipher master) {
    this.database = database;
    this.master = master;
  }

  @Override
  public byte[] seal(UUID importId, byte[] clear) {
    try {
      return key(importId).orElseGet(() -> create(importId)).encrypt(clear, place(importId));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("An import's rows could not be encrypted", failure);
    }
  }

  @Override
  public byte[] open(UUID importId, byte[] sealed) {
    AesGcmJce cipher =
        key(importId)
            .orElseThrow(
                () ->
                    new Refusal(
                        BeneficiaryProblem.IMPORT_ROWS_DESTROYED,
                        "The import's rows were destroyed"));
    try {
      return cipher.decrypt(sealed, place(importId));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("An import's rows could not be decrypted", failure);
    }
  }

  /** Destroys the keys of imports older than that and says whose they were. */
  public List<UUID> destroyOlderThan(Duration age) {
    return database.list(
        "DELETE FROM import_key WHERE created_at < now() - ? * interval '1 second' RETURNING import_id",
        row -> row.getObject(1, UUID.class),
        age.toSeconds());
  }

  private AesGcmJce create(UUID importId) {
    byte[] key = new byte[32];
    RANDOM.nextBytes(key);
    database.update(
        "INSERT INTO import_key (import_id, wrapped) VALUES (?, ?) ON CONFLICT DO NOTHING",
        importId,
        master.sealBytes(key, "import_key", "wrapped", importId));
    return key(importId).orElseThrow();
  }

  private Optional<AesGcmJce> key(UUID importId) {
    return database
        .list(
            "SELECT wrapped FROM import_key WHERE import_id = ?", row -> row.getBytes(1), importId)
        .stream()
        .findFirst()
        .map(wrapped -> cipher(importId, wrapped));
  }

  private AesGcmJce cipher(UUID importId, byte[] wrapped) {
    try {
      return new AesGcmJce(master.openBytes(wrapped, "import_key", "wrapped", importId));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("A data key has 32 bytes", failure);
    }
  }

  private static byte[] place(UUID importId) {
    return ("import/rows/" + importId + "/1").getBytes(StandardCharsets.UTF_8);
  }
}
