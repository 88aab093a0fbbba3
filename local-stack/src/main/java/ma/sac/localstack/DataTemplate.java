package ma.sac.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A data directory made once, of which throw-away servers start a copy: initdb takes seconds. */
public final class DataTemplate {

  private static final String DATA = "data";
  private static final String PASSWORD = "password";

  /** Puts {@code data} and the {@code password} file of its superuser into an empty directory. */
  public static void copyTo(Path directory) {
    Path template = template();
    try {
      Files.createDirectories(directory);
      Trees.copy(template.resolve(DATA), directory.resolve(DATA));
      Files.copy(
          template.resolve(PASSWORD),
          directory.resolve(PASSWORD),
          StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw new StackFailure("Cannot copy " + template + ": " + e.getMessage(), e);
    }
  }

  private static Path template() {
    Path template = Cache.directory().resolve("postgres-" + PostgresBinaries.VERSION + "-template");
    PostgresBinaries binaries = PostgresBinaries.unpacked();
    try (FileChannel channel =
            FileChannel.open(
                Cache.directory().resolve("template.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock alone = channel.lock()) {
      if (alone.isValid() && Files.notExists(template)) {
        Path fresh = Files.createTempDirectory(Cache.directory(), "template-");
        Path password = fresh.resolve(PASSWORD);
        new Secrets(fresh).password(PASSWORD);
        DataDirectory.create(fresh.resolve(DATA), password, binaries);
        Files.move(fresh, template, StandardCopyOption.ATOMIC_MOVE);
      }
      return template;
    } catch (IOException e) {
      throw new StackFailure("Cannot prepare " + template + ": " + e.getMessage(), e);
    }
  }

  private DataTemplate() {}
}
