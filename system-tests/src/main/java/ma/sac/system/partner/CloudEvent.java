package ma.sac.system.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import ma.sac.system.client.Json;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A fact as a partner gets it.
 *
 * @param type without the prefix and the version, such as {@code basket.handed-over}
 */
public record CloudEvent(
    String topic,
    String key,
    String id,
    String type,
    String subject,
    long sequence,
    Instant time,
    JsonNode data) {

  private static final List<String> REQUIRED =
      List.of(
          "ce_specversion",
          "ce_id",
          "ce_type",
          "ce_source",
          "ce_subject",
          "ce_time",
          "ce_dataschema",
          "ce_sequence");

  static CloudEvent of(ConsumerRecord<byte[], byte[]> event) {
    String type = header(event, "ce_type");
    String sequence = header(event, "ce_sequence");
    return new CloudEvent(
        event.topic(),
        event.key() == null ? "" : new String(event.key(), StandardCharsets.UTF_8),
        header(event, "ce_id"),
        type.replaceFirst("^ma\\.sac\\.", "").replaceFirst("\\.v\\d+$", ""),
        header(event, "ce_subject"),
        sequence.matches("\\d+") ? Long.parseLong(sequence) : -1,
        Instant.parse(header(event, "ce_time")),
        Json.read(event.value()));
  }

  static boolean isWellFormed(ConsumerRecord<byte[], byte[]> event) {
    return event.key() != null
        && event.value() != null
        && Json.read(event.value()).isObject()
        && REQUIRED.stream().noneMatch(name -> header(event, name).isEmpty());
  }

  /** Also of a record that is otherwise unreadable. */
  static String id(ConsumerRecord<byte[], byte[]> event) {
    return header(event, "ce_id");
  }

  /** The one of the two that is the newer word on their subject. */
  public static CloudEvent later(CloudEvent one, CloudEvent other) {
    return one.sequence() >= other.sequence() ? one : other;
  }

  public String campaignId() {
    return Json.text(data, "campaignId");
  }

  private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
    Header header = event.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
