package ma.sac.sourcing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.sourcing.SourcingProblem.Need;
import ma.sac.sourcing.SourcingProblem.Offer;
import ma.sac.sourcing.SourcingProblem.Producer;

/** Problems of two sellers, small enough to be solved in the head. */
final class TwoSellers {

  static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 0.02, 20_000, 1);
  static final UUID FIRST = new UUID(1, 1);
  static final UUID SECOND = new UUID(1, 2);

  private TwoSellers() {}

  static SourcingProblem twoSellers(Aims aims, BigDecimal budget) {
    return new SourcingProblem(
        1_000,
        List.of(need("grain", 1)),
        List.of(
            offer(1, FIRST, "grain", "10.00", 1_000, 1, 1),
            offer(2, SECOND, "grain", "10.10", 1_000, 1, 1)),
        List.of(producer(FIRST, "0.00"), producer(SECOND, "0.00")),
        budget,
        aims);
  }

  static SourcingProblem problem(
      int baskets, BigDecimal budget, List<Need> needs, List<Offer> offers) {
    return new SourcingProblem(
        baskets,
        needs,
        offers,
        List.of(producer(FIRST, "0.00"), producer(SECOND, "0.00")),
        budget,
        Aims.USUAL);
  }

  static Need need(String category, int perBasket) {
    return new Need(category, "CONTENT", perBasket, 0, List.of());
  }

  static Offer offer(
      int id, UUID producer, String category, String price, int available, int minimum, int lot) {
    return new Offer(
        new UUID(2, id),
        producer,
        category,
        "CONTENT",
        new BigDecimal(price),
        available,
        minimum,
        lot);
  }

  static Producer producer(UUID id, String standing) {
    return new Producer(id, false, false, 0, new BigDecimal(standing));
  }

  static Map<UUID, Integer> units(SourcingResult found) {
    Map<UUID, Integer> units = new HashMap<>();
    found
        .purchases()
        .forEach(
            p ->
                units.merge(
                    new UUID(1, p.offer().getLeastSignificantBits()), p.units(), Integer::sum));
    return units;
  }
}
