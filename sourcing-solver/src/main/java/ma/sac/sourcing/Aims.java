package ma.sac.sourcing;

/**
 * What a plan is good for beside being cheap. Each weight says how many percent of the cheapest
 * plan's cost may be paid to go from nothing to all of it.
 *
 * @param spread everyone who can supply has a fair share, and the smallest share is as large as can
 *     be
 * @param womenLed all is bought from cooperatives that women lead
 * @param priority all is bought from small or hard-hit cooperatives
 * @param nearness nothing comes from far away
 * @param largestShare percent of the cost above which one cooperative's share is counted as dearer
 *     by a fifth
 */
public record Aims(
    double spread, double womenLed, double priority, double nearness, double largestShare) {
  /** Five percent for the spread, two for each other, nobody above a quarter. */
  public static final Aims USUAL = new Aims(5, 2, 2, 1, 25);

  /** Nothing but the cost. */
  public static final Aims CHEAPEST = new Aims(0, 0, 0, 0, 100);

  boolean isOnlyCost() {
    return spread == 0 && womenLed == 0 && priority == 0 && nearness == 0 && largestShare >= 100;
  }
}
