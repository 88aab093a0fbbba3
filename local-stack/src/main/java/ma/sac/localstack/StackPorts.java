package ma.sac.localstack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Which port is whose: the documented ones unless {@code SAC_…_PORT} says otherwise. */
record StackPorts(Map<String, Integer> byName) {

  static final String POSTGRESQL = "postgresql";
  static final String KAFKA = "kafka";
  static final String KAFKA_ACCOUNTS = "kafka-accounts";
  static final String ISSUER = "issuer";

  static StackPorts from(Map<String, String> environment) {
    Map<String, Integer> defaults = new LinkedHashMap<>();
    defaults.put(POSTGRESQL, 5432);
    defaults.put(KAFKA, 9092);
    defaults.put(KAFKA_ACCOUNTS, 9094);
    defaults.put(ISSUER, 8080);
    int port = 8081;
    for (String service : Services.NAMES) {
      defaults.put(service, port++);
    }
    Map<String, Integer> ports = new LinkedHashMap<>();
    defaults.forEach(
        (name, standard) -> {
          String given = environment.get(variable(name));
          ports.put(name, given == null || given.isBlank() ? standard : number(name, given));
        });
    return new StackPorts(ports);
  }

  /** As written by {@link StackState}. */
  static StackPorts from(Function<String, String> state) {
    Map<String, Integer> ports = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(List.of(POSTGRESQL, KAFKA, KAFKA_ACCOUNTS, ISSUER));
    names.addAll(Services.NAMES);
    names.forEach(name -> ports.put(name, Integer.parseInt(state.apply(name))));
    return new StackPorts(ports);
  }

  /** Settings for another installation beside this one, as {@code NAME=value} lines. */
  static List<String> free() {
    return from(Map.of()).byName().keySet().stream()
        .map(name -> variable(name) + "=" + Ports.free())
        .toList();
  }

  int of(String name) {
    return byName.get(name);
  }

  String url(String name) {
    return "http://127.0.0.1:" + of(name);
  }

  /** Of the servers and of these services: says which is taken and how to take another. */
  void requireFree(List<String> services) {
    byName.forEach(
        (name, port) -> {
          boolean used = !Services.NAMES.contains(name) || services.contains(name);
          if (used && !Ports.isFree(port)) {
            throw new StackFailure(
                "Port "
                    + port
                    + " ("
                    + name
                    + ") is taken by another program: stop that one (find it with: lsof -i :"
                    + port
                    + "), or choose another port: "
                    + variable(name)
                    + "="
                    + Ports.free()
                    + " ./sac up");
          }
        });
  }

  static String variable(String name) {
    return "SAC_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_PORT";
  }

  private static int number(String name, String given) {
    if (!given.matches("\\d{1,5}") || Integer.parseInt(given) > 65535) {
      throw new StackFailure(variable(name) + "=" + given + " is no port; use 1024 to 65535.");
    }
    return Integer.parseInt(given);
  }
}
