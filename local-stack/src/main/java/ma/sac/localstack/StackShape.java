package ma.sac.localstack;

import java.util.Map;

/**
 * How large a suite is.
 *
 * @param instances of each service, as {@code SAC_INSTANCES} says; one unless told otherwise
 * @param links whether the services reach PostgreSQL and Kafka over links that can be cut, slowed
 *     and held up, as {@code SAC_LINKS=yes} says; for tests of such days
 */
record StackShape(int instances, boolean links) {

  static final StackShape LARGEST = new StackShape(2, true);

  static StackShape from(Map<String, String> environment) {
    String instances = environment.getOrDefault("SAC_INSTANCES", "1");
    if (!instances.matches("[12]")) {
      throw new StackFailure("SAC_INSTANCES=" + instances + ": there can be 1 or 2.");
    }
    return new StackShape(Integer.parseInt(instances), "yes".equals(environment.get("SAC_LINKS")));
  }
}
