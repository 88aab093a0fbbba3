package ma.sac.kit.security;

import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts fields of this service's tables with its field key (AES-256-GCM). The associated data
 * names table, column and row, so that a ciphertext moved elsewhere does not open.
 */
@ApplicationScoped
public class FieldCipher {
  private static final byte KEY_VERSION = 1;

  private final AesGcmJce cipher;

  FieldCipher(@ConfigProperty(name = "sac.field-key") String key) throws GeneralSecurityException {
    byte[] bytes = Base64.getDecoder().decode(key);
    if (bytes.length != 32) {
      throw new IllegalStateException("SAC_FIELD_KEY is base64 of exactly 32 random bytes");
    }
    this.cipher = new AesGcmJce(bytes);
  }

  /** Null stays null. */
  public byte[] seal(String clear, String table, String column, Object row) {
    return clear == null
        ? null
        : sealBytes(clear.getBytes(StandardCharsets.UTF_8), table, column, row);
  }

  public byte[] sealBytes(byte[] clear, String table, String column, Object row) {
    try {
      byte[] sealed = cipher.encrypt(clear, place(table, column, row));
      byte[] versioned = new byte[sealed.length + 1];
      versioned[0] = KEY_VERSION;
      System.arraycopy(sealed, 0, versioned, 1, sealed.length);
      return versioned;
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("A field could not be encrypted", failure);
    }
  }

  /** Null stays null. */
  public String open(byte[] sealed, String table, String column, Object row) {
    return sealed == null
        ? null
        : new String(openBytes(sealed, table, column, row), StandardCharsets.UTF_8);
  }

  public byte[] openBytes(byte[] sealed, String table, String column, Object row) {
    try {
      return cipher.decrypt(
          java.util.Arrays.copyOfRange(sealed, 1, sealed.length), place(table, column, row));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(
          "A field could not be decrypted: " + table + "." + column, failure);
    }
  }

  private static byte[] place(String table, String column, Object row) {
    return (table + "/" + column + "/" + row + "/" + KEY_VERSION).getBytes(StandardCharsets.UTF_8);
  }
}
