package ma.sac.system.faults;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Records that bear one of our types and cannot be read: each of its readers must set it aside, and
 * take what comes behind it.
 */
final class Poison {

  private record Kind(String topic, List<String> readers) {}

  private static final Map<String, Kind> KINDS =
      Map.of(
          "offer.published", new Kind("sac.cooperatives.v1", List.of("basket")),
          "cooperative.verified",
              new Kind("sac.cooperatives.v1", List.of("basket", "distribution")),
          "campaign.opened",
              new Kind("sac.campaigns.v1", List.of("cooperative", "basket", "beneficiary")),
          "site.opened", new Kind("sac.places.v1", List.of("beneficiary")),
          "baskets.released", new Kind("sac.baskets.v1", List.of("distribution")),
          "goods-receipt.recorded",
              new Kind("sac.receipts.v1", List.of("cooperative", "distribution")),
          "purchase-order.placed",
              new Kind("sac.purchase-orders.v1", List.of("basket", "distribution")),
          "enrolment.approved", new Kind("sac.enrolments.v1", List.of("distribution")),
          "voucher.issued", new Kind("sac.vouchers.v1", List.of("beneficiary")),
          "basket.handed-over", new Kind("sac.handovers.v1", List.of("basket")));

  static final List<String> TYPES = KINDS.keySet().stream().sorted().toList();

  private static final List<String> UNREADABLE =
      List.of("{\"cut off\":", "\u0000\u0001\u0002 no text", "[1, 2]", "<xml/>");

  /** Where one of them must turn up. */
  private record Expected(String topic, String key) {}

  private final Topics topics;
  private final Set<String> ids = ConcurrentHashMap.newKeySet();
  private final List<Expected> expected = new ArrayList<>();

  Poison(Topics topics) {
    this.topics = topics;
  }

  /** Known before they are sent, so that a partner's reader can tell them from broken facts. */
  Set<String> ids() {
    return ids;
  }

  /** Sends one of that type; gives how many services read it. */
  synchronized int plant(String type) {
    Kind kind = KINDS.get(type);
    String id = UUID.randomUUID().toString();
    String key = UUID.randomUUID().toString();
    ids.add(id);
    String value = UNREADABLE.get(ids.size() % UNREADABLE.size());
    ProducerRecord<byte[], byte[]> poison =
        new ProducerRecord<>(kind.topic(), bytes(key), bytes(value));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id,
            "ce_type",
            "ma.sac." + type + ".v1",
            "ce_source",
            "/chaos",
            "ce_subject",
            key,
            "ce_time",
            Instant.now().toString(),
            "ce_dataschema",
            "none",
            "ce_sequence",
            "1")
        .forEach((name, said) -> poison.headers().add(name, bytes(said)));
    topics.send(List.of(poison));
    for (String reader : kind.readers()) {
      expected.add(new Expected(kind.topic() + "." + reader + "-service.dlq", key));
    }
    return kind.readers().size();
  }

  synchronized int planted() {
    return expected.size();
  }

  /** How many of them their readers have set aside. */
  synchronized int setAside() {
    int found = 0;
    for (String topic : expected.stream().map(Expected::topic).distinct().toList()) {
      Set<String> keys = topics.keys(topic);
      found +=
          (int)
              expected.stream()
                  .filter(one -> one.topic().equals(topic) && keys.contains(one.key()))
                  .count();
    }
    return found;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
