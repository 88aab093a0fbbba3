package ma.sac.localstack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Notes of the children's process numbers, to end those that an earlier supervisor left behind. */
final class Orphans {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final StackHome home;

  Orphans(StackHome home) {
    this.home = home;
  }

  void remember(String name, long pid) {
    try {
      Files.writeString(file(name), Long.toString(pid));
    } catch (IOException e) {
      throw new StackFailure("Cannot write " + file(name) + ": " + e.getMessage(), e);
    }
  }

  void forget(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new StackFailure("Cannot delete " + file(name) + ": " + e.getMessage(), e);
    }
  }

  /** Ends what still runs of an earlier start, and nothing else. Returns how many. */
  int end() {
    int ended = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(home.run(), "*.pid")) {
      for (Path file : files) {
        String text = Files.readString(file).strip();
        if (text.matches("\\d+") && endOurs(Long.parseLong(text))) {
          ended++;
        }
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new StackFailure("Cannot read " + home.run() + ": " + e.getMessage(), e);
    }
    return ended;
  }

  private boolean endOurs(long pid) {
    ProcessHandle process = ProcessHandle.of(pid).orElse(null);
    // Numbers are used again: only a command line that names our directory is one of ours.
    if (process == null || !Commands.line(pid).contains(home.directory().toString())) {
      return false;
    }
    boolean postgres = Commands.line(pid).contains("/bin/postgres ");
    Child.signal(postgres ? "INT" : "TERM", pid);
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!Commands.isGone(process, Duration.ofMillis(100))) {
      if (Instant.now().isAfter(deadline)) {
        // QUIT is PostgreSQL's immediate shutdown, which takes its own children along.
        Child.signal(postgres ? "QUIT" : "KILL", pid);
        Commands.isGone(process, Duration.ofSeconds(5));
        break;
      }
    }
    return true;
  }

  private Path file(String name) {
    return home.run().resolve(name + ".pid");
  }
}
