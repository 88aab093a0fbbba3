package ma.sac.sourcing;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What a number of baskets needs and who could supply it. Whoever may not supply (not verified, no
 * window, too long on the way) is not in it.
 *
 * @param budget MAD that the purchases may cost at most, or null when nothing limits them
 */
public record SourcingProblem(
    int baskets,
    List<Need> needs,
    List<Offer> offers,
    List<Producer> producers,
    BigDecimal budget,
    Aims aims) {

  /**
   * A component of the basket.
   *
   * @param category also its name: a category stands once in a basket
   * @param perBasket units a basket
   * @param standing units that orders already bring
   * @param substitutes categories that may stand in for what its own category cannot cover
   */
  public record Need(
      String category, String kind, int perBasket, int standing, List<String> substitutes) {
    int units(int baskets) {
      return Math.max(0, Math.toIntExact((long) perBasket * baskets - standing));
    }
  }

  /**
   * What a producer sells of one category.
   *
   * @param unitPrice MAD
   * @param available units, of which only whole lots are sold, and none below the minimum order
   */
  public record Offer(
      UUID id,
      UUID producer,
      String category,
      String kind,
      BigDecimal unitPrice,
      int available,
      int minimumOrder,
      int lotSize) {}

  /**
   * @param priority small, or of a territory that was hit hard
   * @param distance how far from the warehouse, 0 (beside it) to 1 (the other end of the country)
   * @param standing MAD that orders already bring it
   */
  public record Producer(
      UUID id, boolean womenLed, boolean priority, double distance, BigDecimal standing) {}
}
