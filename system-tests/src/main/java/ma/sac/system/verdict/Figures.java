package ma.sac.system.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import ma.sac.system.client.Json;
import ma.sac.system.client.ProgrammeFailed;

/** The figures of a report that the scenario and the number of baskets decide, whatever happens. */
public final class Figures {

  /** Which of two families in equal need is served is drawn anew for each campaign. */
  public static final List<String> NAMES =
      List.of(
          "baskets.assembled",
          "baskets.handedOver",
          "cooperatives.engaged",
          "weight.kg",
          "money.pledged",
          "money.authorised",
          "money.committed",
          "money.accepted",
          "money.paid",
          "provenance.cooperativeShare");

  /** A report that was written earlier. */
  public static JsonNode read(Path report) {
    try {
      return Json.read(Files.readAllBytes(report));
    } catch (IOException e) {
      throw new ProgrammeFailed("cannot read the report " + report + ": " + e, e);
    }
  }

  /** What differs, each a sentence; empty when the two are equal. */
  public static List<String> differing(JsonNode expected, JsonNode report) {
    return NAMES.stream()
        .filter(name -> !Objects.equals(plain(expected, name), plain(report, name)))
        .map(name -> name + " was " + plain(expected, name) + ", is " + plain(report, name))
        .toList();
  }

  /** 12.0 and 12 are one figure. */
  private static String plain(JsonNode report, String name) {
    JsonNode value = report.path(name);
    return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : "nothing";
  }

  private Figures() {}
}
