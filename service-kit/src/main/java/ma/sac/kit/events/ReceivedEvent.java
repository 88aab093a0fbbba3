package ma.sac.kit.events;

import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;

/** A fact that another service told. */
public final class ReceivedEvent {
  private static final String ESCAPED_NUL = "\\" + "u0000";

  private final String topic;
  private final String key;
  private final UUID id;
  private final String type;
  private final String subject;
  private final long sequence;
  private final Instant time;
  private final byte[] payload;
  private final ObjectReader reader;
  private final Validator validator;

  ReceivedEvent(
      String topic,
      String key,
      UUID id,
      String type,
      String subject,
      long sequence,
      Instant time,
      byte[] payload,
      ObjectReader reader,
      Validator validator) {
    this.topic = topic;
    this.key = key;
    this.id = id;
    this.type = type;
    this.subject = subject;
    this.sequence = sequence;
    this.time = time;
    this.payload = payload;
    this.reader = reader;
    this.validator = validator;
  }

  public String topic() {
    return topic;
  }

  public String key() {
    return key;
  }

  public UUID id() {
    return id;
  }

  /** Without the wire's prefix and suffix: {@code thing.changed}. */
  public String type() {
    return type;
  }

  public String subject() {
    return subject;
  }

  /** The subject's version after the fact. */
  public long sequence() {
    return sequence;
  }

  /** When it happened, by the clock of the service that tells it. */
  public Instant time() {
    return time;
  }

  /**
   * The value as the fields that the reader needs, validated; fields it does not know are ignored.
   *
   * @throws UnreadableEvent when the bytes are no such value or a field that the reader cannot do
   *     without is missing: the record goes to the dead-letter topic
   */
  public <T> T as(Class<T> fields) {
    if (hasNul(payload)) {
      throw new UnreadableEvent("NUL in the value");
    }
    try {
      T value = reader.forType(fields).readValue(payload);
      if (value == null) {
        throw new UnreadableEvent("empty value");
      }
      requireValid(value);
      return value;
    } catch (IOException unreadable) {
      throw new UnreadableEvent("value is not a readable " + type);
    }
  }

  /** Names the fields and what each must be, never what it holds. */
  private void requireValid(Object value) {
    String wrong =
        validator.validate(value).stream()
            .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
            .sorted()
            .collect(Collectors.joining(", "));
    if (!wrong.isEmpty()) {
      throw new UnreadableEvent(type + ": " + wrong);
    }
  }

  /** JSON writes it as an escape; the database keeps no such text, so it would fail for ever. */
  private static boolean hasNul(byte[] value) {
    return new String(value, StandardCharsets.ISO_8859_1).contains(ESCAPED_NUL);
  }
}
