package ma.sac.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Moroccan names in Arabic with their usual spellings in French, the more common first. */
final class KnownNames {
  record Name(String arabic, List<String> spellings) {
    String french(SplittableRandom random) {
      return spellings.get(random.nextInt(spellings.size()));
    }
  }

  private final Map<String, List<Name>> names =
      Map.of("M", new ArrayList<>(), "F", new ArrayList<>(), "N", new ArrayList<>());

  KnownNames() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                KnownNames.class.getResourceAsStream("names.csv"), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .map(line -> line.split(";"))
          .forEach(
              part -> names.get(part[0]).add(new Name(part[1], List.of(part[2].split("\\|")))));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Name given(boolean woman, SplittableRandom random) {
    return draw(names.get(woman ? "F" : "M"), random);
  }

  /** Families have names of one word or, as often, of two: there are some thousands. */
  Name family(SplittableRandom random) {
    Name one = draw(names.get("N"), random);
    if (random.nextInt(2) == 0) {
      return one;
    }
    Name other = draw(names.get("N"), random);
    List<String> spellings = new ArrayList<>();
    for (String first : one.spellings()) {
      spellings.add(first + " " + other.spellings().get(0));
    }
    return new Name(one.arabic() + " " + other.arabic(), spellings);
  }

  /** The n-th is about n times rarer than the first. */
  private static Name draw(List<Name> from, SplittableRandom random) {
    int at = (int) Math.pow(from.size() + 1.0, random.nextDouble()) - 1;
    return from.get(Math.min(from.size() - 1, at));
  }
}
