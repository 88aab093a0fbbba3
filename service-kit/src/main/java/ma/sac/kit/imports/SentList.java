package ma.sac.kit.imports;

import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import ma.sac.kit.http.CommonProblem;
import ma.sac.kit.http.Refusal;

/**
 * A list as somebody sends it.
 *
 * @param charset as the sender states it, or null to have it recognised
 * @param dryRun whether it is told what would become of it, and nothing written
 */
public record SentList(InputStream rows, ListFormat format, String charset, boolean dryRun) {

  /**
   * @param charset as the address says it, which comes before what the media type says
   * @throws Refusal 415 when lists are not read in that format or charset
   */
  public static SentList of(InputStream rows, MediaType type, String charset, boolean dryRun) {
    ListFormat format =
        ListFormat.of(type).orElseThrow(() -> unsupported("Lists are read as CSV or NDJSON"));
    String stated = charset == null ? type.getParameters().get("charset") : charset;
    if (stated != null) {
      require(format, stated);
    }
    return new SentList(rows, format, stated, dryRun);
  }

  private static void require(ListFormat format, String charset) {
    if (!isSupported(charset)) {
      throw unsupported("Lists are read in UTF-8, UTF-16, Windows-1252 and Windows-1256");
    }
    if (format == ListFormat.NDJSON && !Charset.forName(charset).equals(StandardCharsets.UTF_8)) {
      throw unsupported("NDJSON is read in UTF-8 only");
    }
  }

  private static boolean isSupported(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalCharsetNameException unknown) {
      return false;
    }
  }

  private static Refusal unsupported(String why) {
    return new Refusal(CommonProblem.UNSUPPORTED_MEDIA_TYPE, why);
  }
}
