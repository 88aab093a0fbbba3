package ma.sac.kit.imports;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.sac.kit.security.FieldCipher;

/** Encrypts with the service's field key. */
@DefaultBean
@ApplicationScoped
class FieldKeyImportCipher implements ImportCipher {
  private final FieldCipher cipher;

  FieldKeyImportCipher(FieldCipher cipher) {
    this.cipher = cipher;
  }

  @Override
  public byte[] seal(UUID importId, byte[] clear) {
    return cipher.sealBytes(clear, "import", "data", importId);
  }

  @Override
  public byte[] open(UUID importId, byte[] sealed) {
    return cipher.openBytes(sealed, "import", "data", importId);
  }
}
