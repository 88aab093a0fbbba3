package ma.sac.system.partner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.sac.system.client.Pause;
import ma.sac.system.client.ProgrammeFailed;
import ma.sac.system.client.Settings;
import ma.sac.system.privacy.LeakSearch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Follows one campaign as a partner would: a group of its own, from the beginning of the topics
 * that it may read. What concerns no campaign, such as a cooperative, it keeps as well.
 */
public final class PartnerReader implements AutoCloseable {

  public static final List<String> PUBLIC =
      List.of(
          "sac.cooperatives.v1",
          "sac.campaigns.v1",
          "sac.places.v1",
          "sac.baskets.v1",
          "sac.handovers.v1");
  public static final List<String> GRANTED = List.of("sac.purchase-orders.v1", "sac.receipts.v1");

  private static final Duration POLL = Duration.ofMillis(200);

  private final String campaignId;
  private final LeakSearch leaks;
  private final Set<String> poison;
  private final List<CloudEvent> events = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean open = true;
  private volatile RuntimeException failure;
  private long records;
  private long bytes;
  private long repeated;
  private long malformed;
  private final Set<String> plantedFound = new HashSet<>();
  private final List<String> leaked = new ArrayList<>();

  /**
   * @param leaks searches everything that is read
   * @param poison ids of unreadable records that somebody planted: no facts of ours
   */
  public PartnerReader(String campaignId, LeakSearch leaks, Set<String> poison) {
    this.campaignId = campaignId;
    this.leaks = leaks;
    this.poison = poison;
  }

  /**
   * Public topics without an account; granted ones with the partner's, where there are accounts.
   */
  public void follow(Settings settings) {
    Optional<Settings.PartnerAccount> account = settings.partner();
    start(KafkaLogin.anonymous(settings), PUBLIC);
    start(account.map(KafkaLogin::of).orElseGet(() -> KafkaLogin.anonymous(settings)), GRANTED);
  }

  private void start(Map<String, Object> login, List<String> topics) {
    Map<String, Object> config = new HashMap<>(login);
    config.put("group.id", "partner-follows-" + UUID.randomUUID());
    config.put("auto.offset.reset", "earliest");
    config.put("enable.auto.commit", "false");
    config.put("metadata.max.age.ms", "2000");
    Thread thread = new Thread(() -> read(config, topics), "partner-" + threads.size());
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private void read(Map<String, Object> config, List<String> topics) {
    ByteArrayDeserializer raw = new ByteArrayDeserializer();
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(config, raw, raw)) {
      consumer.subscribe(topics);
      while (open) {
        consumer.poll(POLL).forEach(this::take);
      }
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  private synchronized void take(ConsumerRecord<byte[], byte[]> record) {
    records++;
    bytes += search(record);
    if (!CloudEvent.isWellFormed(record)) {
      malformed += poison.contains(CloudEvent.id(record)) ? 0 : 1;
      return;
    }
    CloudEvent event = CloudEvent.of(record);
    String campaign = event.campaignId();
    if (!campaign.isEmpty() && !campaign.equals(campaignId)) {
      return;
    }
    if (seen.add(event.id())) {
      events.add(event);
    } else {
      repeated++;
    }
  }

  private long search(ConsumerRecord<byte[], byte[]> record) {
    List<byte[]> parts = new ArrayList<>();
    parts.add(record.key());
    parts.add(record.value());
    for (Header header : record.headers()) {
      parts.add(header.value());
    }
    long searched = 0;
    for (byte[] part : parts) {
      if (part != null) {
        searched += part.length;
        LeakSearch.Found found = leaks.in(part);
        plantedFound.addAll(found.planted());
        if (found.families() > 0) {
          leaked.add(
              record.topic() + " partition " + record.partition() + " offset " + record.offset());
        }
      }
    }
    return searched;
  }

  /** Waits until so many subjects of a type were seen; false when they do not come. */
  public boolean await(Map<String, Integer> subjectsByType, Duration atMost) {
    try {
      Pause.until(
          "the partner's reader",
          atMost,
          () ->
              subjectsByType.entrySet().stream()
                      .allMatch(type -> subjects(type.getKey()).size() >= type.getValue())
                  ? true
                  : null);
      return true;
    } catch (ProgrammeFailed late) {
      return false;
    }
  }

  /** The events of that type, each once, in the order they came in. */
  public synchronized List<CloudEvent> of(String type) {
    if (failure != null) {
      throw new ProgrammeFailed("the partner's reader failed: " + failure, failure);
    }
    return events.stream().filter(event -> event.type().equals(type)).toList();
  }

  public Set<String> subjects(String type) {
    Set<String> subjects = new HashSet<>();
    of(type).forEach(event -> subjects.add(event.subject()));
    return subjects;
  }

  public synchronized List<CloudEvent> all() {
    return List.copyOf(events);
  }

  public synchronized long records() {
    return records;
  }

  public synchronized long bytes() {
    return bytes;
  }

  /** Words that may be in events, found by the search for what may not. */
  public synchronized Set<String> plantedFound() {
    return Set.copyOf(plantedFound);
  }

  public synchronized long repeated() {
    return repeated;
  }

  public synchronized long malformed() {
    return malformed;
  }

  public synchronized List<String> leaked() {
    return List.copyOf(leaked);
  }

  @Override
  public void close() {
    open = false;
    for (Thread thread : threads) {
      try {
        thread.join(Duration.ofSeconds(5).toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
