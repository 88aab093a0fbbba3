package ma.sac.kit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ma.sac.test.architecture.HouseRules;
import org.junit.jupiter.api.Test;

/** The kit is plumbing: it knows no word of the programme, and stays small. */
class KitRulesTest {
  private static final int LONGEST_FILE = 250;

  private static final Set<String> BUSINESS =
      Set.of(
          ("cooperative basket household family beneficiary campaign voucher shipment order partner"
                  + " pledge product offer payment budget warehouse enrolment grievance"
                  + " registrar handover incident receipt invoice sourcing assembly vehicle"
                  + " scorecard discrepancy notice odco")
              .split(" "));

  /** The token's claims are one set for the whole suite, and Caller is where their names live. */
  private static final Map<String, Set<String>> EXCEPTIONS =
      Map.of("Caller.java", Set.of("campaign", "warehouse"));

  @Test
  void shouldKnowNoBusinessNoun() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files("src/main", ".java", ".sql", ".properties")) {
      String name = file.getFileName().toString();
      for (String noun : businessNouns(Files.readString(file))) {
        if (!EXCEPTIONS.getOrDefault(name, Set.of()).contains(noun)) {
          found.add(name + ": " + noun);
        }
      }
    }

    assertThat("business nouns in the kit", found, empty());
  }

  @Test
  void shouldFindANounWhereverItHides() {
    assertThat(businessNouns("class CooperativeThing {}"), contains("cooperative"));
    assertThat(businessNouns("int openBaskets() {}"), contains("basket"));
    assertThat(businessNouns("CREATE TABLE purchase_order (id uuid);"), contains("order"));
    assertThat(businessNouns("\"sac.campaigns.v1\""), contains("campaign"));
    assertThat(businessNouns("\"SELECT 1 ORDER BY seq\" // in the order of a household"), empty());
  }

  @Test
  void shouldKeepTheRulesOfTheHouse() {
    HouseRules.check("kit");
  }

  @Test
  void shouldKeepFilesShort() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : files("src", ".java")) {
      try (Stream<String> lines = Files.lines(file)) {
        long length = lines.count();
        if (length > LONGEST_FILE) {
          tooLong.add(file + " has " + length + " lines");
        }
      }
    }

    assertThat(tooLong, empty());
  }

  private static List<Path> files(String below, String... endings) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(below))) {
      return all.filter(Files::isRegularFile)
          .filter(file -> Stream.of(endings).anyMatch(end -> file.toString().endsWith(end)))
          .sorted()
          .toList();
    }
  }

  /** Business nouns in names and texts; comments may speak English. */
  private static List<String> businessNouns(String source) {
    String code =
        source
            .replaceAll("(?s)/\\*.*?\\*/", " ")
            .replaceAll("(?m)(//|--|^#).*$", " ")
            .replaceAll("(?i)order\\s+by", " ");
    return Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
        .matcher(code)
        .results()
        .map(word -> singular(word.group().toLowerCase(Locale.ROOT)))
        .filter(BUSINESS::contains)
        .distinct()
        .toList();
  }

  private static String singular(String word) {
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
