package ma.sac.localstack;

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

  /** Where the services reach PostgreSQL and Kafka when both are behind links that can be cut. */
  static final String POSTGRESQL_LINK = "postgresql-link";

  static final String KAFKA_LINK = "kafka-link";

  /** Where Kafka itself listens for what comes over its link. */
  static final String KAFKA_LINKED = "kafka-linked";

  /** Where the links are told what to do. */
  static final String LINKS = "links";

  private static final List<String> OF_LINKS =
      List.of(POSTGRESQL_LINK, KAFKA_LINK, KAFKA_LINKED, LINKS);

  static StackPorts from(Map<String, String> environment) {
    Map<String, Integer> ports = new LinkedHashMap<>();
    standard(StackShape.from(environment))
        .forEach(
            (name, standard) -> {
              String given = environment.get(variable(name));
              ports.put(name, given == null || given.isBlank() ? standard : number(name, given));
            });
    return new StackPorts(ports);
  }

  private static Map<String, Integer> standard(StackShape shape) {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put(POSTGRESQL, 5432);
    ports.put(KAFKA, 9092);
    ports.put(KAFKA_ACCOUNTS, 9094);
    ports.put(ISSUER, 8080);
    for (int instance = 1; instance <= shape.instances(); instance++) {
      int port = 8071 + 10 * instance;
      for (String service : Services.NAMES) {
        ports.put(Services.instance(service, instance), port++);
      }
    }
    if (shape.links()) {
      int port = 9101;
      for (String name : OF_LINKS) {
        ports.put(name, port++);
      }
    }
    return ports;
  }

  /** As written by {@link StackState}. */
  static StackPorts from(Function<String, String> state) {
    Map<String, Integer> ports = new LinkedHashMap<>();
    for (String name : standard(StackShape.LARGEST).keySet()) {
      if (state.apply(name) != null) {
        ports.put(name, Integer.parseInt(state.apply(name)));
      }
    }
    return new StackPorts(ports);
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  /** Settings for another installation beside this one, as {@code NAME=value} lines. */
  static List<String> free(StackShape shape) {
    return standard(shape).keySet().stream()
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
