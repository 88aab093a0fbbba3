package ma.sac.distribution.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.sac.distribution.Fact;
import ma.sac.distribution.Topic;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.Outbox;

/** Tells what became of single baskets; key and subject are the serial. */
@ApplicationScoped
public class BasketFacts {
  private final Outbox outbox;
  private final Sql sql;

  BasketFacts(Outbox outbox, Sql sql) {
    this.outbox = outbox;
    this.sql = sql;
  }

  /** {@code type} such as {@code basket.handed-over}. */
  public void tell(String type, Serial serial, int version, BasketPayload payload) {
    outbox.publish(
        new Fact(Topic.HANDOVERS, type, serial.toString(), serial.toString(), version, payload));
  }

  /** The same for baskets that moved together, at the site where each was. */
  public void tellAll(String type, Collection<MovedBasket> moved, LocalDate day) {
    Map<UUID, String> territories =
        sql
            .list(
                "SELECT id, territory FROM site WHERE id = ANY (?::uuid[])",
                row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)),
                moved.stream()
                    .map(MovedBasket::wasAtSite)
                    .filter(java.util.Objects::nonNull)
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    for (MovedBasket basket : moved) {
      UUID site = basket.wasAtSite();
      tell(
          type,
          basket.serial(),
          basket.version(),
          new BasketPayload(
              basket.serial().toString(),
              basket.campaignId(),
              site,
              basket.wasAtWarehouse(),
              site == null ? null : territories.get(site),
              day));
    }
  }

  /** Baskets that were set aside are in a warehouse's stock again. */
  public void tellRestocked(Collection<MovedBasket> moved, UUID warehouse, LocalDate day) {
    for (MovedBasket basket : moved) {
      tell(
          "basket.restocked",
          basket.serial(),
          basket.version(),
          new BasketPayload(
              basket.serial().toString(), basket.campaignId(), null, warehouse, null, day));
    }
  }
}
