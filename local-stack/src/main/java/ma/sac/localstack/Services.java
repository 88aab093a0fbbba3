package ma.sac.localstack;

import java.util.ArrayList;
import java.util.List;

/** The four services, by the names that databases, accounts and settings derive from. */
final class Services {

  static final List<String> NAMES = List.of("cooperative", "basket", "distribution", "beneficiary");

  /** As OIDC clients, audiences and Kafka accounts. */
  static final List<String> CLIENT_IDS = NAMES.stream().map(Services::clientId).toList();

  /** Apart from its service's data, so that no backup of the data holds a family's key. */
  static final String KEY_DATABASE = "beneficiary_keys";

  static String clientId(String service) {
    return service + "-service";
  }

  /** The first bears the service's own name. */
  static String instance(String service, int number) {
    return number == 1 ? service : service + "-" + number;
  }

  /** The process of an instance: {@code basket-2} runs as {@code basket-service-2}. */
  static String process(String instance) {
    String service = of(instance);
    return clientId(service) + instance.substring(service.length());
  }

  /** The service that this is an instance of. */
  static String of(String instance) {
    return instance.replaceFirst("-\\d$", "");
  }

  static List<String> databases() {
    List<String> databases = new ArrayList<>(NAMES);
    databases.add(KEY_DATABASE);
    return databases;
  }

  /**
   * From a list such as {@code cooperative,basket}: the services to run here, so that another may
   * run from an editor. All when it is empty, none when it is {@code none}.
   */
  static List<String> chosen(String list) {
    if (list == null || list.isBlank()) {
      return NAMES;
    }
    List<String> chosen = new ArrayList<>();
    for (String name : list.split("[,\\s]+")) {
      String service = name.replaceFirst("-service$", "");
      if (NAMES.contains(service)) {
        chosen.add(service);
      } else if (!service.equals("none")) {
        throw new StackFailure(
            "SAC_SERVICES names '" + name + "'; the services are " + NAMES + ", or 'none'.");
      }
    }
    return chosen;
  }

  private Services() {}
}
