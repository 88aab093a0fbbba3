package ma.sac.kit.security;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The official territory codes of Morocco. Facts of the Haut-Commissariat au Plan (RGPH 2024, CC BY
 * 4.0). One contains another by the chain of parents, never by a prefix of the text.
 */
@ApplicationScoped
public class Territories {
  private static final String COUNTRY = "MA";

  /** {@code rural} is known of communes only. */
  public record Territory(
      String code,
      String parent,
      String level,
      String nameFr,
      String nameAr,
      Optional<Boolean> rural) {}

  private final Map<String, Territory> byCode = new HashMap<>();

  Territories() {
    try (InputStream file =
            Objects.requireNonNull(Territories.class.getResourceAsStream("/territories-ma.csv"));
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : rows) {
        String rural = row.getField("rural");
        byCode.put(
            row.getField("code"),
            new Territory(
                row.getField("code"),
                row.getField("parent"),
                row.getField("level"),
                row.getField("name_fr"),
                row.getField("name_ar"),
                rural.isEmpty() ? Optional.empty() : Optional.of(isTrue(rural))));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isTrue(String value) {
    return value.equals("1") || value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes");
  }

  public Optional<Territory> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Whether the code is an official one, or {@code MA}. */
  public boolean exists(String code) {
    return COUNTRY.equals(code) || byCode.containsKey(code);
  }

  /** Whether {@code outer} is {@code inner} or one of its ancestors. */
  public boolean contains(String outer, String inner) {
    if (!exists(inner)) {
      return false;
    }
    for (String code = inner; code != null && !code.isEmpty(); code = parent(code)) {
      if (code.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  /** The given territories and all that they contain. */
  public Set<String> within(Collection<String> outer) {
    return byCode.keySet().stream()
        .filter(code -> outer.stream().anyMatch(own -> contains(own, code)))
        .collect(Collectors.toSet());
  }

  /** The given territories and all that contain them. */
  public Set<String> around(Collection<String> inner) {
    Set<String> around = new HashSet<>();
    for (String code : inner) {
      for (String at = code; exists(at); at = parent(at)) {
        around.add(at);
      }
    }
    return around;
  }

  /**
   * The ancestor of the given level ({@code region}, {@code province}, …), which may be the
   * territory itself.
   */
  public Optional<Territory> ancestor(String code, String level) {
    for (Territory at = byCode.get(code); at != null; at = byCode.get(at.parent())) {
      if (at.level().equals(level)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private String parent(String code) {
    Territory territory = byCode.get(code);
    return territory == null ? null : territory.parent();
  }
}
