package ma.sac.beneficiary.enrolment;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Families in their order, of any number: twenty bytes each, the id and the score. */
final class Ranking {
  /** What the database's {@code uuid_send} and {@code int4send} write, one after the other. */
  private static final int BYTES = 20;

  private final ByteBuffer families;

  /** Null of none. */
  Ranking(byte[] families) {
    this.families = ByteBuffer.wrap(families == null ? new byte[0] : families);
  }

  int size() {
    return families.capacity() / BYTES;
  }

  List<UUID> ids(int from, int to) {
    List<UUID> ids = new ArrayList<>(to - from);
    for (int at = from * BYTES; at < to * BYTES; at += BYTES) {
      ids.add(new UUID(families.getLong(at), families.getLong(at + Long.BYTES)));
    }
    return ids;
  }

  List<Integer> scores(int from, int to) {
    List<Integer> scores = new ArrayList<>(to - from);
    for (int at = from * BYTES; at < to * BYTES; at += BYTES) {
      scores.add(families.getInt(at + 2 * Long.BYTES));
    }
    return scores;
  }
}
