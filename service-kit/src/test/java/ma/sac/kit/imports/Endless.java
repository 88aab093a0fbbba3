package ma.sac.kit.imports;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A list that begins as given and goes on with one character, up to a size. */
final class Endless extends InputStream {
  private final byte[] start;
  private final char repeated;
  private final long size;
  private long position;

  Endless(String start, char repeated, long size) {
    this.start = start.getBytes(StandardCharsets.UTF_8);
    this.repeated = repeated;
    this.size = size;
  }

  @Override
  public int read() {
    if (position == size) {
      return -1;
    }
    int at = (int) position++;
    return at < start.length ? start[at] : repeated;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    int read = 0;
    while (read < length && position < size) {
      buffer[offset + read++] = (byte) read();
    }
    return read == 0 ? -1 : read;
  }
}
