package ma.sac.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ma.sac.kit.db.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The successes kept for repeated requests: hashes, a status and a Location, never a body. */
@ApplicationScoped
class IdempotencyKeys {
  record Success(int status, String location) {}

  private record Kept(byte[] fingerprint, Success success) {}

  private final Sql sql;
  private final ObjectMapper json;
  private final byte[] secret;

  IdempotencyKeys(
      Sql sql, ObjectMapper json, @ConfigProperty(name = "sac.idempotency-key") String secret) {
    this.sql = sql;
    this.json = json;
    this.secret = Base64.getDecoder().decode(secret);
  }

  /** The key as this client's, for this method and path. */
  byte[] scoped(String scope, String key) {
    return keyed((scope + "\n" + key).getBytes(StandardCharsets.UTF_8));
  }

  byte[] fingerprint(String address, Object body) {
    try {
      return keyed(
          (address + "\n" + json.writeValueAsString(body)).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("A request body came from JSON", unreadable);
    }
  }

  /**
   * The success that this key already had. Takes the key for the rest of the transaction; tried,
   * not waited for, so that a second request at the same moment is told at once.
   */
  Optional<Success> find(byte[] keyHash, byte[] fingerprint) {
    boolean taken =
        sql.first(
                "SELECT pg_try_advisory_xact_lock(?)",
                row -> row.getBoolean(1),
                ByteBuffer.wrap(keyHash).getLong())
            .orElse(false);
    if (!taken) {
      throw new Refusal(
          CommonProblem.IDEMPOTENCY_KEY_IN_FLIGHT, "A request with this key is being worked on");
    }
    Optional<Kept> kept =
        sql.first(
            "SELECT fingerprint, status, location FROM idempotency_key WHERE key_hash = ?",
            row -> new Kept(row.getBytes(1), new Success(row.getInt(2), row.getString(3))),
            keyHash);
    if (kept.isPresent() && !MessageDigest.isEqual(kept.get().fingerprint(), fingerprint)) {
      throw new Refusal(
          CommonProblem.IDEMPOTENCY_KEY_REUSED,
          "The first request with this key had another address or body");
    }
    return kept.map(Kept::success);
  }

  void keep(byte[] keyHash, byte[] fingerprint, int status, String location) {
    sql.update(
        "INSERT INTO idempotency_key (key_hash, fingerprint, status, location) VALUES (?, ?, ?, ?)",
        keyHash,
        fingerprint,
        status,
        location);
  }

  private byte[] keyed(byte[] value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(value);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
