package ma.sac.localstack;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a service is told by its environment: where the others are, and its own secrets only. */
final class ServiceEnvironment {

  /**
   * @param instance such as {@code basket-2}, which calls the second instances of the others
   */
  static Map<String, String> of(String instance, Secrets secrets, StackPorts ports) {
    String service = Services.of(instance);
    String which = instance.substring(service.length());
    String client = Services.clientId(service);
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("SAC_HTTP_HOST", "127.0.0.1");
    environment.put("SAC_HTTP_PORT", Integer.toString(ports.of(instance)));
    // Named in events' schemas and in the code on each label.
    environment.put("SAC_PUBLIC_URL", ports.url(service));
    database(environment, "SAC_DB", service, secrets, ports);
    environment.put("SAC_KAFKA", "127.0.0.1:" + kafka(ports));
    environment.put("SAC_KAFKA_SECURITY", "SASL_PLAINTEXT");
    environment.put("SAC_KAFKA_USER", client);
    environment.put("SAC_KAFKA_PASSWORD", secrets.password("kafka-" + client));
    environment.put("SAC_ISSUER", ports.url(StackPorts.ISSUER));
    environment.put("SAC_CLIENT_ID", client);
    environment.put("SAC_CLIENT_SECRET", secrets.password("client-" + client));
    environment.put("SAC_IDEMPOTENCY_KEY", secrets.key("idempotency-" + service));
    environment.put("SAC_FIELD_KEY", secrets.key("field-" + service));
    for (String peer : Services.NAMES) {
      environment.put("SAC_" + peer.toUpperCase(Locale.ROOT) + "_URL", ports.url(peer + which));
    }
    switch (service) {
      case "basket" -> signing(environment, "SAC_LABEL", secrets.signingKeys("label"));
      case "distribution" -> signing(environment, "SAC_VOUCHER", secrets.signingKeys("voucher"));
      case "beneficiary" -> {
        database(environment, "SAC_KEYS_DB", Services.KEY_DATABASE, secrets, ports);
        environment.put("SAC_IDENTITY_KEY", secrets.key("identity"));
      }
      default -> {}
    }
    return environment;
  }

  static ServiceDatabase database(String name, Secrets secrets) {
    return new ServiceDatabase(
        name,
        secrets.password("database-" + name),
        secrets.password("database-" + name + "-owner"));
  }

  private static void database(
      Map<String, String> environment,
      String prefix,
      String name,
      Secrets secrets,
      StackPorts ports) {
    ServiceDatabase database = database(name, secrets);
    environment.put(
        prefix + "_URL", "jdbc:postgresql://127.0.0.1:" + postgresql(ports) + "/" + name);
    environment.put(prefix + "_USER", database.name());
    environment.put(prefix + "_PASSWORD", database.password());
    environment.put(prefix + "_OWNER", database.owner());
    environment.put(prefix + "_OWNER_PASSWORD", database.ownerPassword());
  }

  private static int postgresql(StackPorts ports) {
    return ports.of(
        ports.has(StackPorts.POSTGRESQL_LINK) ? StackPorts.POSTGRESQL_LINK : StackPorts.POSTGRESQL);
  }

  private static int kafka(StackPorts ports) {
    return ports.of(
        ports.has(StackPorts.KAFKA_LINK) ? StackPorts.KAFKA_LINK : StackPorts.KAFKA_ACCOUNTS);
  }

  private static void signing(Map<String, String> environment, String prefix, String[] keys) {
    environment.put(prefix + "_PRIVATE_KEY", keys[0]);
    environment.put(prefix + "_PUBLIC_KEY", keys[1]);
  }

  private ServiceEnvironment() {}
}
