package ma.sac.kit.events;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.Effects;
import ma.sac.kit.db.Sql;
import ma.sac.test.contracts.ForeignEvent;
import ma.sac.test.servers.RealServers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Facts as another service tells them, and what became of them. */
final class Told {
  static final String TOPIC = "sac.told.v1";

  private Told() {}

  static void tell(String key, long sequence) {
    tell(key, sequence, UUID.randomUUID());
  }

  static void tell(String key, long sequence, UUID id) {
    String value = "{\"name\":\"a\",\"new\":1}";
    ForeignEvent.send(RealServers.kafka(), TOPIC, key, "thing.told", key, sequence, value, id);
  }

  /** The loop, stopped before, will read the topic from its beginning again. */
  static void forgetOffsets(String topic) throws Exception {
    Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
    for (int partition = 0; partition < 12; partition++) {
      beginning.put(new TopicPartition(topic, partition), new OffsetAndMetadata(0));
    }
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealServers.kafka()))) {
      admin.alterConsumerGroupOffsets("kit-service", beginning).all().get();
    }
  }

  /** Waits until all that was set aside before a known effect can be read in its topic. */
  static void awaitSent(Sql sql) {
    await("dead letters sent")
        .atMost(Duration.ofSeconds(30))
        .until(() -> sql.number("SELECT count(*) FROM outbox_event WHERE topic LIKE '%.dlq'") == 0);
  }

  /** Waits until the key's effects are these, in this order, and no others. */
  static void awaitEffects(Effects effects, String key, Long... sequences) {
    await("effects of " + key)
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(effects.of(key), equalTo(List.of(sequences))));
  }
}
