package ma.sac.beneficiary.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.security.FieldCipher;

/**
 * Families' data keys, kept in the key database and wrapped by the master key. Nothing is cached: a
 * destroyed key is gone for the next request.
 */
@ApplicationScoped
public class FamilyKeys {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final KeyDatabase database;
  private final FieldCipher master;

  FamilyKeys(KeyDatabase database, FieldCipher master) {
    this.database = database;
    this.master = master;
  }

  /**
   * A new key for each family, stored in one statement and a transaction of its own, before the
   * families are.
   */
  public Map<UUID, FamilyKey> create(Collection<UUID> families) {
    Map<UUID, FamilyKey> keys = new HashMap<>();
    List<UUID> ids = new ArrayList<>();
    List<byte[]> wrapped = new ArrayList<>();
    for (UUID family : families) {
      byte[] key = new byte[BYTES];
      RANDOM.nextBytes(key);
      ids.add(family);
      wrapped.add(master.sealBytes(key, "family_key", "wrapped", family));
      keys.put(family, new FamilyKey(key));
    }
    if (!ids.isEmpty()) {
      database.update(
          "INSERT INTO family_key (household_id, key_version, wrapped) SELECT id, "
              + FamilyKey.VERSION
              + ", wrapped FROM unnest(?::uuid[], ?::bytea[]) AS made (id, wrapped)",
          ids,
          wrapped);
    }
    return keys;
  }

  /** The keys of those families that have one; an erased family has none. */
  public Map<UUID, FamilyKey> open(Collection<UUID> families) {
    Map<UUID, FamilyKey> keys = new HashMap<>();
    if (families.isEmpty()) {
      return keys;
    }
    database
        .list(
            "SELECT household_id, wrapped FROM family_key WHERE household_id = ANY (?)",
            row -> Map.entry(row.getObject(1, UUID.class), row.getBytes(2)),
            families)
        .forEach(
            entry ->
                keys.put(
                    entry.getKey(),
                    new FamilyKey(
                        master.openBytes(
                            entry.getValue(), "family_key", "wrapped", entry.getKey()))));
    return keys;
  }

  public Optional<FamilyKey> open(UUID family) {
    return Optional.ofNullable(open(List.of(family)).get(family));
  }

  /** For ever; what links the families to their enrolments goes with the keys. */
  public void destroy(Collection<UUID> families) {
    if (!families.isEmpty()) {
      database.update("DELETE FROM family_key WHERE household_id = ANY (?)", families);
    }
  }
}
