package ma.sac.system.privacy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.programme.Planted;

/**
 * A folder that is searched file by file.
 *
 * @param plantedForms of a word planted there for this search (raw, UTF-16 twice, base64), how many
 *     were found
 */
record SearchedPlace(
    String name, int files, int plantedForms, LeakSearch.Found found, List<String> leakyFiles) {

  static final int FORMS = 4;

  static SearchedPlace search(String name, Path folder, LeakSearch search) {
    try {
      int forms = plantAndFind(folder, search);
      LeakSearch.Found all = LeakSearch.Found.NOTHING;
      List<String> leaky = new java.util.ArrayList<>();
      List<Path> files = filesIn(folder);
      for (Path file : files) {
        LeakSearch.Found found = in(file, search);
        all = all.plus(found);
        if (found.families() > 0) {
          leaky.add(folder.relativize(file) + " (" + String.join(", ", found.kinds()) + ")");
        }
      }
      return new SearchedPlace(name, files.size(), forms, all, leaky);
    } catch (IOException e) {
      throw new ProgrammeFailed("cannot search " + folder + ": " + e, e);
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static LeakSearch.Found in(Path file, LeakSearch search) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return search.in(stream);
    } catch (NoSuchFileException deletedMeanwhile) {
      return LeakSearch.Found.NOTHING;
    }
  }

  private static int plantAndFind(Path folder, LeakSearch search) throws IOException {
    int forms = 0;
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      forms += found(folder, search, Planted.PROBE.getBytes(charset));
    }
    byte[] shifted = ("x" + Planted.PROBE).getBytes(StandardCharsets.UTF_8);
    return forms + found(folder, search, Base64.getEncoder().encode(shifted));
  }

  private static int found(Path folder, LeakSearch search, byte[] form) throws IOException {
    Path file = Files.createTempFile(folder, "planted-", ".tmp");
    try {
      Files.write(file, form);
      try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
        return search.in(stream).planted().contains(Planted.PROBE) ? 1 : 0;
      }
    } finally {
      Files.delete(file);
    }
  }
}
