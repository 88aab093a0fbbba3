package ma.sac.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where everything of one installation lies.
 *
 * @param root the repository, or what was unpacked of it
 * @param directory data, secrets, logs and process files; {@code .sac} in the root unless told
 *     otherwise
 */
record StackHome(Path root, Path directory) {

  StackHome {
    root = root.toAbsolutePath().normalize();
    directory = directory.toAbsolutePath().normalize();
  }

  /** From {@code SAC_ROOT} and {@code SAC_HOME}, which the {@code sac} script sets. */
  static StackHome fromEnvironment() {
    Path root = Path.of(System.getenv().getOrDefault("SAC_ROOT", "."));
    String home = System.getenv().getOrDefault("SAC_HOME", "");
    StackHome stack = new StackHome(root, home.isEmpty() ? root.resolve(".sac") : Path.of(home));
    try {
      Files.createDirectories(stack.run());
      // Kafka's files hold the internal topics, readable as they are.
      Files.setPosixFilePermissions(
          stack.directory(), PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new StackFailure(
          "Cannot write to " + stack.directory() + "; set SAC_HOME to a directory of yours.", e);
    }
    return stack;
  }

  Path data() {
    return directory.resolve("data");
  }

  Path run() {
    return directory.resolve("run");
  }

  Path log(String name) {
    return directory.resolve("logs").resolve(name + ".log");
  }

  Path progress() {
    return run().resolve("progress");
  }

  Secrets secrets() {
    return new Secrets(directory.resolve("secrets"));
  }

  Path serviceJar(String service) {
    return root.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
  }
}
