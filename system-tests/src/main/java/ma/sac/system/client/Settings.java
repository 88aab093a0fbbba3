package ma.sac.system.client;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the suite is, from the environment that {@code ./sac} sets.
 *
 * @param urls of each service's instances
 * @param issuerSecret lets the runner ask the local issuer for the tokens of its people
 * @param kafka the listener without accounts
 * @param partner the account of a partner, where the broker has accounts
 * @param home data, logs and process numbers of the suite on this machine
 */
public record Settings(
    Map<Service, List<String>> urls,
    String issuer,
    String issuerSecret,
    String kafka,
    Optional<PartnerAccount> partner,
    Path home) {

  /** A partner's login at the listener with accounts. */
  public record PartnerAccount(String bootstrap, String user, String password) {}

  public static Settings from(Map<String, String> environment) {
    Map<Service, List<String>> urls = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      String given = environment.getOrDefault(service.variable(), service.standardUrl());
      urls.put(service, List.of(given.split(",")));
    }
    String password = environment.get("SAC_KAFKA_PARTNER_PASSWORD");
    Optional<PartnerAccount> partner =
        password == null
            ? Optional.empty()
            : Optional.of(
                new PartnerAccount(
                    environment.getOrDefault("SAC_KAFKA_ACCOUNTS", "127.0.0.1:9094"),
                    environment.getOrDefault("SAC_KAFKA_PARTNER", "partner"),
                    password));
    return new Settings(
        urls,
        environment.getOrDefault("SAC_ISSUER", "http://127.0.0.1:8080"),
        environment.getOrDefault("SAC_ISSUER_SECRET", ""),
        environment.getOrDefault("SAC_KAFKA", "127.0.0.1:9092"),
        partner,
        Path.of(environment.getOrDefault("SAC_HOME", ".sac")).toAbsolutePath());
  }

  /** Of the first instance. */
  public String url(Service service) {
    return urls.get(service).get(0);
  }

  /** Of the instance whose turn it is. */
  String url(Service service, int turn) {
    List<String> instances = urls.get(service);
    return instances.get(Math.floorMod(turn, instances.size()));
  }
}
