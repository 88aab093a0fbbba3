package ma.sac.basket.lots;

/** Units of a category, by where they are. */
record ComponentStock(
    String kind,
    String category,
    int quarantined,
    int available,
    int blocked,
    int inBaskets,
    int distributed) {}
