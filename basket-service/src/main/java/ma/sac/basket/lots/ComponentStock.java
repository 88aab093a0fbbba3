package ma.sac.basket.lots;

/**
 * Units of a category, by where they are. What is on its way to a warehouse is counted where it
 * goes.
 */
record ComponentStock(
    String kind,
    String category,
    int quarantined,
    int available,
    int blocked,
    int inTransit,
    int inBaskets,
    int distributed,
    int lost) {

  static ComponentStock of(String kind, String category, LotView.Stock units) {
    return new ComponentStock(
        kind,
        category,
        units.quarantined(),
        units.available(),
        units.blocked(),
        units.inTransit(),
        units.inBaskets(),
        units.distributed(),
        units.lost());
  }
}
