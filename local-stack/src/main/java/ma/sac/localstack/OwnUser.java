package ma.sac.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL refuses to run as root; there it runs in a user namespace without root's rights. */
final class OwnUser {

  static List<String> command(Path program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      requireUnshare();
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(program.toString());
    command.addAll(arguments);
    return command;
  }

  private static void requireUnshare() {
    boolean permitted;
    try {
      Process probe =
          new ProcessBuilder("unshare", "-U", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      permitted = probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0;
    } catch (IOException missing) {
      permitted = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      permitted = false;
    }
    if (!permitted) {
      throw new StackFailure(
          "PostgreSQL does not run as root, and 'unshare -U' is missing or not permitted here:"
              + " run this as an ordinary user, or allow user namespaces"
              + " (sysctl -w user.max_user_namespaces=10000; in a container --security-opt seccomp=unconfined).");
    }
  }

  private OwnUser() {}
}
