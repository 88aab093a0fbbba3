package ma.sac.localstack;

import static org.apache.kafka.common.acl.AclOperation.ALTER_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.PatternType.LITERAL;
import static org.apache.kafka.common.resource.PatternType.PREFIXED;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Who may read and write which topic, as access rules of the broker. */
public final class KafkaAccess {

  private static final String ANYONE = "User:*";
  private static final String WITHOUT_ACCOUNT = "User:ANONYMOUS";

  private static final List<String> ALL = Services.NAMES;

  private static final Map<String, List<String>> OWN_TOPICS =
      Map.of(
          "cooperative",
          List.of(
              "sac.cooperatives.v1",
              "sac.purchase-orders.v1",
              "sac.cooperative-state.v1",
              "sac.product-state.v1",
              "sac.offer-state.v1"),
          "basket",
          List.of("sac.baskets.v1", "sac.receipts.v1", "sac.basket-model-state.v1"),
          "distribution",
          List.of(
              "sac.campaigns.v1",
              "sac.places.v1",
              "sac.vouchers.v1",
              "sac.handovers.v1",
              "sac.campaign-state.v1"),
          "beneficiary",
          List.of("sac.enrolments.v1"));

  /** Whoever finds a discrepancy says so. */
  private static final String DISCREPANCIES = "sac.discrepancies.v1";

  private static final List<String> PUBLIC =
      List.of(
          "sac.cooperatives.v1",
          "sac.campaigns.v1",
          "sac.places.v1",
          "sac.baskets.v1",
          "sac.handovers.v1",
          "sac.cooperative-state.v1",
          "sac.product-state.v1",
          "sac.offer-state.v1",
          "sac.campaign-state.v1",
          "sac.basket-model-state.v1");

  private static final List<String> GRANTED = List.of("sac.purchase-orders.v1", "sac.receipts.v1");

  private static final Map<String, List<String>> READERS =
      Map.of(
          "sac.purchase-orders.v1",
          List.of("basket", "distribution"),
          "sac.receipts.v1",
          List.of("cooperative", "distribution"),
          "sac.enrolments.v1",
          List.of("distribution"),
          "sac.vouchers.v1",
          List.of("beneficiary"),
          DISCREPANCIES,
          List.of("distribution"));

  /** Makes the broker's rules exactly these. */
  static void apply(Map<String, Object> adminConfig) {
    Set<AclBinding> wanted = rules();
    try (Admin admin = Admin.create(adminConfig)) {
      Collection<AclBinding> present = admin.describeAcls(AclBindingFilter.ANY).values().get();
      Set<AclBinding> surplus = new HashSet<>(present);
      surplus.removeAll(wanted);
      Set<AclBinding> missing = new HashSet<>(wanted);
      missing.removeAll(new HashSet<>(present));
      admin.createAcls(missing).all().get();
      admin.deleteAcls(surplus.stream().map(AclBinding::toFilter).toList()).all().get();
    } catch (ExecutionException e) {
      throw new StackFailure("Cannot set Kafka's access rules: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while setting Kafka's access rules", e);
    }
  }

  static Set<AclBinding> rules() {
    Set<AclBinding> rules = new HashSet<>();
    PUBLIC.forEach(topic -> mayRead(rules, ANYONE, topic));
    GRANTED.forEach(topic -> mayRead(rules, user(KafkaAccounts.PARTNER), topic));
    READERS.forEach(
        (topic, readers) -> readers.forEach(reader -> mayRead(rules, account(reader), topic)));
    for (String service : ALL) {
      OWN_TOPICS.get(service).forEach(topic -> owns(rules, account(service), topic));
      owns(rules, account(service), DISCREPANCIES);
      deadLetters(rules, service);
      groups(rules, account(service), Services.clientId(service), PREFIXED);
    }
    for (String guest : List.of(WITHOUT_ACCOUNT, user(KafkaAccounts.PARTNER))) {
      groups(rules, guest, "*", LITERAL);
      // A guest in a service's group would take partitions away from it.
      Services.CLIENT_IDS.forEach(
          group ->
              rules.add(
                  rule(
                      ResourceType.GROUP,
                      group,
                      PREFIXED,
                      guest,
                      AclOperation.ALL,
                      AclPermissionType.DENY)));
    }
    return rules;
  }

  private static void mayRead(Set<AclBinding> rules, String who, String topic) {
    for (AclOperation operation : List.of(READ, DESCRIBE)) {
      rules.add(allow(ResourceType.TOPIC, topic, LITERAL, who, operation));
    }
  }

  private static void owns(Set<AclBinding> rules, String who, String topic) {
    for (AclOperation operation :
        List.of(READ, WRITE, CREATE, DESCRIBE, DESCRIBE_CONFIGS, ALTER_CONFIGS)) {
      rules.add(allow(ResourceType.TOPIC, topic, LITERAL, who, operation));
    }
  }

  /** {@code <topic>.<service>.dlq}, for each topic that it does not write itself. */
  private static void deadLetters(Set<AclBinding> rules, String service) {
    OWN_TOPICS.values().stream()
        .flatMap(List::stream)
        .forEach(
            topic ->
                owns(rules, account(service), topic + "." + Services.clientId(service) + ".dlq"));
    owns(rules, account(service), DISCREPANCIES + "." + Services.clientId(service) + ".dlq");
  }

  private static void groups(Set<AclBinding> rules, String who, String group, PatternType pattern) {
    for (AclOperation operation : List.of(READ, DESCRIBE, DELETE)) {
      rules.add(allow(ResourceType.GROUP, group, pattern, who, operation));
    }
  }

  private static AclBinding allow(
      ResourceType type, String name, PatternType pattern, String who, AclOperation operation) {
    return rule(type, name, pattern, who, operation, AclPermissionType.ALLOW);
  }

  private static AclBinding rule(
      ResourceType type,
      String name,
      PatternType pattern,
      String who,
      AclOperation operation,
      AclPermissionType permission) {
    return new AclBinding(
        new ResourcePattern(type, name, pattern),
        new AccessControlEntry(who, "*", operation, permission));
  }

  private static String account(String service) {
    return user(Services.clientId(service));
  }

  private static String user(String name) {
    return "User:" + name;
  }

  private KafkaAccess() {}
}
