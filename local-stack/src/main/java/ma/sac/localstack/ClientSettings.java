package ma.sac.localstack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a client of the suite on this machine needs, as {@code NAME=value} lines. */
final class ClientSettings {

  static List<String> of(StackHome home) {
    StackState state = StackState.read(home);
    StackPorts ports = state.ports();
    Secrets secrets = home.secrets();
    List<String> lines = new ArrayList<>();
    lines.add("SAC_HOME=" + home.directory());
    lines.add("SAC_ISSUER=" + ports.url(StackPorts.ISSUER));
    lines.add("SAC_ISSUER_SECRET=" + secrets.password("issuer-admin"));
    for (String service : Services.NAMES) {
      lines.add("SAC_" + service.toUpperCase(Locale.ROOT) + "_URL=" + urls(service, ports));
    }
    lines.add("SAC_KAFKA=127.0.0.1:" + ports.of(StackPorts.KAFKA));
    lines.add("SAC_KAFKA_ACCOUNTS=127.0.0.1:" + ports.of(StackPorts.KAFKA_ACCOUNTS));
    lines.add("SAC_KAFKA_PARTNER=" + KafkaAccounts.PARTNER);
    lines.add("SAC_KAFKA_PARTNER_PASSWORD=" + secrets.password("kafka-" + KafkaAccounts.PARTNER));
    if (ports.has(StackPorts.LINKS)) {
      lines.add("SAC_LINKS_URL=" + ports.url(StackPorts.LINKS));
      lines.add("SAC_KAFKA_ADMIN_PASSWORD=" + secrets.password("kafka-" + KafkaAccounts.ADMIN));
    }
    return lines;
  }

  /** Of every instance, parted by commas. */
  private static String urls(String service, StackPorts ports) {
    String second = Services.instance(service, 2);
    return ports.url(service) + (ports.has(second) ? "," + ports.url(second) : "");
  }

  /** What breaks a suite on purpose needs besides: the databases' superuser. */
  static List<String> ofBreaker(StackHome home) {
    List<String> lines = of(home);
    lines.add(
        "SAC_POSTGRESQL=127.0.0.1:" + StackState.read(home).ports().of(StackPorts.POSTGRESQL));
    lines.add("SAC_POSTGRESQL_ADMIN=" + PostgresServer.SUPERUSER);
    lines.add("SAC_POSTGRESQL_ADMIN_PASSWORD=" + home.secrets().password("database-superuser"));
    return lines;
  }

  private ClientSettings() {}
}
