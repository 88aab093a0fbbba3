package ma.sac.localstack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A log file that is renamed to {@code .1}, {@code .2} and so on before it grows too large. */
final class RotatingLog {

  private static final long DEFAULT_LIMIT = 10L * 1024 * 1024;
  private static final int KEPT = 3;

  private final Path file;
  private final long limit;

  RotatingLog(Path file) {
    this(file, DEFAULT_LIMIT);
  }

  RotatingLog(Path file, long limit) {
    this.file = file;
    this.limit = limit;
  }

  synchronized void write(byte[] bytes, int length) throws IOException {
    Files.createDirectories(file.getParent());
    if (Files.exists(file) && Files.size(file) + length > limit) {
      rotate();
    }
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      out.write(bytes, 0, length);
    }
  }

  private void rotate() throws IOException {
    for (int i = KEPT; i > 0; i--) {
      Path from = i == 1 ? file : file.resolveSibling(file.getFileName() + "." + (i - 1));
      if (Files.exists(from)) {
        Files.move(
            from,
            file.resolveSibling(file.getFileName() + "." + i),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
