package ma.sac.system.scenario;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The families as a registrar would send them. It is read line by line each time; of the families
 * only the numbers are kept.
 *
 * @param rows sent, the repeats among them
 * @param repeats rows that repeat an earlier one exactly
 * @param taken rows of the file that are sent
 * @param takenAgain of these, how many from the top are sent a second time
 */
public record HouseholdList(Path file, int rows, int repeats, int taken, int takenAgain)
    implements FamilyRows {

  private static final String ZONE_KEY = "zoneKey";

  static HouseholdList of(Path file, int baskets) {
    int inFile = (int) count(file);
    int taken = Math.min(inFile, baskets + baskets * 15 / 100 + 40);
    int again = taken == inFile ? 0 : Math.max(1, taken / 30);
    Set<String> seen = new HashSet<>();
    lines(file, taken, line -> seen.add(Csv.split(line).get(0)));
    return new HouseholdList(file, taken + again, taken + again - seen.size(), taken, again);
  }

  public int families() {
    return rows - repeats;
  }

  /** CSV whose zones are named by their ids, produced while it is read. */
  public InputStream withZones(Map<String, String> idsByKey) {
    try {
      return new ZonedRows(file, idsByKey);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each row sent, by its columns in the file's order. */
  @Override
  public void forEach(Consumer<List<String>> row) {
    lines(file, taken, line -> row.accept(Csv.split(line)));
  }

  private static long count(Path file) {
    int[] rows = new int[1];
    lines(file, Integer.MAX_VALUE, line -> rows[0]++);
    return rows[0];
  }

  private static void lines(Path file, int limit, Consumer<String> consumer) {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      reader.readLine();
      reader.lines().limit(limit).forEach(consumer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class ZonedRows extends InputStream {
    private final BufferedReader reader;
    private final Map<String, String> zones;
    private final List<String> again = new ArrayList<>();
    private final int zoneColumn;
    private ByteArrayInputStream line;
    private int sent;

    ZonedRows(Path file, Map<String, String> zones) throws IOException {
      this.reader = Files.newBufferedReader(file);
      this.zones = zones;
      List<String> columns = new ArrayList<>(Csv.split(reader.readLine()));
      this.zoneColumn = columns.indexOf(ZONE_KEY);
      columns.set(zoneColumn, "zoneId");
      this.line = bytes(columns);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      while (line.available() == 0) {
        String next = nextRow();
        if (next == null) {
          return -1;
        }
        List<String> values = new ArrayList<>(Csv.split(next));
        values.set(zoneColumn, zones.get(values.get(zoneColumn)));
        line = bytes(values);
      }
      return line.read(into, offset, length);
    }

    private String nextRow() throws IOException {
      if (sent == taken) {
        return again.isEmpty() ? null : again.remove(0);
      }
      String next = reader.readLine();
      if (sent++ < takenAgain) {
        again.add(next);
      }
      return next;
    }

    private ByteArrayInputStream bytes(List<String> values) {
      return new ByteArrayInputStream(Csv.join(values).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
