package ma.sac.kit.events;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Records that cannot be read go aside with the reason, through the outbox, so that the next one
 * passes. They keep their headers and bytes, and can be sent again once mended: what is aside is
 * known by its place, so that the mended fact still finds its own id without a mark.
 */
@ApplicationScoped
class DeadLetters {
  private static final Logger LOG = Logger.getLogger(DeadLetters.class);

  private final Inbox inbox;
  private final Outbox outbox;
  private final RecordHeaders headers;
  private final EventsConfig config;
  private final MeterRegistry metrics;

  DeadLetters(
      Inbox inbox,
      Outbox outbox,
      RecordHeaders headers,
      EventsConfig config,
      MeterRegistry metrics) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.headers = headers;
    this.config = config;
    this.metrics = metrics;
  }

  /** Once for each place in a topic. Must run in a transaction. */
  void add(ReceivedRecord raw, String reason) {
    if (inbox.mark(List.of(raw.place())).isEmpty()) {
      return;
    }
    Map<String, String> kept = new HashMap<>(raw.headers());
    kept.put("sac_reason", reason);
    kept.put("sac_position", raw.position());
    boolean keyed = !raw.key().isEmpty() && raw.key().indexOf('\0') < 0;
    outbox.forward(
        topic(raw.topic(), config),
        keyed ? raw.key() : raw.position(),
        "unreadable",
        raw.payload(),
        headers.format(kept));
    metrics.counter("sac.events.unreadable", "topic", raw.topic()).increment();
    LOG.warnf("Unreadable record set aside: position=%s reason=%s", raw.position(), reason);
  }

  static String topic(String from, EventsConfig config) {
    return from + "." + config.source() + ".dlq";
  }
}
