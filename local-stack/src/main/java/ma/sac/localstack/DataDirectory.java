package ma.sac.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** What initdb makes. */
final class DataDirectory {

  static void create(Path directory, Path passwordFile, PostgresBinaries binaries) {
    if (Files.exists(directory.resolve("PG_VERSION"))) {
      return;
    }
    Path fresh = directory.resolveSibling(directory.getFileName() + ".new");
    Trees.deleteTree(fresh);
    String first = initdb(fresh, passwordFile, binaries, "C.UTF-8");
    if (!first.isEmpty()) {
      // macOS has no C.UTF-8. Plain C would do for all but Arabic, which pg_trgm then ignores.
      Trees.deleteTree(fresh);
      if (!initdb(fresh, passwordFile, binaries, "en_US.UTF-8").isEmpty()) {
        throw new StackFailure("initdb failed: " + first);
      }
    }
    try {
      // Whoever is killed in the middle of initdb leaves no half of a directory behind.
      Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StackFailure("Cannot create " + directory + ": " + e.getMessage(), e);
    }
  }

  private static String initdb(
      Path directory, Path passwordFile, PostgresBinaries binaries, String locale) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-D",
                directory.toString(),
                "-U",
                PostgresServer.SUPERUSER,
                "--pwfile",
                passwordFile.toAbsolutePath().toString(),
                "--auth",
                "scram-sha-256",
                "--encoding",
                "UTF8",
                "--locale",
                locale));
    try {
      Files.createDirectories(directory.getParent());
      Process initdb =
          new ProcessBuilder(OwnUser.command(binaries.program("initdb"), arguments))
              .redirectErrorStream(true)
              .start();
      initdb.getOutputStream().close();
      String output =
          new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return initdb.waitFor() == 0 ? "" : output;
    } catch (IOException e) {
      throw new StackFailure("Cannot run initdb: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while initdb ran", e);
    }
  }

  private DataDirectory() {}
}
