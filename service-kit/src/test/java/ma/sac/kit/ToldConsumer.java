package ma.sac.kit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.kit.events.Handled;
import ma.sac.kit.events.ReceivedEvent;

/** Reads facts that stand alone. */
@ApplicationScoped
class ToldConsumer implements EventsConsumer {
  private record Told(String name) {}

  private final Effects effects;

  ToldConsumer(Effects effects) {
    this.effects = effects;
  }

  @Override
  public String topic() {
    return "sac.told.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of("thing.told");
  }

  @Override
  public Handled on(ReceivedEvent event) {
    event.as(Told.class);
    effects.add(event);
    return Handled.DONE;
  }
}
