package ma.sac.system.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.sac.system.client.Json;
import ma.sac.system.client.ProgrammeFailed;

/** The programme's input, as a programme manager wrote it. */
public record Scenario(
    Path folder,
    JsonNode programme,
    JsonNode model,
    JsonNode places,
    List<Row> cooperatives,
    List<Row> products,
    List<Row> offers,
    List<Row> partners,
    List<Row> pledges) {

  public static Scenario in(Path folder) {
    return new Scenario(
        folder,
        document(folder, "programme"),
        document(folder, "basket-model"),
        document(folder, "places"),
        table(folder, "cooperatives"),
        table(folder, "products"),
        table(folder, "offers"),
        table(folder, "partners"),
        table(folder, "pledges"));
  }

  /** For so many baskets: all families, or enough of them when the programme is small. */
  public HouseholdList households(int baskets) {
    return HouseholdList.of(folder.resolve("households.csv"), baskets);
  }

  /** As it arrives before anybody looked through it. */
  public DirtyList dirtyHouseholds() {
    return DirtyList.in(folder);
  }

  public Row productOf(Row offer) {
    return byKey(products, offer.get("productKey"));
  }

  private static Row byKey(List<Row> rows, String key) {
    return rows.stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new ProgrammeFailed("no row has the key " + key));
  }

  private static JsonNode document(Path folder, String name) {
    try {
      return Json.MAPPER.readTree(folder.resolve(name + ".json").toFile());
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static List<Row> table(Path folder, String name) {
    try (BufferedReader reader = Files.newBufferedReader(folder.resolve(name + ".csv"))) {
      List<String> columns = Csv.split(reader.readLine());
      List<Row> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        List<String> values = Csv.split(line);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
          row.put(columns.get(i), values.get(i));
        }
        rows.add(new Row(row));
      }
      return rows;
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static ProgrammeFailed unreadable(Path folder, IOException e) {
    return new ProgrammeFailed("cannot read the programme in " + folder + ": " + e, e);
  }
}
