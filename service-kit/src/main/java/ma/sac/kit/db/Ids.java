package ma.sac.kit.db;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Identifiers: time-ordered ones (UUIDv7, RFC 9562) for things, random ones (v4) where the time of
 * birth is a secret.
 */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /**
   * A UUIDv7: sorts by the millisecond it was made in, so that indexes grow at their right edge.
   */
  public static UUID next() {
    long random = RANDOM.nextLong();
    long high = (System.currentTimeMillis() << 16) | 0x7000L | (random & 0x0FFFL);
    long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  /** A UUIDv4, which does not tell when it was made. */
  public static UUID random() {
    return UUID.randomUUID();
  }
}
