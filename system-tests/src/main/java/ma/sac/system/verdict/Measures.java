package ma.sac.system.verdict;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import ma.sac.system.client.Json;
import ma.sac.system.client.ProgrammeFailed;

/** A table of results, for people and for a file. */
public record Measures(List<Measure> all) {

  private static final int SHOWN = 60;

  public boolean allMet() {
    return all.stream().allMatch(Measure::met);
  }

  public void print(PrintStream out) {
    out.println();
    for (Measure one : all) {
      String detail = one.detail();
      out.printf(
          Locale.ROOT,
          "  %-12s %8s %-10s %-8s %-7s %s%n",
          one.name(),
          one.value(),
          one.unit(),
          one.target(),
          one.target().isEmpty() ? "" : one.met() ? "met" : "NOT MET",
          detail.length() > SHOWN ? detail.substring(0, SHOWN) + "…" : detail);
    }
    out.println();
  }

  public void write(Path file) {
    try {
      Files.writeString(
          file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    } catch (IOException e) {
      throw new ProgrammeFailed("cannot write the report to " + file + ": " + e, e);
    }
  }
}
