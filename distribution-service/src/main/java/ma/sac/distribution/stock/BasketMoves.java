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
 * The only way a basket moves: its row and the ledger's double entry change in one statement, so
 * that neither can be without the other. Entries are ranges of serials where neighbours move
 * together.
 */
@ApplicationScoped
public class BasketMoves {
  private static final String AT =
      "CASE %1$s.status WHEN 'IN_STOCK' THEN %1$s.warehouse_id WHEN 'IN_TRANSIT' THEN %1$s.shipment_id WHEN 'AT_SITE' THEN %1$s.site_id END";

  private static final String RETURNED =
      " RETURNING b.run, b.counter, b.campaign_id, b.version, %s AS reference, old.status AS was, old.site_id AS was_site, old.warehouse_id AS was_warehouse, "
          + AT.formatted("old")
          + " AS taken_at, new.status AS given_to, "
          + AT.formatted("new")
          + " AS given_at)";

  private static final String LEDGER =
      """
      , entered AS (
        INSERT INTO stock_move (campaign_id, run, from_counter, to_counter, taken_from, taken_at, given_to, given_at, cause, reference)
        SELECT campaign_id, run, min(counter), max(counter), was, taken_at, given_to, given_at, ?, reference
        FROM (SELECT moved.*, counter - row_number() OVER (PARTITION BY run, campaign_id, was, taken_at, given_at, reference ORDER BY counter) AS island
              FROM moved) neighbours
        GROUP BY campaign_id, run, was, taken_at, given_to, given_at, reference, island)
      """;

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
    return (int)
        sql.number(
            "WITH moved AS (UPDATE basket b SET status = ?, warehouse_id = ?, site_id = ? WHERE b.shipment_id = ? AND b.status = ANY (?) AND (b.run, b.counter) NOT IN (SELECT * FROM unnest(?::int[], ?::int[]))"
                + RETURNED.formatted("b.shipment_id")
                + LEDGER
                + " SELECT count(*) FROM moved",
            to.status(),
            to.warehouseId(),
            to.siteId(),
            shipment,
            names(from),
            except.stream().map(Serial::run).toList(),
            except.stream().map(Serial::counter).toList(),
            cause);
  }

  /** Moves those of the serials that are in one of the states; each move is told by an event. */
  public List<MovedBasket> each(
      List<Step> steps, Collection<BasketStatus> from, Target to, MoveCause cause) {
    if (steps.isEmpty()) {
      return List.of();
    }
    return sql.list(
        """
        WITH asked AS (SELECT * FROM unnest(?::int[], ?::int[], ?::uuid[], ?::uuid[]) AS a (run, counter, reference, site_id)),
        moved AS (UPDATE basket b SET status = ?, version = b.version + 1,
                    warehouse_id = CASE WHEN ? = 'IN_STOCK' THEN coalesce(?::uuid, b.warehouse_id) END,
                    site_id = CASE WHEN ? <> 'IN_STOCK' THEN coalesce(asked.site_id, ?::uuid, b.site_id) END,
                    shipment_id = CASE WHEN ? <> 'IN_STOCK' THEN b.shipment_id END
                  FROM asked WHERE b.run = asked.run AND b.counter = asked.counter AND b.status = ANY (?)
        """
            + RETURNED.formatted("asked.reference")
            + LEDGER
            + " SELECT * FROM moved",
        BasketMoves::moved,
        steps.stream().map(step -> step.serial().run()).toList(),
        steps.stream().map(step -> step.serial().counter()).toList(),
        steps.stream().map(Step::reference).toList(),
        steps.stream().map(Step::siteId).toList(),
        to.status(),
        to.status(),
        to.warehouseId(),
        to.status(),
        to.siteId(),
        to.status(),
        names(from),
        cause);
  }

  /** The ledger's first entry of baskets that were just inserted. */
  void released(UUID campaign, UUID warehouse, UUID runId, SerialRange range) {
    sql.update(
        "INSERT INTO stock_move (campaign_id, run, from_counter, to_counter, taken_from, given_to, given_at, cause, reference) VALUES (?, ?, ?, ?, 'RELEASED', 'IN_STOCK', ?, ?, ?)",
        campaign,
        range.runNumber(),
        range.from(),
        range.to(),
        warehouse,
        MoveCause.RELEASE,
        runId);
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
