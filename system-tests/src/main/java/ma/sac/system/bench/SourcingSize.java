package ma.sac.system.bench;

import ma.sac.system.client.ProgrammeFailed;

/**
 * How large a sourcing problem is, and what is asked of its plan.
 *
 * @param density share of all pairs of a cooperative and a component that are offered
 * @param tightness share of what is offered that is needed
 * @param seconds that the solver has
 */
public record SourcingSize(
    int cooperatives, int components, double density, double tightness, int seconds) {
  private static final int MANY_OFFERS = 1_000;

  /** A programme like that of 2020. */
  public static final SourcingSize USUAL = of("30x12", 0.5, 0.6, 0);

  /** A hundred times as many cooperatives. */
  public static final SourcingSize LARGE = of("3000x40", 0.1, 0.6, 0);

  /**
   * @param size as in {@code 30x12}
   * @param seconds 0 for the usual time: 5 up to a thousand offers, else 60
   */
  public static SourcingSize of(String size, double density, double tightness, int seconds) {
    if (!size.matches("[1-9]\\d{0,4}x[1-9]\\d{0,2}")) {
      throw new ProgrammeFailed(
          "--size " + size + ": cooperatives and components as in 30x12, at most 99999x999");
    }
    int cooperatives = Integer.parseInt(size.substring(0, size.indexOf('x')));
    int components = Integer.parseInt(size.substring(size.indexOf('x') + 1));
    boolean many = cooperatives * (double) components * density > MANY_OFFERS;
    int usual = many ? 60 : 5;
    return new SourcingSize(
        cooperatives, components, density, tightness, seconds == 0 ? usual : seconds);
  }

  String name() {
    return cooperatives + "x" + components;
  }

  /** Percent of the objective that the plan may be above the bound. */
  double target() {
    return cooperatives * (double) components * density > MANY_OFFERS ? 1.5 : 0.1;
  }
}
