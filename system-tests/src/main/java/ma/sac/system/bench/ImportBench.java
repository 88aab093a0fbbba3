package ma.sac.system.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ma.sac.system.client.Http;
import ma.sac.system.client.IssuerTokens;
import ma.sac.system.client.Json;
import ma.sac.system.client.Pause;
import ma.sac.system.client.People;
import ma.sac.system.client.Person;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.RequestWatch;
import ma.sac.system.client.Service;
import ma.sac.system.client.Settings;
import ma.sac.system.programme.HouseholdImport;
import ma.sac.system.sabotage.Databases;
import ma.sac.system.verdict.Measure;

/**
 * A list of families sent over HTTP and taken in, each parsed, compared by its exact identity,
 * scored and sealed with a key of its own, against COPY of the rows that come of it. Then whether
 * the service holds more of a larger list in memory.
 */
public final class ImportBench {
  private static final BigDecimal SPEED = new BigDecimal("0.15");
  private static final BigDecimal MEMORY = new BigDecimal("1.20");
  private static final Duration LOOK = Duration.ofMillis(100);

  private final PrintStream out;
  private final Settings settings;
  private final Databases databases;
  private final Person registrar;

  /**
   * @param out hears of each measure as soon as it is there
   */
  public ImportBench(PrintStream out, Settings settings, Databases databases) {
    this.out = out;
    this.settings = settings;
    this.databases = databases;
    this.registrar =
        new People(new Http(settings, RequestWatch.NOBODY), new IssuerTokens(settings)).registrar();
  }

  /**
   * The floor is in milliseconds.
   *
   * @param large the list whose memory is compared with that of {@code rows}; 0 leaves it out
   */
  public List<Measure> run(int rows, int large, Duration warmUp) {
    try (Connection database = databases.open("beneficiary");
        Connection keys = databases.open("beneficiary_keys")) {
      ImportFloor floor = new ImportFloor(database, keys);
      List<Measure> measures = new ArrayList<>();
      measures.add(told(speed(floor, rows, warmUp)));
      if (large > 0) {
        measures.add(told(memory(floor, rows, large)));
      }
      return measures;
    } catch (SQLException | IOException failure) {
      throw new ProgrammeFailed("the import cannot be measured: " + failure.getMessage(), failure);
    }
  }

  private Measure told(Measure measure) {
    out.printf("  %s: %s × floor, %s%n", measure.name(), measure.value(), measure.detail());
    out.flush();
    return measure;
  }

  private Measure speed(ImportFloor floor, int rows, Duration warmUp)
      throws SQLException, IOException {
    Path list = FamilyList.write(rows);
    try {
      floor.empty();
      take(list, rows);
      floor.keep();
      String imported = floor.stored();
      floor.empty();
      floor.copy();
      if (!floor.stored().equals(imported)) {
        throw new ProgrammeFailed(
            "COPY stores other rows: " + floor.stored() + ", not " + imported);
      }
      Paired.Times times =
          new Paired(() -> sql(floor::empty), () -> sql(floor::copy), () -> take(list, rows))
              .measure(warmUp);
      if (!floor.stored().equals(imported)) {
        throw new ProgrammeFailed("the last import stored other rows than the first");
      }
      BigDecimal ratio = decimal(1 / times.ratio());
      return Measure.ratioAtLeast(
          "import",
          ratio,
          SPEED,
          decimal(times.floorMillis()),
          String.format(
              Locale.ROOT,
              "%s in %.0f ms, %.0f rows/s, by COPY in %.0f ms",
              imported.substring(0, imported.indexOf(',')),
              times.productMillis(),
              rows / times.productMillis() * 1000,
              times.floorMillis()));
    } finally {
      Files.delete(list);
    }
  }

  private Measure memory(ImportFloor floor, int rows, int large) throws SQLException, IOException {
    ServiceMemory.Seen usual = seenDuring(floor, rows);
    ServiceMemory.Seen most = seenDuring(floor, large);
    BigDecimal ratio = decimal((double) most.heap() / usual.heap());
    return Measure.ratioAtMost(
        "import memory",
        ratio,
        MEMORY,
        BigDecimal.valueOf(usual.heap()),
        String.format(
            Locale.ROOT,
            "living in the heap %.1f MB with %d rows, %.1f MB with %d; the process %d and %d MB",
            usual.heap() / 1024.0,
            rows,
            most.heap() / 1024.0,
            large,
            usual.resident() / 1024,
            most.resident() / 1024));
  }

  /** The most of what is seen at nine tenths of the list and when all of it is in. */
  private ServiceMemory.Seen seenDuring(ImportFloor floor, int rows)
      throws SQLException, IOException {
    ServiceMemory memory = new ServiceMemory(settings, Service.BENEFICIARY);
    Path list = FamilyList.write(rows);
    try {
      floor.empty();
      String location = send(list);
      boolean looked = false;
      ServiceMemory.Seen seen = ServiceMemory.Seen.NOTHING;
      while (true) {
        JsonNode now = registrar.get(Service.BENEFICIARY, location).json();
        if (!looked && now.at("/progress/rowsRead").asLong() >= rows / 10L * 9) {
          looked = true;
          seen = seen.orMore(memory.now());
        }
        if (ended(now, rows)) {
          return seen.orMore(memory.now());
        }
        Pause.of(LOOK);
      }
    } finally {
      Files.delete(list);
    }
  }

  private void take(Path list, int rows) {
    String location = send(list);
    while (!ended(registrar.get(Service.BENEFICIARY, location).json(), rows)) {
      Pause.of(LOOK);
    }
  }

  private String send(Path list) {
    return HouseholdImport.send(registrar, "text/csv;charset=UTF-8", false, () -> body(list));
  }

  private static BodyPublisher body(Path list) {
    try {
      return BodyPublishers.ofFile(list);
    } catch (FileNotFoundException gone) {
      throw new ProgrammeFailed("the list of families is gone", gone);
    }
  }

  /** False while it goes on; every row must get in. */
  private static boolean ended(JsonNode now, int rows) {
    String status = now.path("status").asText();
    if (status.equals("RECEIVED") || status.equals("RUNNING")) {
      return false;
    }
    if (!status.equals("DONE") || now.at("/progress/accepted").asInt() != rows) {
      throw new ProgrammeFailed("the import of " + rows + " families: " + Json.write(now));
    }
    return true;
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
  }

  @FunctionalInterface
  private interface Statements {
    void run() throws SQLException;
  }

  private static void sql(Statements statements) {
    try {
      statements.run();
    } catch (SQLException failure) {
      throw new ProgrammeFailed("the floor's SQL: " + failure.getMessage(), failure);
    }
  }
}
