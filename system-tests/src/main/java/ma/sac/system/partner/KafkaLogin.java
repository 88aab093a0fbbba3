package ma.sac.system.partner;

import java.util.Map;
import ma.sac.system.client.Settings;

/** How to reach the broker. */
public final class KafkaLogin {

  static Map<String, Object> anonymous(Settings settings) {
    return Map.of("bootstrap.servers", settings.kafka());
  }

  public static Map<String, Object> of(Settings.PartnerAccount account) {
    return Map.of(
        "bootstrap.servers",
        account.bootstrap(),
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\""
            + account.user()
            + "\" password=\""
            + account.password()
            + "\";");
  }

  private KafkaLogin() {}
}
