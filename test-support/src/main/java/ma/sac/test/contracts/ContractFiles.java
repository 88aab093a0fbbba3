package ma.sac.test.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares generated documents with the committed ones, or writes them under {@code
 * -Dcontracts.write=true}.
 */
final class ContractFiles {
  private static final boolean WRITE = Boolean.getBoolean("contracts.write");

  private final Path directory;
  private final List<String> differences = new ArrayList<>();

  ContractFiles(Path directory) {
    this.directory = directory;
  }

  void compare(String name, String generated) {
    Path file = directory.resolve(name);
    try {
      if (WRITE) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, generated, StandardCharsets.UTF_8);
      } else if (!Files.exists(file)) {
        differences.add(name + " is missing");
      } else if (!Files.readString(file, StandardCharsets.UTF_8).equals(generated)) {
        differences.add(
            name
                + " differs"
                + firstDifference(Files.readString(file, StandardCharsets.UTF_8), generated));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Files that nothing generates any more promise what is not kept. */
  void noOthers(String folder, List<String> generated) {
    Path inside = directory.resolve(folder);
    if (WRITE || !Files.isDirectory(inside)) {
      return;
    }
    try (var files = Files.list(inside)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> !generated.contains(name))
          .forEach(name -> differences.add(folder + "/" + name + " belongs to no event"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void verify() {
    if (!differences.isEmpty()) {
      throw new AssertionError(
          "Contracts differ from the code; review the change, then run ./sac contracts: "
              + differences);
    }
  }

  private static String firstDifference(String committed, String generated) {
    List<String> old = committed.lines().toList();
    List<String> now = generated.lines().toList();
    for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
      if (!old.get(i).equals(now.get(i))) {
        return " at line "
            + (i + 1)
            + ": '"
            + old.get(i).strip()
            + "' is now '"
            + now.get(i).strip()
            + "'";
      }
    }
    return " in length";
  }
}
