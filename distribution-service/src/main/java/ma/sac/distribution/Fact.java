package ma.sac.distribution;

import com.fasterxml.jackson.annotation.JsonValue;
import ma.sac.kit.events.DomainEvent;

/** A fact on its way out: the payload is the record's value, the rest says where it goes. */
public record Fact(
    String topic, String type, String key, String subject, long sequence, @JsonValue Object payload)
    implements DomainEvent {}
