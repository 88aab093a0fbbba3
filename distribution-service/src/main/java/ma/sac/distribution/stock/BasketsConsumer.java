package ma.sac.distribution.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import ma.sac.distribution.Topic;
import ma.sac.distribution.known.SourcesHeard;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.kit.events.Handled;
import ma.sac.kit.events.ReceivedEvent;

/** Releases fill the stock; recalls bind it. */
@ApplicationScoped
class BasketsConsumer implements EventsConsumer {
  private final ReleaseBaskets releaseBaskets;
  private final Recalls recalls;
  private final SourcesHeard sources;

  BasketsConsumer(ReleaseBaskets releaseBaskets, Recalls recalls, SourcesHeard sources) {
    this.releaseBaskets = releaseBaskets;
    this.recalls = recalls;
    this.sources = sources;
  }

  @Override
  public String topic() {
    return Topic.BASKETS;
  }

  @Override
  public Set<String> types() {
    return Set.of("baskets.released", "lot.recalled", "lot.recall-lifted");
  }

  @Override
  public Handled on(ReceivedEvent event) {
    sources.heard(event);
    switch (event.type()) {
      case "lot.recalled" -> recalls.recall(event.as(RecalledLot.class), event.sequence());
      case "lot.recall-lifted" -> recalls.lift(event.as(RecalledLot.class), event.sequence());
      default -> {
        return release(event);
      }
    }
    return Handled.DONE;
  }

  private Handled release(ReceivedEvent event) {
    ReleasedRun run = event.as(ReleasedRun.class);
    return releaseBaskets.release(run, event.time()) == ReleaseBaskets.Outcome.CAMPAIGN_UNKNOWN
        ? Handled.waitingFor("campaign:" + run.campaignId())
        : Handled.DONE;
  }
}
