package ma.sac.kit.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The lines of an NDJSON list in UTF-8. What is behind the longest line's length is passed over.
 */
final class JsonRows implements ListRows {
  /** In bytes, without the line's end; some rows are in memory at a time. */
  static final int LONGEST_LINE = 64 * 1024;

  private final InputStream in;
  private final List<String> columns;
  private final byte[] buffer = new byte[16 * 1024];
  private final byte[] present = new byte[LONGEST_LINE + 1];
  private int at;
  private int filled;
  private long line;
  private ListRow next;

  JsonRows(InputStream in, List<String> columns) {
    this.in = in;
    this.columns = columns;
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null && fill()) {
        next = line();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return next != null;
  }

  @Override
  public ListRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ListRow row = next;
    next = null;
    return row;
  }

  /** The line that begins here, or null when it is empty. */
  private ListRow line() throws IOException {
    line++;
    int length = 0;
    boolean ended = false;
    boolean tooLong = false;
    while (!ended && fill()) {
      int from = at;
      while (at < filled && buffer[at] != '\n') {
        at++;
      }
      int kept = Math.min(at - from, present.length - length);
      System.arraycopy(buffer, from, present, length, kept);
      length += kept;
      tooLong |= kept < at - from;
      ended = at < filled;
      at += ended ? 1 : 0;
    }
    if (!tooLong && length > 0 && present[length - 1] == '\r') {
      length--;
    }
    if (tooLong || length > LONGEST_LINE) {
      return new JsonLine(line, null, columns);
    }
    String text = new String(present, 0, length, StandardCharsets.UTF_8);
    return text.isBlank() ? null : new JsonLine(line, text, columns);
  }

  /** Whether there is a byte more. */
  private boolean fill() throws IOException {
    if (at == filled) {
      at = 0;
      filled = Math.max(in.read(buffer, 0, buffer.length), 0);
    }
    return at < filled;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
