package ma.sac.system.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ma.sac.linkage.Birth;
import ma.sac.linkage.PersonDetails;
import ma.sac.system.client.ProgrammeFailed;

/**
 * Reads public record-linkage files: CSV with a header, records called {@code rec-N-org} and {@code
 * rec-N-dup-K}, of which those with one N are of one person.
 */
final class LinkageFiles {
  private static final List<String> COLUMNS =
      List.of(
          "rec_id",
          "given_name",
          "surname",
          "street_number",
          "address_1",
          "address_2",
          "suburb",
          "postcode",
          "state",
          "date_of_birth",
          "soc_sec_id");
  private static final Pattern RECORD = Pattern.compile("rec-(\\d+)-(?:org|dup-\\d+)");

  private LinkageFiles() {}

  /**
   * A set for each file that has true pairs of its own, by name; the others, of which one may have
   * the originals and another the duplicates, are one set together.
   */
  static List<LinkageSet> read(Path directory) {
    List<LinkageSet> sets = new ArrayList<>();
    LinkageSet apart = new LinkageSet("", new ArrayList<>(), new ArrayList<>());
    List<String> names = new ArrayList<>();
    for (Path file : files(directory)) {
      LinkageSet set = readFile(file);
      if (set.truePairs() > 0) {
        sets.add(set);
      } else {
        names.add(set.name());
        apart.records().addAll(set.records());
        apart.persons().addAll(set.persons());
      }
    }
    if (!names.isEmpty()) {
      sets.add(new LinkageSet(String.join("+", names), apart.records(), apart.persons()));
    }
    return sets;
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> found =
          files
              .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new ProgrammeFailed("--dataset " + directory + ": no .csv file is there");
      }
      return found;
    } catch (IOException e) {
      throw new ProgrammeFailed("--dataset " + directory + ": not a directory that can be read", e);
    }
  }

  private static LinkageSet readFile(Path file) {
    List<PersonDetails> records = new ArrayList<>();
    List<String> persons = new ArrayList<>();
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder().allowMissingFields(true).ofCsvRecord(file, StandardCharsets.UTF_8)) {
      Map<String, Integer> columns = null;
      for (CsvRecord row : rows) {
        if (columns == null) {
          columns = columns(file, row);
        } else {
          records.add(details(row, columns));
          persons.add(person(file, row, columns));
        }
      }
    } catch (IOException | RuntimeException e) {
      throw e instanceof ProgrammeFailed told ? told : new ProgrammeFailed(file + ": " + e, e);
    }
    String name = file.getFileName().toString().replaceAll("(?i)\\.csv$", "");
    return new LinkageSet(name, records, persons);
  }

  private static Map<String, Integer> columns(Path file, CsvRecord header) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.getFieldCount(); i++) {
      String name = header.getField(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
      columns.put(name, i);
    }
    List<String> missing = COLUMNS.stream().filter(name -> !columns.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw new ProgrammeFailed(file + ": no column " + String.join(", ", missing));
    }
    return columns;
  }

  private static String person(Path file, CsvRecord row, Map<String, Integer> columns) {
    String id = text(row, columns, "rec_id");
    Matcher record = RECORD.matcher(id);
    if (!record.matches()) {
      throw new ProgrammeFailed(
          file
              + ", line "
              + row.getStartingLineNumber()
              + ": rec_id "
              + id
              + " is neither rec-N-org nor rec-N-dup-K");
    }
    return record.group(1);
  }

  private static PersonDetails details(CsvRecord row, Map<String, Integer> columns) {
    String id = text(row, columns, "soc_sec_id");
    return new PersonDetails(
        null,
        text(row, columns, "given_name"),
        text(row, columns, "surname"),
        null,
        Birth.of(text(row, columns, "date_of_birth")),
        List.of(),
        id.isEmpty() ? List.of() : List.of(id),
        List.of(
            text(row, columns, "street_number"),
            text(row, columns, "address_1"),
            text(row, columns, "address_2")),
        List.of(text(row, columns, "suburb"), text(row, columns, "postcode")));
  }

  private static String text(CsvRecord row, Map<String, Integer> columns, String column) {
    int at = columns.get(column);
    return at < row.getFieldCount() ? row.getField(at).strip() : "";
  }
}
