package ma.sac.kit.events;

import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A producer that loses nothing and keeps the order of a partition. */
final class ProducerSettings {
  private ProducerSettings() {}

  static Map<String, Object> of(EventsConfig config) {
    Map<String, Object> settings = config.client();
    settings.put("key.serializer", ByteArraySerializer.class);
    settings.put("value.serializer", ByteArraySerializer.class);
    settings.put("acks", "all");
    settings.put("enable.idempotence", true);
    settings.put("max.request.size", 2097152);
    settings.put("linger.ms", 0);
    settings.put("request.timeout.ms", (int) Math.min(3000, config.deliveryTimeout().toMillis()));
    settings.put("delivery.timeout.ms", (int) config.deliveryTimeout().toMillis());
    settings.put("max.block.ms", config.deliveryTimeout().toMillis());
    settings.put("metadata.max.age.ms", 3000);
    return settings;
  }
}
