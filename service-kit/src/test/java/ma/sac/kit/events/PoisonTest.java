package ma.sac.kit.events;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.kit.Effects;
import ma.sac.kit.db.Sql;
import ma.sac.test.contracts.ForeignEvent;
import ma.sac.test.contracts.ReadTopics;
import ma.sac.test.contracts.ReadTopics.Fact;
import ma.sac.test.servers.RealServers;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What cannot be read goes aside with its reason, and the next fact passes. */
@QuarkusTest
@QuarkusTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "kit"))
class PoisonTest {
  private static final String DEAD_LETTERS = "sac.told.v1.kit-service.dlq";
  private static final Duration LONG = Duration.ofSeconds(30);

  @Inject Effects effects;
  @Inject EventLoop loop;
  @Inject Sql sql;

  private final String key = UUID.randomUUID().toString();

  @Test
  void shouldSetAsideWithTheReasonWhenBytesAreUnreadableAndTakeTheNext() {
    Told.tell(key, 1);
    raw(headers(), "{\"name\":");
    raw(headers(), "[]");
    raw(headers(), null);
    raw(headers(), "{\"name\":\"" + "\\" + "u0000\"}");
    raw(without("ce_type"), "{}");
    raw(without("ce_subject"), "{}");
    raw(with("ce_time", "yesterday"), "{}");
    Told.tell(key, 2);

    Told.awaitEffects(effects, key, 1L, 2L);
    assertThat(
        awaitAside(7).stream().map(fact -> fact.headers().get("sac_reason")).toList(),
        containsInAnyOrder(
            "value is not a readable thing.told",
            "value is not a readable thing.told",
            "no value",
            "NUL in the value",
            "no CloudEvents type of ours",
            "no ce_subject",
            "malformed CloudEvents header"));
  }

  @Test
  void shouldTakeEffectOnceWhenAMendedRecordComesBackWithItsOwnId() throws Exception {
    Map<String, String> own = headers();
    raw(own, "{\"name\":");
    awaitAside(1);

    raw(own, "{\"name\":\"mended\"}");
    Told.awaitEffects(effects, key, 7L);
    readAllAgain();
    raw(own, "{\"name\":\"mended\"}");
    Told.tell(key, 8);

    Told.awaitEffects(effects, key, 7L, 8L);
    Told.awaitSent(sql);
    assertThat("the poison was read again", awaitAside(1), hasSize(1));
  }

  @Test
  void shouldSetAsideOnceWhenItIsReadAgainBeforeItIsMended() throws Exception {
    Map<String, String> own = headers();
    raw(own, "{\"name\":");
    awaitAside(1);

    readAllAgain();
    Told.tell(key, 8);

    Told.awaitEffects(effects, key, 8L);
    Told.awaitSent(sql);
    assertThat(awaitAside(1), hasSize(1));
  }

  @Test
  void shouldSetAsideWhenTheKeyIsMissingOrCannotBeKept() {
    send(null, headers(), "{}");
    send(key + '\0', headers(), "{}");
    Told.tell(key, 1);

    Told.awaitEffects(effects, key, 1L);
  }

  @Test
  void shouldSkipWhenTheTypeIsNotRead() {
    ForeignEvent.send(RealServers.kafka(), Told.TOPIC, key, "thing.unheard-of", key, 1, "{}");
    Told.tell(key, 2);

    Told.awaitEffects(effects, key, 2L);
  }

  private List<Fact> awaitAside(int records) {
    return ours(
        ReadTopics.until(
            RealServers.kafka(), LONG, all -> ours(all).size() >= records, DEAD_LETTERS));
  }

  private void readAllAgain() throws Exception {
    loop.stop(null);
    Told.forgetOffsets(Told.TOPIC);
    loop.start(null);
  }

  private List<Fact> ours(List<Fact> all) {
    return all.stream().filter(fact -> fact.key().equals(key)).toList();
  }

  private void raw(Map<String, String> headers, String value) {
    send(key, headers, value);
  }

  private static void send(String ofKey, Map<String, String> headers, String value) {
    ProducerRecord<byte[], byte[]> raw =
        new ProducerRecord<>(Told.TOPIC, bytes(ofKey), bytes(value));
    headers.forEach((name, text) -> raw.headers().add(name, bytes(text)));
    ForeignEvent.sendRaw(RealServers.kafka(), raw);
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    headers.put("ce_id", UUID.randomUUID().toString());
    headers.put("ce_type", "ma.sac.thing.told.v1");
    headers.put("ce_subject", key);
    headers.put("ce_sequence", "7");
    headers.put("ce_time", "2026-01-01T00:00:00Z");
    return headers;
  }

  private Map<String, String> without(String header) {
    Map<String, String> fewer = headers();
    fewer.remove(header);
    return fewer;
  }

  private Map<String, String> with(String header, String value) {
    Map<String, String> other = headers();
    other.put(header, value);
    return other;
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }
}
