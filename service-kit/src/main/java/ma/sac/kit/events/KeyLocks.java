package ma.sac.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import ma.sac.kit.db.Sql;

/**
 * Turns that transactions of all instances take, until they end: who parks for a reference with who
 * makes it known, and who parks behind a key with who empties it.
 */
@ApplicationScoped
class KeyLocks {
  private final Sql sql;

  KeyLocks(Sql sql) {
    this.sql = sql;
  }

  void lockReference(String reference) {
    lock("parked:" + reference);
  }

  void lockKey(String topic, String key) {
    lock("parked-key:" + topic + ":" + key);
  }

  private void lock(String name) {
    sql.first("SELECT pg_advisory_xact_lock(?)", row -> 1, id(name));
  }

  private static long id(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
