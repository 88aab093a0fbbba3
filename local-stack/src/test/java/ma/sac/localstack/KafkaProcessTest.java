package ma.sac.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaProcessTest {

  private static final String PUBLIC = "sac.handovers.v1";
  private static final String GRANTED = "sac.receipts.v1";
  private static final String INTERNAL = "sac.vouchers.v1";

  @TempDir static Path directory;
  private static KafkaProcess kafka;
  private static KafkaAccounts accounts;

  @BeforeAll
  static void start() throws Exception {
    accounts = KafkaAccounts.with(new Secrets(directory.resolve("secrets")), Ports.free());
    kafka = KafkaProcess.start(settings(Ports.free()));
    KafkaAccess.apply(kafka.adminConfig());
    create("distribution-service", PUBLIC);
    create("distribution-service", INTERNAL);
    create("basket-service", GRANTED);
    send(account("distribution-service"), PUBLIC, "handed over");
    send(account("distribution-service"), INTERNAL, "for services only");
    send(account("basket-service"), GRANTED, "received");
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @Test
  void shouldLetAnyoneReadWhatIsPublic() {
    assertThat(read(anonymous(), PUBLIC)).contains("handed over");
  }

  @Test
  void shouldShowNobodyWithoutAnAccountWhatIsInternalOrGranted() throws Exception {
    for (String topic : List.of(INTERNAL, GRANTED)) {
      assertThatThrownBy(() -> read(anonymous(), topic))
          .isInstanceOf(TopicAuthorizationException.class);
    }
    try (Admin admin = Admin.create(anonymous())) {
      assertThat(admin.listTopics().names().get(10, TimeUnit.SECONDS))
          .contains(PUBLIC)
          .doesNotContain(INTERNAL, GRANTED);
    }
  }

  @Test
  void shouldLetThePartnerReadWhatWasGranted() {
    assertThat(read(account(KafkaAccounts.PARTNER), GRANTED)).contains("received");
    assertThatThrownBy(() -> read(account(KafkaAccounts.PARTNER), INTERNAL))
        .isInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  void shouldLetAServiceWriteItsOwnTopicsOnly() {
    assertThat(read(account("beneficiary-service"), INTERNAL)).contains("for services only");
    for (Map<String, Object> other :
        List.of(account("beneficiary-service"), account(KafkaAccounts.PARTNER), anonymous())) {
      assertThatThrownBy(() -> send(other, PUBLIC, "forged"))
          .hasCauseInstanceOf(AuthorizationException.class);
    }
    assertThatThrownBy(() -> create("basket-service", "sac.campaigns.v1"))
        .hasCauseInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  void shouldKeepGuestsOutOfTheServicesGroups() {
    assertThatThrownBy(() -> join(anonymous(), "basket-service.guest", PUBLIC))
        .isInstanceOf(GroupAuthorizationException.class);
    assertThat(join(anonymous(), "a-partner", PUBLIC)).contains("handed over");
    assertThat(join(account("basket-service"), "basket-service", PUBLIC)).contains("handed over");
  }

  @Test
  void shouldRefuseAWrongPassword() {
    Map<String, Object> guess = new HashMap<>(account("basket-service"));
    guess.computeIfPresent(
        "sasl.jaas.config",
        (key, jaas) -> jaas.toString().replaceAll("password=\"[^\"]+\"", "password=\"guess\""));
    assertThatThrownBy(() -> read(guess, PUBLIC)).isInstanceOf(SaslAuthenticationException.class);
  }

  @Test
  void shouldKeepRecordsAndRulesWhenKilled() {
    kafka.kill();
    kafka = KafkaProcess.start(settings(kafka.settings().port()));
    KafkaAccess.apply(kafka.adminConfig());

    assertThat(read(anonymous(), PUBLIC)).contains("handed over");
    assertThatThrownBy(() -> read(anonymous(), INTERNAL))
        .isInstanceOf(TopicAuthorizationException.class);
  }

  private static KafkaProcess.Settings settings(int port) {
    return new KafkaProcess.Settings(
        Path.of(System.getProperty("sac.root")),
        directory.resolve("kafka/data"),
        port,
        accounts,
        directory.resolve("kafka.log"));
  }

  private static Map<String, Object> anonymous() {
    return Map.of("bootstrap.servers", kafka.bootstrap());
  }

  private static Map<String, Object> account(String name) {
    return accounts.clientConfig(name);
  }

  private static void create(String service, String topic) throws Exception {
    try (Admin admin = Admin.create(account(service))) {
      admin
          .createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
          .all()
          .get(20, TimeUnit.SECONDS);
    }
  }

  private static void send(Map<String, Object> client, String topic, String value)
      throws InterruptedException, ExecutionException {
    Map<String, Object> config = new HashMap<>(client);
    config.put("max.block.ms", 10_000);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "key", value)).get();
    }
  }

  /** All of the topic's only partition, without a group. */
  private static List<String> read(Map<String, Object> client, String topic) {
    try (KafkaConsumer<String, String> consumer = consumer(client, Map.of())) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return poll(consumer);
    }
  }

  private static List<String> join(Map<String, Object> client, String group, String topic) {
    try (KafkaConsumer<String, String> consumer =
        consumer(client, Map.of("group.id", group, "auto.offset.reset", "earliest"))) {
      consumer.subscribe(List.of(topic));
      return poll(consumer);
    }
  }

  private static KafkaConsumer<String, String> consumer(
      Map<String, Object> client, Map<String, Object> more) {
    Map<String, Object> config = new HashMap<>(client);
    config.putAll(more);
    return new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
  }

  private static List<String> poll(KafkaConsumer<String, String> consumer) {
    List<String> values = List.of();
    Instant deadline = Instant.now().plusSeconds(20);
    while (values.isEmpty() && Instant.now().isBefore(deadline)) {
      Iterable<ConsumerRecord<String, String>> records = consumer.poll(Duration.ofMillis(200));
      values = new ArrayList<>(values);
      for (ConsumerRecord<String, String> record : records) {
        values.add(record.value());
      }
    }
    return values;
  }
}
