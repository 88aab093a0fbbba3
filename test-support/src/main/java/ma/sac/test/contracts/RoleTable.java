package ma.sac.test.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * The table role × operation of {@code docs/security.md}, derived from the committed OpenAPI
 * documents.
 */
public final class RoleTable {
  private static final List<String> SERVICES =
      List.of(
          "cooperative-service", "basket-service", "distribution-service", "beneficiary-service");
  private static final String BEGIN = "<!-- roles: generated from the OpenAPI documents -->\n";
  private static final String END = "<!-- end of roles -->";

  private RoleTable() {}

  /** Compares the page with the documents, or writes it under {@code -Dcontracts.write=true}. */
  public static void check(Path root) {
    String page = read(root.resolve("docs/security.md"));
    String table = "(?s)" + BEGIN + ".*" + END;
    String made =
        page.replaceFirst(table, Matcher.quoteReplacement(BEGIN + "\n" + of(root) + "\n" + END));
    ContractFiles files = new ContractFiles(root.resolve("docs"));
    files.compare("security.md", made);
    files.verify();
  }

  private static String of(Path root) {
    StringBuilder table = new StringBuilder();
    for (String service : SERVICES) {
      table.append("### ").append(service).append("\n\n| operation | roles |\n|---|---|\n");
      rows(root.resolve(service).resolve("contracts/openapi.yaml"))
          .forEach(row -> table.append(row).append('\n'));
      table.append('\n');
    }
    return table.toString().strip() + "\n";
  }

  private static List<String> rows(Path document) {
    List<String> rows = new ArrayList<>();
    try {
      JsonNode paths = new YAMLMapper().readTree(read(document)).path("paths");
      paths
          .properties()
          .forEach(
              path ->
                  path.getValue()
                      .properties()
                      .forEach(
                          method -> row(rows, path.getKey(), method.getKey(), method.getValue())));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return rows;
  }

  private static void row(List<String> rows, String path, String method, JsonNode operation) {
    if (!operation.has("responses")) {
      return;
    }
    TreeSet<String> roles = new TreeSet<>();
    operation
        .path("security")
        .forEach(scheme -> scheme.path("sac").forEach(role -> roles.add(role.asText())));
    String who = roles.isEmpty() ? "anyone, without a token" : String.join(", ", roles);
    rows.add("| `" + method.toUpperCase(Locale.ROOT) + " " + path + "` | " + who + " |");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
