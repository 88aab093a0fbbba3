package ma.sac.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the supervisor as a process of its own, and ends it. */
final class Launcher {

  private static final Duration DOWN = Duration.ofSeconds(120);

  /** Prints the supervisor's progress until all is ready. */
  static void up(StackHome home) {
    StackState before = StackState.read(home);
    if (before.supervisor(home) > 0 && before.isReady()) {
      System.out.println("SAC is up already (./sac status tells more).");
      return;
    }
    try {
      if (before.supervisor(home) > 0) {
        throw new StackFailure(
            "SAC is being started by process " + before.supervisor(home) + "; wait, or ./sac down");
      }
      // Said here as well as by the supervisor, whose file a full disk cannot take.
      Machine.require(home.directory());
      Files.deleteIfExists(home.progress());
      Process supervisor = start(home);
      Thread giveUp = new Thread(supervisor::destroy, "give-up");
      Runtime.getRuntime().addShutdownHook(giveUp);
      follow(home, supervisor);
      Runtime.getRuntime().removeShutdownHook(giveUp);
    } catch (IOException e) {
      throw new StackFailure("Cannot start the supervisor: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Process start(StackHome home) throws IOException {
    List<String> command = new ArrayList<>();
    // A session of its own, so that closing the terminal does not end it.
    command.add(Files.isExecutable(Path.of("/usr/bin/setsid")) ? "setsid" : "nohup");
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx160m",
            "-XX:+UseSerialGC",
            "-Dsac.home=" + home.directory(),
            "-cp",
            System.getProperty("java.class.path"),
            "ma.sac.localstack.LocalStack",
            "serve"));
    Path log = home.log("supervisor");
    Files.createDirectories(log.getParent());
    return new ProcessBuilder(command)
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
        .start();
  }

  private static void follow(StackHome home, Process supervisor)
      throws IOException, InterruptedException {
    int printed = 0;
    boolean ended = false;
    while (true) {
      List<String> lines =
          Files.exists(home.progress()) ? Files.readAllLines(home.progress()) : List.of();
      for (String line : lines.subList(printed, lines.size())) {
        if (line.equals(Supervisor.READY)) {
          return;
        }
        if (line.startsWith(Supervisor.FAILED)) {
          // It stops what it had started before it ends.
          supervisor.waitFor(DOWN.toSeconds(), TimeUnit.SECONDS);
          throw new StackFailure(line.substring(Supervisor.FAILED.length()));
        }
        System.out.println("  " + line);
      }
      printed = lines.size();
      if (ended) {
        throw new StackFailure("The supervisor ended; see " + home.log("supervisor"));
      }
      ended = supervisor.waitFor(100, TimeUnit.MILLISECONDS);
    }
  }

  static void down(StackHome home) {
    long pid = StackState.read(home).supervisor(home);
    ProcessHandle supervisor = pid < 0 ? null : ProcessHandle.of(pid).orElse(null);
    if (supervisor != null) {
      Child.signal("TERM", pid);
      Instant deadline = Instant.now().plus(DOWN);
      while (!Commands.isGone(supervisor, Duration.ofMillis(100))) {
        if (Instant.now().isAfter(deadline)) {
          Child.signal("KILL", pid);
          break;
        }
      }
    }
    int left = new Orphans(home).end();
    StalePostmaster.stop(home.data().resolve("postgresql"));
    System.out.println(
        supervisor == null && left == 0
            ? "SAC was not up."
            : "SAC is down. Its data stays in " + home.data());
  }

  private Launcher() {}
}
