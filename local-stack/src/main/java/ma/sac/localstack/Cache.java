package ma.sac.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where this user keeps what can be made again: {@code $XDG_CACHE_HOME/sac} or ~/.cache/sac. */
final class Cache {

  static Path directory() {
    for (Path base : candidates()) {
      try {
        return Files.createDirectories(base.resolve("sac").toAbsolutePath());
      } catch (IOException notHere) {
        // The next one, then.
      }
    }
    throw new StackFailure(
        "Cannot write to any of " + candidates() + "; set XDG_CACHE_HOME to a directory of yours.");
  }

  private static List<Path> candidates() {
    List<Path> candidates = new ArrayList<>();
    String xdg = System.getenv("XDG_CACHE_HOME");
    if (xdg != null && !xdg.isBlank()) {
      return List.of(Path.of(xdg));
    }
    String home = System.getenv("HOME");
    if (home != null && !home.isBlank()) {
      candidates.add(Path.of(home, ".cache"));
    }
    // Java takes it from the user's entry, not from the environment.
    candidates.add(Path.of(System.getProperty("user.home"), ".cache"));
    return candidates;
  }

  private Cache() {}
}
