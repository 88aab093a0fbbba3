package ma.sac.kit.events;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record as it came, and what its headers say. */
record ReceivedRecord(
    String topic, String key, Map<String, String> headers, byte[] payload, String position) {

  static ReceivedRecord of(ConsumerRecord<byte[], byte[]> kafka) {
    String key = kafka.key() == null ? "" : new String(kafka.key(), StandardCharsets.UTF_8);
    String position = kafka.topic() + "/" + kafka.partition() + "/" + kafka.offset();
    return new ReceivedRecord(kafka.topic(), key, RecordHeaders.of(kafka), kafka.value(), position);
  }

  /** The short type of one of ours, another's type as it stands, or an empty string for none. */
  String type() {
    String type = headers.getOrDefault("ce_type", "");
    boolean ours =
        type.startsWith(RecordHeaders.TYPE_PREFIX) && type.endsWith(RecordHeaders.TYPE_SUFFIX);
    return ours
        ? type.substring(
            RecordHeaders.TYPE_PREFIX.length(), type.length() - RecordHeaders.TYPE_SUFFIX.length())
        : type;
  }

  /** The event's id; a record without one is known by its place in the topic. */
  UUID id() {
    try {
      return UUID.fromString(headers.getOrDefault("ce_id", ""));
    } catch (IllegalArgumentException none) {
      return place();
    }
  }

  /**
   * Its place in the topic as an id, whatever event it carries. The event's own id is part of it,
   * because a topic that was made anew counts from the beginning again.
   */
  UUID place() {
    String place = position + " " + headers.getOrDefault("ce_id", "");
    return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
  }

  @ApplicationScoped
  static class Reader {
    private final ObjectMapper json;
    private final Validator validator;

    Reader(ObjectMapper json, Validator validator) {
      // A reader's copy of an event has only the fields it reads; a number that is not there is no
      // zero.
      this.json =
          json.copy()
              .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
      this.validator = validator;
    }

    ReceivedEvent read(ReceivedRecord raw) {
      if (raw.key().isEmpty()) {
        throw new UnreadableEvent("no key");
      }
      if (raw.payload() == null) {
        throw new UnreadableEvent("no value");
      }
      refuseNul("key", raw.key());
      try {
        return new ReceivedEvent(
            raw.topic(),
            raw.key(),
            UUID.fromString(required(raw, "ce_id")),
            raw.type(),
            required(raw, "ce_subject"),
            Long.parseLong(required(raw, "ce_sequence")),
            Instant.parse(required(raw, "ce_time")),
            raw.payload(),
            json.reader(),
            validator);
      } catch (IllegalArgumentException | DateTimeException malformed) {
        throw new UnreadableEvent("malformed CloudEvents header");
      }
    }

    private static String required(ReceivedRecord raw, String header) {
      String value = raw.headers().get(header);
      if (value == null) {
        throw new UnreadableEvent("no " + header);
      }
      refuseNul(header, value);
      return value;
    }

    /** The database keeps no NUL: such a text would be tried again for ever. */
    private static void refuseNul(String where, String text) {
      if (text.indexOf('\0') >= 0) {
        throw new UnreadableEvent("NUL in " + where);
      }
    }
  }
}
