package ma.sac.distribution;

import java.sql.SQLException;
import java.util.UUID;
import ma.sac.distribution.stock.BasketStatus;

/** Baskets of a site put wherever a test wants them, with the ledger's entry that goes with it. */
final class Placed {
  private Placed() {}

  static void put(Ground ground, int run, int counter, BasketStatus place) throws SQLException {
    switch (place) {
      case IN_STOCK -> put(ground, run, counter, place, "warehouse_id", ground.warehouse());
      case IN_TRANSIT -> put(ground, run, counter, place, "shipment_id", UUID.randomUUID());
      case AT_SITE -> throw new IllegalArgumentException("it is there");
      default -> put(ground, run, counter, place, null, null);
    }
  }

  static void atAnotherSite(Ground ground, int run, int counter) throws SQLException {
    put(ground, run, counter, BasketStatus.AT_SITE, "site_id", UUID.randomUUID());
  }

  private static void put(
      Ground ground, int run, int counter, BasketStatus place, String column, UUID at)
      throws SQLException {
    String where = at == null ? "NULL" : "'" + at + "'";
    Database.execute(
        "UPDATE basket SET status = '%s', version = version + 1%s WHERE run = %d AND counter = %d"
            .formatted(place, column == null ? "" : ", " + column + " = " + where, run, counter));
    Database.execute(
        """
        INSERT INTO stock_move (campaign_id, run, from_counter, to_counter, taken_from, taken_at, given_to, given_at, cause, reference)
        VALUES ('%s', %d, %d, %d, 'AT_SITE', '%s', '%s', %s, 'RESOLUTION', '%s')
        """
            .formatted(
                ground.campaign(),
                run,
                counter,
                counter,
                ground.site(),
                place,
                where,
                UUID.randomUUID()));
  }
}
