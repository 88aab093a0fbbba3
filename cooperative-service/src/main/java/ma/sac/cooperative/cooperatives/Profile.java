package ma.sac.cooperative.cooperatives;

/** What a cooperative says of itself. */
record Profile(
    String nameFr,
    String nameAr,
    String sector,
    int members,
    int women,
    int youth,
    boolean womenLed) {}
