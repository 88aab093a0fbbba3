package ma.sac.cooperative.orders;

import java.time.LocalDate;
import java.util.UUID;

/** How the goods come to which warehouse, and when. */
record Delivery(Mode mode, UUID warehouseId, LocalDate date) {
  enum Mode {
    WAREHOUSE,
    COLLECTION
  }

  Delivery on(LocalDate day) {
    return day == null ? this : new Delivery(mode, warehouseId, day);
  }
}
