package ma.sac.basket.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.sac.basket.supply.KnownOffer;

/**
 * Says in words why each offer was taken or not, from prices and quantities that anybody can check.
 */
final class ExplainSourcing {
  private final List<KnownOffer> usable;
  private final List<SourcingLine> lines;
  private final Map<UUID, KnownOffer> byId = new HashMap<>();
  private final Map<String, BigDecimal> cheapest = new HashMap<>();
  private final Map<String, BigDecimal> dearestTaken = new HashMap<>();
  private final Map<UUID, Integer> taken = new HashMap<>();

  /**
   * @param usable cheapest first
   * @param lines of the plan, those of standing orders among them
   */
  ExplainSourcing(List<KnownOffer> usable, List<SourcingLine> lines) {
    this.usable = usable;
    this.lines = lines;
    for (KnownOffer offer : usable) {
      byId.put(offer.offerId(), offer);
      cheapest.putIfAbsent(offer.category(), offer.unitPrice());
    }
    for (SourcingLine line : lines) {
      dearestTaken.merge(line.category(), line.unitPrice(), BigDecimal::max);
      if (!line.isPlaced()) {
        taken.merge(line.offerId(), line.quantity(), Integer::sum);
      }
    }
  }

  /** Of each usable offer that nothing is bought of. */
  List<SourcingSolution.Explanation> leftOut() {
    return usable.stream()
        .filter(offer -> lines.stream().noneMatch(l -> l.offerId().equals(offer.offerId())))
        .map(
            offer ->
                new SourcingSolution.Explanation(
                    offer.cooperativeId(), offer.offerId(), whyNot(offer)))
        .toList();
  }

  private String whyNot(KnownOffer offer) {
    BigDecimal dearest = dearestTaken.get(offer.category());
    if (offer.sellable() == 0) {
      return "what is left is less than its minimum order or one lot";
    }
    if (dearest == null) {
      return "nothing of its category is needed";
    }
    if (offer.unitPrice().compareTo(dearest) > 0) {
      return "dearer than all that is taken: "
          + offer.unitPrice()
          + " MAD, the dearest taken costs "
          + dearest;
    }
    return "its minimum order of "
        + Math.max(offer.minimumOrder(), offer.lotSize())
        + " would be one too many: others cover the need, for a fairer spread or more of what the plan aims at";
  }

  /** Of each cooperative with an offer or an order, those that get most first. */
  List<SourcingSolution.CooperativeShare> cooperatives(
      List<SourcingSolution.Explanation> explanations) {
    Map<UUID, BigDecimal> amounts = new LinkedHashMap<>();
    Map<UUID, List<String>> reasons = new HashMap<>();
    BigDecimal total = BigDecimal.ZERO;
    for (SourcingLine line : lines) {
      amounts.merge(line.cooperativeId(), line.amount(), BigDecimal::add);
      reasons.computeIfAbsent(line.cooperativeId(), id -> new ArrayList<>()).add(why(line));
      total = total.add(line.amount());
    }
    Map<UUID, Set<String>> left = new LinkedHashMap<>();
    explanations.forEach(
        e -> left.computeIfAbsent(e.cooperativeId(), id -> new LinkedHashSet<>()).add(e.reason()));
    left.forEach(
        (id, whyNot) -> {
          if (amounts.putIfAbsent(id, new BigDecimal("0.00")) == null) {
            reasons.put(id, List.copyOf(whyNot));
          }
        });
    List<SourcingSolution.CooperativeShare> shares = new ArrayList<>();
    for (Map.Entry<UUID, BigDecimal> entry : amounts.entrySet()) {
      shares.add(
          new SourcingSolution.CooperativeShare(
              entry.getKey(),
              entry.getValue(),
              share(entry.getValue(), total),
              String.join("; ", reasons.get(entry.getKey()))));
    }
    shares.sort((one, other) -> other.amount().compareTo(one.amount()));
    return shares;
  }

  private static BigDecimal share(BigDecimal amount, BigDecimal total) {
    return total.signum() == 0
        ? new BigDecimal("0.000")
        : amount.multiply(BigDecimal.valueOf(100)).divide(total, 3, RoundingMode.HALF_UP);
  }

  private String why(SourcingLine line) {
    if (line.isPlaced()) {
      return line.category() + ": " + line.quantity() + " are ordered already";
    }
    KnownOffer offer = byId.get(line.offerId());
    BigDecimal best = cheapest.get(line.category());
    String price =
        offer.unitPrice().compareTo(best) == 0
            ? " at the lowest price, " + best
            : " at " + offer.unitPrice() + ", the lowest price is " + best;
    String substitute =
        line.category().equals(line.component()) ? "" : ", in place of " + line.component();
    return line.category() + ": " + line.quantity() + howMuch(offer) + price + substitute;
  }

  private String howMuch(KnownOffer offer) {
    int units = taken.getOrDefault(offer.offerId(), 0);
    if (units == offer.sellable()) {
      return ", all it can sell,";
    }
    return units == offer.leastUnits() ? ", its minimum order," : "";
  }
}
