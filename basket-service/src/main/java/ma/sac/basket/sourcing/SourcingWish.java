package ma.sac.basket.sourcing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import ma.sac.sourcing.Aims;

/**
 * How a plan is to be made.
 *
 * @param handoverDate last day on which its baskets are given, or null
 * @param remainingShelfDays that goods must still last on that day
 * @param priorityTerritories whose cooperatives were hit hard
 * @param timeLimit after which the best plan so far is taken
 */
record SourcingWish(
    LocalDate handoverDate,
    int remainingShelfDays,
    List<String> priorityTerritories,
    Aims aims,
    Duration timeLimit,
    int seed) {

  /** Whether goods that are fresh on delivery are too old on the last hand-over day. */
  boolean spoils(LocalDate delivered, Integer shelfLifeDays) {
    LocalDate handedOver = handoverDate == null ? delivered : handoverDate;
    return shelfLifeDays != null
        && delivered.plusDays(shelfLifeDays).isBefore(handedOver.plusDays(remainingShelfDays));
  }
}
