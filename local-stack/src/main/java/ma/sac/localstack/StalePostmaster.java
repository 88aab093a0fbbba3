package ma.sac.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A postmaster whose starter is gone, and that still holds the data directory. */
final class StalePostmaster {

  private static final Duration IN_ORDER = Duration.ofSeconds(20);

  static void stop(Path dataDirectory) {
    Path pidFile = dataDirectory.resolve("postmaster.pid");
    try {
      if (Files.notExists(pidFile)) {
        return;
      }
      String firstLine = Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
      Optional<ProcessHandle> holder =
          firstLine.matches("\\d+")
              ? ProcessHandle.of(Long.parseLong(firstLine))
              : Optional.empty();
      if (holder.isPresent()
          && Commands.line(holder.get().pid()).contains(dataDirectory.toString())) {
        end(holder.get());
      }
      // After a kill -9, or with a number that now belongs to another program.
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new StackFailure("Cannot clear the stale " + pidFile + ": " + e.getMessage(), e);
    }
  }

  private static void end(ProcessHandle postmaster) {
    Child.signal("INT", postmaster.pid());
    if (!endedWithin(postmaster, IN_ORDER)) {
      Child.signal("QUIT", postmaster.pid());
      if (!endedWithin(postmaster, IN_ORDER)) {
        throw new StackFailure(
            "An earlier PostgreSQL (process "
                + postmaster.pid()
                + ") does not stop; end it by hand.");
      }
    }
  }

  private static boolean endedWithin(ProcessHandle process, Duration time) {
    Instant deadline = Instant.now().plus(time);
    while (Instant.now().isBefore(deadline)) {
      if (Commands.isGone(process, Duration.ofMillis(100))) {
        return true;
      }
    }
    return false;
  }

  private StalePostmaster() {}
}
