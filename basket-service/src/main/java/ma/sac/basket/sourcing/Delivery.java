package ma.sac.basket.sourcing;

/** How the goods of a plan's orders come to its warehouse. */
enum Delivery {
  WAREHOUSE,
  /** Fetched at each cooperative. */
  COLLECTION
}
