package ma.sac.system.wronghands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ma.sac.system.client.Service;

/** Every operation of the four committed documents: what is added there is walked, too. */
final class Documents {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  static List<Operation> operations() {
    return Arrays.stream(Service.values()).flatMap(s -> of(s).stream()).toList();
  }

  static List<Operation> of(Service service) {
    Path file =
        Path.of(System.getProperty("sac.root", ".."))
            .resolve(service.title())
            .resolve("contracts/openapi.yaml");
    try {
      return read(service, new YAMLMapper().readTree(file.toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<Operation> read(Service service, JsonNode document) {
    Schemas schemas = new Schemas(document.at("/components/schemas"));
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          String verb = method.getKey().toUpperCase(java.util.Locale.ROOT);
          operations.add(new Operation(service, verb, path.getKey(), method.getValue(), schemas));
        }
      }
    }
    return operations;
  }

  /** Operations with their roles, to be compared with those of another document. */
  static Set<String> outline(List<Operation> operations) {
    return operations.stream()
        .map(operation -> operation + " " + operation.roles())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static List<String> roles(List<Operation> operations) {
    return operations.stream().flatMap(o -> o.roles().stream()).distinct().sorted().toList();
  }

  private Documents() {}
}
