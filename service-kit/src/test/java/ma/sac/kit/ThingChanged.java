package ma.sac.kit;

import java.util.UUID;
import ma.sac.kit.events.DomainEvent;

/** The tests' fact. */
public record ThingChanged(UUID thingId, String name, long version) implements DomainEvent {
  public static final String TOPIC = "sac.things.v1";

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public String type() {
    return "thing.changed";
  }

  @Override
  public String key() {
    return thingId.toString();
  }

  @Override
  public String subject() {
    return thingId.toString();
  }

  @Override
  public long sequence() {
    return version;
  }
}
