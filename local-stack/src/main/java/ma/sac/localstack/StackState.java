package ma.sac.localstack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.function.Function;

/**
 * What the supervisor says of itself to other processes: its own number, ports, and for each child
 * its number and how often it had to be restarted.
 */
final class StackState {

  private final Path file;
  private final Properties properties;

  private StackState(Path file, Properties properties) {
    this.file = file;
    this.properties = properties;
  }

  static StackState fresh(StackHome home, StackPorts ports) {
    StackState state = new StackState(file(home), new Properties());
    ports.byName().forEach((name, port) -> state.put("port." + name, port.toString()));
    state.put("supervisor.pid", Long.toString(ProcessHandle.current().pid()));
    state.save();
    return state;
  }

  /** Empty when nothing was ever started here. */
  static StackState read(StackHome home) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file(home))) {
      properties.load(reader);
    } catch (NoSuchFileException never) {
      properties.clear();
    } catch (IOException e) {
      throw new StackFailure("Cannot read " + file(home) + ": " + e.getMessage(), e);
    }
    return new StackState(file(home), properties);
  }

  synchronized void child(String name, long pid, int restarts) {
    put("child." + name + ".pid", Long.toString(pid));
    put("child." + name + ".restarts", Integer.toString(restarts));
    save();
  }

  synchronized void ready() {
    put("ready", "true");
    save();
  }

  boolean isReady() {
    return "true".equals(properties.getProperty("ready"));
  }

  /** The supervisor's number while it lives and is ours, else -1. */
  long supervisor(StackHome home) {
    long pid = number("supervisor.pid");
    String command = pid < 0 ? "" : Commands.line(pid);
    return command.contains("LocalStack serve") && command.contains(home.directory().toString())
        ? pid
        : -1;
  }

  long pid(String child) {
    return number("child." + child + ".pid");
  }

  long restarts(String child) {
    return Math.max(0, number("child." + child + ".restarts"));
  }

  StackPorts ports() {
    Function<String, String> port = name -> properties.getProperty("port." + name);
    return port.apply(StackPorts.ISSUER) == null
        ? StackPorts.from(System.getenv())
        : StackPorts.from(port);
  }

  private long number(String key) {
    return Long.parseLong(properties.getProperty(key, "-1"));
  }

  private void put(String key, String value) {
    properties.setProperty(key, value);
  }

  private void save() {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (Writer writer = Files.newBufferedWriter(draft)) {
        properties.store(writer, null);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StackFailure("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private static Path file(StackHome home) {
    return home.run().resolve("state.properties");
  }
}
