package ma.sac.kit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.kit.events.Handled;
import ma.sac.kit.events.ReceivedEvent;

/** Reads facts that refer to things, each of which must be known first. */
@ApplicationScoped
class ReferringConsumer implements EventsConsumer {
  private record Referring(List<UUID> things) {}

  private final Effects effects;
  private final Things things;

  ReferringConsumer(Effects effects, Things things) {
    this.effects = effects;
    this.things = things;
  }

  @Override
  public String topic() {
    return "sac.referring.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of("thing.referred");
  }

  @Override
  public Handled on(ReceivedEvent event) {
    for (UUID thing : event.as(Referring.class).things()) {
      if (!things.isKnown(thing)) {
        return Handled.waitingFor("thing:" + thing);
      }
    }
    effects.add(event);
    return Handled.DONE;
  }
}
