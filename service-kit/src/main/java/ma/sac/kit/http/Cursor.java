package ma.sac.kit.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Where a page of a list starts: the keyset values of the row before it, opaque to callers. */
public final class Cursor {
  private static final String SEPARATOR = String.valueOf((char) 0x1F);

  private Cursor() {}

  static String encode(List<String> values) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The values in a cursor that this service handed out, or empty when the caller sent none.
   *
   * @throws Refusal 400 when it is no cursor of this list
   */
  public static Optional<List<String>> decode(String cursor, int values) {
    if (cursor == null || cursor.isEmpty()) {
      return Optional.empty();
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> parts = List.of(text.split(SEPARATOR, -1));
      if (parts.size() == values && text.indexOf('\0') < 0) {
        return Optional.of(parts);
      }
    } catch (IllegalArgumentException notOurs) {
      // answered below, as any other cursor that is not ours
    }
    throw new Refusal(CommonProblem.MALFORMED_REQUEST, "`after` is no cursor of this list");
  }

  /** The one id in the cursor of a list sorted by id, or null at its beginning. */
  public static java.util.UUID id(String cursor) {
    try {
      return decode(cursor, 1).map(parts -> java.util.UUID.fromString(parts.get(0))).orElse(null);
    } catch (IllegalArgumentException notOurs) {
      throw new Refusal(CommonProblem.MALFORMED_REQUEST, "`after` is no cursor of this list");
    }
  }
}
