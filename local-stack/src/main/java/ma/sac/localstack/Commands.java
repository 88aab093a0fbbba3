package ma.sac.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How another process was started, to tell ours from one that only got the same number. */
final class Commands {

  /** The command line of that process, or an empty text when it is gone. */
  static String line(long pid) {
    Path proc = Path.of("/proc", Long.toString(pid), "cmdline");
    try {
      // ProcessHandle.Info hides arguments once they fill a page, as a class path does.
      if (Files.exists(proc)) {
        return Files.readString(proc, StandardCharsets.UTF_8).replace('\0', ' ').strip();
      }
      if (Files.exists(Path.of("/proc/self"))) {
        return "";
      }
      Process ps = new ProcessBuilder("ps", "-o", "command=", "-p", Long.toString(pid)).start();
      return new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException gone) {
      return "";
    }
  }

  /**
   * Waits so long for its end. One that ended but that nobody reaped, as in a container whose first
   * process is no init, is gone as well.
   */
  static boolean isGone(ProcessHandle process, Duration atMost) {
    try {
      process.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return line(process.pid()).isEmpty();
    } catch (ExecutionException e) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }

  private Commands() {}
}
