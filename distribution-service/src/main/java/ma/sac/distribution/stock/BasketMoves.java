package ma.sac.distribution.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import ma.sac.kit.db.Sql;

/**
 * The only way a basket moves. The statement that moves it names what for; the database makes the
 * ledger's double entry of it, so that neither can be without the other.
 */
@ApplicationScoped
public class BasketMoves {
  /** Where baskets go; places that are null stay as they are where the status keeps them. */
  public record Target(BasketStatus status, UUID warehouseId, UUID siteId) {
    public static Target of(BasketStatus status) {
      return new Target(status, null, null);
    }

    public static Target site(UUID siteId) {
      return new Target(BasketStatus.AT_SITE, null, siteId);
    }
  }

  /** A basket and what it moves for; the site, where it differs from basket to basket. */
  public record Step(Serial serial, UUID reference, UUID siteId) {
    public Step(Serial serial, UUID reference) {
      this(serial, reference, null);
    }
  }

  private final Sql sql;

  BasketMoves(Sql sql) {
    this.sql = sql;
  }

  /**
   * Moves those of a shipment that are in one of the states, but for the serials named.
   *
   * @return how many moved
   */
  public int ofShipment(
      UUID shipment,
      Collection<BasketStatus> from,
      Target to,
      MoveCause cause,
      Collection<Serial> except) {
    return sql.update(
        """
            UPDATE basket b SET status = ?, warehouse_id = ?, site_id = ?, move_cause = ?, move_reference = b.shipment_id
            WHERE b.shipment_id = ? AND b.status = ANY (?) AND (b.run, b.counter) NOT IN (SELECT * FROM unnest(?::int[], ?::int[]))
            """,
        to.status(),
        to.warehouseId(),
        to.siteId(),
        cause,
        shipment,
        names(from),
        except.stream().map(Serial::run).toList(),
        except.stream().map(Serial::counter).toList());
  }

  /**
   * Holds the baskets of a shipment in the order of their serials, so that a recall or a device's
   * report of some of them at this moment comes before or after, and never waits in a circle.
   */
  public void hold(UUID shipment) {
    sql.number(
        "SELECT count(*) FROM (SELECT 1 FROM basket WHERE shipment_id = ? AND status IN ('IN_STOCK', 'IN_TRANSIT') ORDER BY run, counter FOR UPDATE) held",
        shipment);
  }

  /** Moves those of the serials that are in one of the states; each move is told by an event. */
  public List<MovedBasket> each(
      List<Step> steps, Collection<BasketStatus> from, Target to, MoveCause cause) {
    if (steps.isEmpty()) {
      return List.of();
    }
    return sql.list(
        """
        UPDATE basket b SET status = ?, version = b.version + 1, move_cause = ?, move_reference = asked.reference,
          warehouse_id = CASE WHEN ? = 'IN_STOCK' THEN coalesce(?::uuid, b.warehouse_id) END,
          site_id = CASE WHEN ? <> 'IN_STOCK' THEN coalesce(asked.site_id, ?::uuid, b.site_id) END,
          shipment_id = CASE WHEN ? <> 'IN_STOCK' THEN b.shipment_id END
        FROM unnest(?::int[], ?::int[], ?::uuid[], ?::uuid[]) AS asked (run, counter, reference, site_id)
        WHERE b.run = asked.run AND b.counter = asked.counter AND b.status = ANY (?)
        RETURNING b.run, b.counter, b.campaign_id, b.version, asked.reference, old.status AS was, old.site_id AS was_site, old.warehouse_id AS was_warehouse
        """,
        BasketMoves::moved,
        to.status(),
        cause,
        to.status(),
        to.warehouseId(),
        to.status(),
        to.siteId(),
        to.status(),
        steps.stream().map(step -> step.serial().run()).toList(),
        steps.stream().map(step -> step.serial().counter()).toList(),
        steps.stream().map(Step::reference).toList(),
        steps.stream().map(Step::siteId).toList(),
        names(from));
  }

  public static List<Step> steps(Collection<Serial> serials, UUID reference) {
    return serials.stream().map(serial -> new Step(serial, reference)).toList();
  }

  /** All serials of some ranges. */
  public static List<Serial> serials(Collection<SerialRange> ranges) {
    return ranges.stream()
        .flatMap(
            range ->
                IntStream.rangeClosed(range.from(), range.to())
                    .mapToObj(counter -> new Serial(range.runNumber(), counter)))
        .toList();
  }

  private static List<String> names(Collection<BasketStatus> states) {
    return states.stream().map(Enum::name).toList();
  }

  private static MovedBasket moved(ResultSet row) throws SQLException {
    return new MovedBasket(
        new Serial(row.getInt("run"), row.getInt("counter")),
        row.getObject("campaign_id", UUID.class),
        BasketStatus.valueOf(row.getString("was")),
        row.getObject("was_site", UUID.class),
        row.getObject("was_warehouse", UUID.class),
        row.getInt("version"),
        row.getObject("reference", UUID.class));
  }
}
