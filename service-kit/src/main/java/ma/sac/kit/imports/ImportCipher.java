package ma.sac.kit.imports;

import java.util.UUID;

/**
 * Encrypts what an import keeps of its input. A bean of the service's own replaces the default
 * where rows are personal.
 */
public interface ImportCipher {
  byte[] seal(UUID importId, byte[] clear);

  byte[] open(UUID importId, byte[] sealed);
}
