package ma.sac.localstack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The second listener, for those with an account.
 *
 * @param port SASL_PLAINTEXT with mechanism PLAIN
 * @param passwords by account, {@link #ADMIN} among them
 */
public record KafkaAccounts(int port, Map<String, String> passwords) {

  public static final String ADMIN = "admin";
  public static final String PARTNER = "partner";

  private static final String MODULE =
      "org.apache.kafka.common.security.plain.PlainLoginModule required";

  /** Accounts with the passwords of {@code secrets}. */
  static KafkaAccounts with(Secrets secrets, int port) {
    Map<String, String> passwords = new LinkedHashMap<>();
    for (String account : Services.CLIENT_IDS) {
      passwords.put(account, secrets.password("kafka-" + account));
    }
    passwords.put(PARTNER, secrets.password("kafka-" + PARTNER));
    passwords.put(ADMIN, secrets.password("kafka-" + ADMIN));
    return new KafkaAccounts(port, passwords);
  }

  /** The broker speaks to itself as the administrator. */
  String brokerJaas() {
    return MODULE
        + login(ADMIN)
        + passwords.entrySet().stream()
            .map(account -> " user_" + account.getKey() + "=\"" + account.getValue() + "\"")
            .collect(Collectors.joining())
        + ";";
  }

  public Map<String, Object> clientConfig(String account) {
    return Map.of(
        "bootstrap.servers",
        "127.0.0.1:" + port,
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        MODULE + login(account) + ";");
  }

  private String login(String account) {
    return " username=\"" + account + "\" password=\"" + passwords.get(account) + "\"";
  }
}
