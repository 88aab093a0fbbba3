package ma.sac.system.scenario;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ma.sac.system.client.ProgrammeFailed;

/**
 * A list of families as it arrives from a town hall's spreadsheet, and what must become of its
 * rows: those that nobody expected anything of are good.
 */
public record DirtyList(List<List<String>> rows, List<Slip> slips) implements FamilyRows {

  public static final Charset CHARSET = Charset.forName("windows-1256");
  private static final String REJECTED = "REJECTED";
  private static final String ZONE_KEY = "zoneKey";

  /**
   * What must become of a row that is not simply good.
   *
   * @param column what to correct, empty where only the family can tell
   */
  public record Slip(
      long line, String outcome, String field, String reason, String column, String value) {

    /** As the service must name it. */
    public String told() {
      return line + " " + field + ": " + reason;
    }
  }

  static DirtyList in(Path folder) {
    try {
      List<List<String>> rows =
          Files.readAllLines(folder.resolve("households-dirty.csv"), CHARSET).stream()
              .map(line -> Csv.split(line, ';'))
              .toList();
      List<Slip> slips =
          Files.readAllLines(folder.resolve("households-dirty-expected.csv")).stream()
              .skip(1)
              .map(Csv::split)
              .map(
                  v ->
                      new Slip(
                          Long.parseLong(v.get(0)),
                          v.get(1),
                          v.get(2),
                          v.get(3),
                          v.get(4),
                          v.get(5)))
              .toList();
      return new DirtyList(rows, slips);
    } catch (IOException e) {
      throw new ProgrammeFailed("cannot read the dirty list in " + folder + ": " + e, e);
    }
  }

  public List<Slip> rejected() {
    return slips.stream().filter(slip -> slip.outcome().equals(REJECTED)).toList();
  }

  public int known() {
    return slips.size() - rejected().size();
  }

  public int accepted() {
    return rows.size() - 1 - slips.size();
  }

  /** The file, its zones named by their ids where there are such zones. */
  public byte[] withZones(Map<String, String> idsByKey) {
    int zone = columns().indexOf(ZONE_KEY);
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      List<String> values = new ArrayList<>(row);
      if (values.size() > zone) {
        String key = values.get(zone);
        values.set(zone, idsByKey.getOrDefault(key.strip(), key.equals(ZONE_KEY) ? "zoneId" : key));
      }
      text.append(Csv.join(values, ';'));
    }
    return text.toString().getBytes(CHARSET);
  }

  /**
   * The bad rows as they came back, those that can be mended at the desk mended, the others left
   * out.
   */
  public String corrected(String cameBack, Map<String, String> idsByKey) {
    List<String> lines = cameBack.lines().toList();
    List<Slip> bad = rejected();
    if (lines.size() != bad.size() + 1) {
      throw new ProgrammeFailed(lines.size() - 1 + " bad rows came back of " + bad.size());
    }
    StringBuilder text = new StringBuilder(lines.get(0)).append('\n');
    for (int i = 0; i < bad.size(); i++) {
      Slip slip = bad.get(i);
      if (!slip.column().isEmpty()) {
        List<String> values = new ArrayList<>(Csv.split(lines.get(i + 1)));
        values.set(
            columns().indexOf(slip.column()), idsByKey.getOrDefault(slip.value(), slip.value()));
        text.append(Csv.join(values));
      }
    }
    return text.toString();
  }

  public int correctable() {
    return (int) rejected().stream().filter(slip -> !slip.column().isEmpty()).count();
  }

  private List<String> columns() {
    return rows.get(0);
  }

  /** Whatever stands in a row is somebody's, be it good or bad. */
  @Override
  public void forEach(Consumer<List<String>> row) {
    rows.stream()
        .skip(1)
        .filter(values -> values.size() >= 7)
        .forEach(values -> row.accept(values.stream().map(String::strip).toList()));
  }
}
