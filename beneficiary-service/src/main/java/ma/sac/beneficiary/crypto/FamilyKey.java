package ma.sac.beneficiary.crypto;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * A family's own data key, unwrapped for the length of a request or a chunk of a job, never longer.
 * The associated data names table, column, row and key version, so that a ciphertext moved
 * elsewhere does not open.
 */
public final class FamilyKey {
  public static final int VERSION = 1;

  private final AesGcmJce cipher;

  FamilyKey(byte[] key) {
    try {
      this.cipher = new AesGcmJce(key);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("A data key has 32 bytes", failure);
    }
  }

  /** Null stays null. */
  public byte[] seal(String clear, String table, String column, UUID row) {
    if (clear == null) {
      return null;
    }
    try {
      return cipher.encrypt(clear.getBytes(StandardCharsets.UTF_8), place(table, column, row));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("A field could not be encrypted", failure);
    }
  }

  /** Null stays null. */
  public String open(byte[] sealed, String table, String column, UUID row) {
    if (sealed == null) {
      return null;
    }
    try {
      return new String(cipher.decrypt(sealed, place(table, column, row)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(
          "A field could not be decrypted: " + table + "." + column, failure);
    }
  }

  private static byte[] place(String table, String column, UUID row) {
    return (table + "/" + column + "/" + row + "/" + VERSION).getBytes(StandardCharsets.UTF_8);
  }
}
