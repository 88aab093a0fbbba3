package ma.sac.distribution;

import java.sql.SQLException;
import java.util.UUID;
import ma.sac.distribution.stock.BasketStatus;

/** Baskets of a site put wherever a test wants them, by a move that the ledger enters. */
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
    Database.execute(
        "UPDATE basket SET status = '%s', version = version + 1, move_cause = 'RESOLUTION', move_reference = '%s'%s WHERE run = %d AND counter = %d"
            .formatted(
                place,
                UUID.randomUUID(),
                column == null ? "" : ", " + column + " = '" + at + "'",
                run,
                counter));
  }
}
