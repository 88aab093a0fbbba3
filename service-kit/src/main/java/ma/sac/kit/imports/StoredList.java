package ma.sac.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Sql;
import ma.sac.kit.db.Transactions;
import ma.sac.kit.text.Reason;

/** Reads a received list again, chunk by chunk, in the charset that it is in. */
@ApplicationScoped
class StoredList {
  private static final int BOM = 0xFEFF;
  private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final Charset ARABIC = Charset.forName("windows-1256");
  private static final Charset LATIN = Charset.forName("windows-1252");

  /** For each high byte, whether it is another character in one of them than in the other. */
  private static final boolean[] DIFFERS = differing();

  private final Sql sql;
  private final ImportCipher cipher;

  StoredList(Sql sql, ImportCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  /** The list's text from its beginning, without a byte order mark. */
  Reader open(UUID importId, Charset charset) throws IOException {
    Reader reader =
        new java.io.BufferedReader(new InputStreamReader(new Chunks(importId), charset));
    reader.mark(1);
    if (reader.read() != BOM) {
      reader.reset();
    }
    return reader;
  }

  /**
   * The list's bytes from its beginning, without the byte order mark of UTF-8.
   *
   * @throws UnreadableList when it is in UTF-16
   */
  InputStream utf8(UUID importId) throws IOException {
    InputStream bytes = new BufferedInputStream(new Chunks(importId));
    bytes.mark(3);
    byte[] start = bytes.readNBytes(3);
    if (isUtf16(start)) {
      throw new UnreadableList(Reason.of("list-no-utf8"));
    }
    if (!Arrays.equals(start, UTF8_MARK)) {
      bytes.reset();
    }
    return bytes;
  }

  /**
   * The charset: as stated; else by its byte order mark; else UTF-8 when the beginning is valid
   * UTF-8; else Windows-1256 when it looks like Arabic; else Windows-1252.
   */
  Charset charset(UUID importId, String stated) {
    if (stated != null) {
      try {
        return Charset.forName(stated);
      } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
        throw new UnreadableList(Reason.of("charset-unknown"));
      }
    }
    byte[] start =
        chunk(importId, 0).orElseThrow(() -> new UnreadableList(Reason.of("list-empty")));
    if (isUtf16(start)) {
      return StandardCharsets.UTF_16;
    }
    return isUtf8(start) ? StandardCharsets.UTF_8 : windows(start);
  }

  private static boolean isUtf16(byte[] start) {
    return start.length >= 2
        && (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF
            || start[0] == (byte) 0xFF && start[1] == (byte) 0xFE);
  }

  static boolean isUtf8(byte[] start) {
    int length = start.length;
    if (length == Imports.CHUNK) {
      // The cut at the chunk's end may split a character: end before the last one that begins.
      do {
        length--;
      } while (length > Imports.CHUNK - 4 && (start[length] & 0xC0) == 0x80);
    }
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(start, 0, length));
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  /**
   * Most French letters are the same byte in both and tell nothing. Of the others, French text has
   * them one by one between ASCII ones; Arabic words are runs of them.
   */
  static Charset windows(byte[] start) {
    int lonely = 0;
    int inRuns = 0;
    for (int i = 0; i < start.length; i++) {
      if (differs(start[i])) {
        boolean run =
            i > 0 && differs(start[i - 1]) || i + 1 < start.length && differs(start[i + 1]);
        inRuns += run ? 1 : 0;
        lonely += run ? 0 : 1;
      }
    }
    return inRuns > lonely ? ARABIC : LATIN;
  }

  private static boolean differs(byte one) {
    return one < 0 && DIFFERS[one & 0x7F];
  }

  private static boolean[] differing() {
    boolean[] differing = new boolean[128];
    for (int i = 0; i < 128; i++) {
      byte[] one = {(byte) (0x80 | i)};
      differing[i] = !new String(one, ARABIC).equals(new String(one, LATIN));
    }
    return differing;
  }

  private Optional<byte[]> chunk(UUID importId, int no) {
    List<byte[]> found =
        Transactions.inNew(
            () ->
                sql.list(
                    "SELECT data FROM import_chunk WHERE import_id = ? AND no = ?",
                    row -> row.getBytes(1),
                    importId,
                    no));
    return found.stream().findFirst().map(stored -> cipher.open(importId, stored));
  }

  /** One chunk at a time; unlike a SequenceInputStream it does not read on to the end to close. */
  private final class Chunks extends InputStream {
    private final UUID importId;
    private int no;
    private ByteArrayInputStream present = new ByteArrayInputStream(new byte[0]);
    private boolean ended;

    Chunks(UUID importId) {
      this.importId = importId;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      while (!ended && present.available() == 0) {
        Optional<byte[]> next = chunk(importId, no++);
        next.ifPresent(bytes -> present = new ByteArrayInputStream(bytes));
        ended = next.isEmpty();
      }
      return present.read(buffer, offset, length);
    }
  }

  /** The list as a whole cannot be read. */
  static final class UnreadableList extends RuntimeException {
    private final transient Reason reason;

    UnreadableList(Reason reason) {
      super(reason.in(Locale.ENGLISH));
      this.reason = reason;
    }

    Reason reason() {
      return reason;
    }
  }
}
