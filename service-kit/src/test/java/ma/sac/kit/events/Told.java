package ma.sac.kit.events;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import ma.sac.kit.Effects;
import ma.sac.test.contracts.ForeignEvent;
import ma.sac.test.servers.RealServers;

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

  /** Waits until the key's effects are these, in this order, and no others. */
  static void awaitEffects(Effects effects, String key, Long... sequences) {
    await("effects of " + key)
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(effects.of(key), equalTo(List.of(sequences))));
  }
}
