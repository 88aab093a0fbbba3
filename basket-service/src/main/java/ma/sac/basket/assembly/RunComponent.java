package ma.sac.basket.assembly;

import java.util.UUID;

/** A lot's units in a component of a run, counted through all of its baskets. */
record RunComponent(UUID componentId, UUID lotId, int perBasket, int unitFrom, int unitTo) {

  int quantity() {
    return unitTo - unitFrom + 1;
  }

  /** How many of its units lie in baskets beyond so many. */
  int unitsBeyond(int baskets) {
    return Math.max(0, unitTo - Math.max(unitFrom - 1, baskets * perBasket));
  }
}
