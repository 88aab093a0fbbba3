package ma.sac.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that we started: its output goes to a rotating log, and it does not outlive this JVM,
 * however this JVM ends.
 */
public final class Child {

  private final String name;
  private final Process process;
  private final String stopSignal;

  /**
   * @param stopSignal the signal that asks this program to end in order, such as {@code TERM}
   */
  static Child start(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path log,
      String stopSignal) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      keepLog(name, process, new RotatingLog(log));
      endWithThisJvm(process, stopSignal);
      return new Child(name, process, stopSignal);
    } catch (IOException e) {
      throw new StackFailure("Cannot start " + name + ": " + e.getMessage(), e);
    }
  }

  private Child(String name, Process process, String stopSignal) {
    this.name = name;
    this.process = process;
    this.stopSignal = stopSignal;
  }

  public String name() {
    return name;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end; false when it still runs after that time. */
  public boolean awaitEnd(Duration atMost) {
    try {
      return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }

  /** Asks it to end, and after that time makes it. */
  public void stop(Duration patience) {
    if (process.isAlive()) {
      signal(stopSignal, process.pid());
      if (!awaitEnd(patience)) {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
      }
    }
  }

  /** kill -9. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd(Duration.ofSeconds(10));
  }

  static void signal(String signal, long pid) {
    try {
      new ProcessBuilder("kill", "-s", signal, Long.toString(pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new StackFailure("Cannot signal process " + pid + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void keepLog(String name, Process process, RotatingLog log) {
    Thread pump =
        new Thread(
            () -> {
              byte[] buffer = new byte[16 * 1024];
              try (InputStream output = process.getInputStream()) {
                for (int n = output.read(buffer); n >= 0; n = output.read(buffer)) {
                  log.write(buffer, n);
                }
              } catch (IOException e) {
                byte[] last =
                    ("log ended: " + e.getMessage() + "\n").getBytes(StandardCharsets.UTF_8);
                System.err.write(last, 0, last.length);
              }
            },
            "log-of-" + name);
    pump.setDaemon(true);
    pump.start();
  }

  /**
   * A shell that only waits for the end of its standard input, which this JVM holds open: when the
   * JVM is gone, even by kill -9, it passes the signal on.
   */
  private static void endWithThisJvm(Process process, String signal) throws IOException {
    Process watch =
        new ProcessBuilder(
                "sh",
                "-c",
                "trap '' INT TERM HUP; read -r gone; kill -s \"$1\" \"$2\"",
                "end-with-parent",
                signal,
                Long.toString(process.pid()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.onExit().thenRun(watch::destroyForcibly);
  }
}
