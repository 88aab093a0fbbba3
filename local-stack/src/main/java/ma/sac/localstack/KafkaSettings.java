package ma.sac.localstack;

import java.util.Properties;

/** The broker's configuration. */
final class KafkaSettings {

  /** As long as a consumer's inbox remembers, so that neither outlives the other. */
  private static final String OFFSETS_RETENTION_MINUTES = Integer.toString(104 * 24 * 60);

  static Properties of(KafkaProcess.Settings settings) {
    Properties p = new Properties();
    int controller = Ports.free();
    p.setProperty("process.roles", "broker,controller");
    p.setProperty("node.id", "1");
    p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controller);
    p.setProperty("controller.listener.names", "CONTROLLER");
    p.setProperty("log.dirs", settings.dataDirectory().toString());
    String listeners = "PUBLIC://127.0.0.1:" + settings.port();
    if (settings.accounts() == null) {
      p.setProperty("inter.broker.listener.name", "PUBLIC");
      p.setProperty("listener.security.protocol.map", "PUBLIC:PLAINTEXT,CONTROLLER:PLAINTEXT");
    } else {
      listeners += ",ACCOUNTS://127.0.0.1:" + settings.accounts().port();
      accounts(p, settings.accounts());
    }
    String advertised = listeners;
    if (settings.link() != null) {
      listeners += ",LINKED://127.0.0.1:" + settings.link().port();
      advertised += ",LINKED://127.0.0.1:" + settings.link().advertised();
      linked(p, settings.accounts());
    }
    p.setProperty("advertised.listeners", advertised);
    p.setProperty("listeners", listeners + ",CONTROLLER://127.0.0.1:" + controller);
    topics(p);
    restart(p);
    return p;
  }

  private static void accounts(Properties p, KafkaAccounts accounts) {
    p.setProperty(
        "listener.security.protocol.map",
        "PUBLIC:PLAINTEXT,ACCOUNTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
    p.setProperty("inter.broker.listener.name", "ACCOUNTS");
    p.setProperty("sasl.enabled.mechanisms", "PLAIN");
    p.setProperty("sasl.mechanism.inter.broker.protocol", "PLAIN");
    p.setProperty("sasl.mechanism.controller.protocol", "PLAIN");
    p.setProperty("listener.name.accounts.plain.sasl.jaas.config", accounts.brokerJaas());
    p.setProperty("listener.name.controller.plain.sasl.jaas.config", accounts.brokerJaas());
    p.setProperty(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    p.setProperty("super.users", "User:" + KafkaAccounts.ADMIN);
    p.setProperty("allow.everyone.if.no.acl.found", "false");
  }

  /** As the listener for accounts, for those who come over a link. */
  private static void linked(Properties p, KafkaAccounts accounts) {
    p.merge("listener.security.protocol.map", ",LINKED:SASL_PLAINTEXT", KafkaSettings::joined);
    p.setProperty("listener.name.linked.plain.sasl.jaas.config", accounts.brokerJaas());
  }

  private static String joined(Object first, Object second) {
    return first.toString() + second;
  }

  private static void topics(Properties p) {
    // Partition counts are part of the contract: a topic is created by its owner or not at all.
    p.setProperty("auto.create.topics.enable", "false");
    p.setProperty("offsets.retention.minutes", OFFSETS_RETENTION_MINUTES);
    p.setProperty("default.replication.factor", "1");
    p.setProperty("min.insync.replicas", "1");
    p.setProperty("offsets.topic.replication.factor", "1");
    p.setProperty("offsets.topic.num.partitions", "4");
    p.setProperty("transaction.state.log.replication.factor", "1");
    p.setProperty("transaction.state.log.min.isr", "1");
    p.setProperty("transaction.state.log.num.partitions", "1");
    p.setProperty("share.coordinator.state.topic.replication.factor", "1");
    p.setProperty("share.coordinator.state.topic.min.isr", "1");
    p.setProperty("share.coordinator.state.topic.num.partitions", "1");
    // 1 GB segments with their indexes would be reserved for each of a hundred partitions.
    p.setProperty("log.segment.bytes", "67108864");
    p.setProperty("log.index.size.max.bytes", "1048576");
  }

  /** A broker that was killed is back in 4 s instead of 11. */
  private static void restart(Properties p) {
    p.setProperty("group.initial.rebalance.delay.ms", "0");
    p.setProperty("broker.session.timeout.ms", "2000");
    p.setProperty("broker.heartbeat.interval.ms", "500");
    p.setProperty("controlled.shutdown.enable", "true");
    p.setProperty("num.network.threads", "2");
    p.setProperty("num.io.threads", "4");
    p.setProperty("background.threads", "2");
    p.setProperty("log.cleaner.dedupe.buffer.size", "16777216");
  }

  private KafkaSettings() {}
}
