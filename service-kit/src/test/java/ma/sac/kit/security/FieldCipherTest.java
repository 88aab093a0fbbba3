package ma.sac.kit.security;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A field opens where it was sealed, and nowhere else. */
class FieldCipherTest {
  private static final UUID ROW = UUID.randomUUID();

  private final FieldCipher cipher = cipher(1);

  @Test
  void shouldOpenWhereItWasSealed() {
    byte[] sealedText = cipher.seal("سعاد", "thing", "name", ROW);

    assertThat(cipher.open(sealedText, "thing", "name", ROW), equalTo("سعاد"));
    assertThat(
        cipher.open(cipher.seal(null, "thing", "name", ROW), "thing", "name", ROW), nullValue());
  }

  @Test
  void shouldNotOpenWhenItWasMoved() {
    byte[] sealedText = cipher.seal("a", "thing", "name", ROW);

    refused(cipher, sealedText, "other", "name", ROW);
    refused(cipher, sealedText, "thing", "other", ROW);
    refused(cipher, sealedText, "thing", "name", UUID.randomUUID());
  }

  @Test
  void shouldNotOpenWhenItWasChangedOrTheKeyIsAnother() {
    byte[] sealedText = cipher.seal("a", "thing", "name", ROW);
    byte[] changed = sealedText.clone();
    changed[changed.length - 1] ^= 1;

    refused(cipher, changed, "thing", "name", ROW);
    refused(cipher(2), sealedText, "thing", "name", ROW);
  }

  @Test
  void shouldSealTheSameTextDifferentlyEachTime() {
    byte[] first = cipher.seal("a", "thing", "name", ROW);
    byte[] second = cipher.seal("a", "thing", "name", ROW);

    assertThat(Arrays.equals(first, second), equalTo(false));
  }

  @Test
  void shouldRefuseAKeyOfAnotherLength() {
    String shortKey = Base64.getEncoder().encodeToString(new byte[16]);

    assertThrows(IllegalStateException.class, () -> new FieldCipher(shortKey));
  }

  private static void refused(
      FieldCipher with, byte[] sealedText, String table, String column, Object row) {
    assertThrows(IllegalStateException.class, () -> with.open(sealedText, table, column, row));
  }

  private static FieldCipher cipher(int seed) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) seed);
    try {
      return new FieldCipher(Base64.getEncoder().encodeToString(key));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
