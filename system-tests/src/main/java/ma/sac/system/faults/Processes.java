package ma.sac.system.faults;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.Settings;

/** The suite's processes on this machine, by the numbers that its supervisor writes down. */
public final class Processes {

  private final Path home;

  public Processes(Settings settings) {
    this.home = settings.home();
    if (Files.notExists(state())) {
      throw new ProgrammeFailed(
          "no supervisor wrote to " + home + ": only a suite of ./sac up has processes to kill");
    }
  }

  /** The number of a process that lives and is ours, else -1. */
  public long pid(String name) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(state())) {
      properties.load(reader);
    } catch (IOException e) {
      throw new ProgrammeFailed("cannot read " + state() + ": " + e, e);
    }
    long pid = Long.parseLong(properties.getProperty("child." + name + ".pid", "-1"));
    return isOurs(pid) ? pid : -1;
  }

  /** kill -9. Gives the number of what was killed, or -1 when it did not run. */
  long kill(String name) {
    long pid = pid(name);
    boolean killed = ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly).orElse(false);
    return killed ? pid : -1;
  }

  /** Gives the number of what was signalled, or -1 when it does not run. */
  long signal(String name, String signal) {
    long pid = pid(name);
    if (pid > 0) {
      try {
        new ProcessBuilder("kill", "-s", signal, Long.toString(pid)).start().waitFor();
      } catch (IOException e) {
        throw new ProgrammeFailed("cannot signal process " + pid + ": " + e, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ProgrammeFailed("interrupted", e);
      }
    }
    return pid;
  }

  /** Numbers are used again: only a command line that names our directory is one of ours. */
  private boolean isOurs(long pid) {
    try {
      byte[] command = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
      return new String(command, StandardCharsets.UTF_8).contains(home.toString());
    } catch (IOException gone) {
      return false;
    }
  }

  private Path state() {
    return home.resolve("run").resolve("state.properties");
  }
}
