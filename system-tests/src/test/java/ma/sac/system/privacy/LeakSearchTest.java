package ma.sac.system.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import ma.sac.system.scenario.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakSearchTest {

  private static final String HEADER =
      "nationalId,familyName,givenName,birthDate,sex,phone,address,territoryCode,zoneKey\n";

  @TempDir Path folder;
  private LeakSearch search;

  @BeforeEach
  void oneFamily() throws IOException {
    Path root = Path.of(System.getProperty("sac.root", "..")).resolve("scenarios/sac-2020");
    try (var files = Files.list(root)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Files.writeString(
        folder.resolve("households.csv"),
        HEADER
            + "BK823188,Kanaria,Safrane,1985-04-22,F,+212600009041,\"Impasse Kanariaz, n° 9041\",06,x\n");
    search =
        new LeakSearch(Scenario.in(folder).households(10), List.of("planted word"), "sealed words");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sealed words",
        "BK823188",
        "bk823188",
        "+212600009041",
        "0600009041",
        "Impasse Kanariaz, n° 9041",
        "Kanaria Safrane",
        "Safrane, Kanaria",
        "{\"familyName\":\"Kanaria\",\"givenName\":\"Safrane\"}"
      })
  void shouldFindAFamilyWhenItIsRawOrUtf16OrBase64(String word) {
    String text = "something before " + word + " and after";
    assertThat(search.tellsAFamily(text.getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(search.tellsAFamily(text.getBytes(StandardCharsets.UTF_16LE))).isTrue();
    assertThat(search.tellsAFamily(text.getBytes(StandardCharsets.UTF_16BE))).isTrue();
    for (String before : List.of("", "x", "xy")) {
      byte[] bytes = (before + word).getBytes(StandardCharsets.UTF_8);
      assertThat(search.tellsAFamily(Base64.getEncoder().encode(bytes))).isTrue();
      assertThat(search.tellsAFamily(Base64.getUrlEncoder().withoutPadding().encode(bytes)))
          .isTrue();
    }
  }

  @Test
  void shouldFindNothingWhenOnlyPlantedWordsAreThere() {
    LeakSearch.Found found =
        search.in("a planted word; Kanaria alone; 600009041".getBytes(StandardCharsets.UTF_8));
    assertThat(found.planted()).containsExactly("planted word");
    assertThat(found.families()).isZero();
  }

  @Test
  void shouldCountOnceWhenAWordLiesAcrossTheEdgeOfAChunk() throws IOException {
    byte[] word = "BK823188".getBytes(StandardCharsets.UTF_8);
    for (int before = (1 << 20) - 9; before < (1 << 20) + 2; before++) {
      byte[] bytes = new byte[before + word.length + 100];
      Arrays.fill(bytes, (byte) ' ');
      System.arraycopy(word, 0, bytes, before, word.length);
      assertThat(search.in(new ByteArrayInputStream(bytes)).families()).isEqualTo(1);
    }
  }
}
