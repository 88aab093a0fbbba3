package ma.sac.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import ma.sac.kit.db.Sql;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * CloudEvents 1.0, Kafka protocol binding, binary mode: attributes are headers, the value is the
 * JSON alone.
 */
@ApplicationScoped
class RecordHeaders {
  static final String TYPE_PREFIX = "ma.sac.";
  static final String TYPE_SUFFIX = ".v1";
  private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

  private final EventsConfig config;
  private final ObjectMapper json;

  RecordHeaders(EventsConfig config, ObjectMapper json) {
    this.config = config;
    this.json = json;
  }

  ProducerRecord<byte[], byte[]> toRecord(ResultSet row) throws SQLException {
    Map<String, String> headers = new LinkedHashMap<>();
    String type = row.getString("type");
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", row.getString("id"));
    headers.put("ce_type", TYPE_PREFIX + type + TYPE_SUFFIX);
    headers.put("ce_source", "/" + config.source());
    headers.put("ce_subject", row.getString("aggregateid"));
    headers.put("ce_time", DateTimeFormatter.ISO_INSTANT.format(Sql.instant(row, "occurred_at")));
    headers.put("ce_dataschema", config.schemaBase() + type + ".schema.json");
    headers.put("ce_sequence", row.getString("aggregateversion"));
    headers.put("content-type", "application/json");
    headers.putAll(parse(row.getString("headers")));
    byte[] key = row.getString("key").getBytes(StandardCharsets.UTF_8);
    ProducerRecord<byte[], byte[]> kafka =
        new ProducerRecord<>(row.getString("topic"), key, row.getBytes("payload"));
    headers.forEach(
        (name, value) -> kafka.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return kafka;
  }

  Map<String, String> parse(String text) {
    try {
      return json.readValue(text, STRINGS);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Headers are written by this kit", impossible);
    }
  }

  String format(Map<String, String> headers) {
    try {
      return json.writeValueAsString(headers);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A map of strings is representable", impossible);
    }
  }

  static Map<String, String> of(ConsumerRecord<byte[], byte[]> kafka) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : kafka.headers()) {
      if (header.value() != null) {
        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return headers;
  }
}
