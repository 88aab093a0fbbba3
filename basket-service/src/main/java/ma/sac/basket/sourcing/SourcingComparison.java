package ma.sac.basket.sourcing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.sourcing.Aims;
import ma.sac.sourcing.Spread;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two plans side by side. */
record SourcingComparison(Side left, Side right, List<Row> cooperatives) {

  /**
   * @param planId of a plan that is kept; null for what was only tried
   */
  record Side(
      @Schema(description = "null for what was only tried") UUID planId,
      int baskets,
      Aims aims,
      BigDecimal amount,
      BigDecimal cheapestAmount,
      SourcingPlanView.Proof proof,
      Spread spread,
      List<SourcingSolution.Shortfall> shortfalls,
      BigDecimal moneyShort,
      Integer largestFeasible) {

    static Side of(UUID id, SourcingPlan plan, SourcingSolution solution) {
      return new Side(
          id,
          plan.baskets(),
          plan.wish().aims(),
          solution.amount(),
          solution.quality().cheapestAmount(),
          SourcingPlanView.Proof.of(solution.quality()),
          solution.quality().spread(),
          solution.shortfalls(),
          solution.quality().moneyShort(),
          solution.largestFeasible());
    }
  }

  /** One cooperative; null on the side where it has no offer and no order. */
  @Schema(name = "SourcingComparisonRow")
  record Row(
      UUID cooperativeId,
      String nameFr,
      String nameAr,
      BigDecimal leftAmount,
      BigDecimal rightAmount,
      BigDecimal leftSharePercent,
      BigDecimal rightSharePercent,
      String leftReason,
      String rightReason) {}

  static SourcingComparison of(
      Side left,
      List<SourcingPlanView.Cooperative> leftShares,
      Side right,
      List<SourcingPlanView.Cooperative> rightShares) {
    Map<UUID, SourcingPlanView.Cooperative> others = new LinkedHashMap<>();
    rightShares.forEach(share -> others.put(share.cooperativeId(), share));
    List<Row> rows = new ArrayList<>();
    leftShares.forEach(share -> rows.add(row(share, others.remove(share.cooperativeId()))));
    others.values().forEach(share -> rows.add(row(null, share)));
    return new SourcingComparison(left, right, rows);
  }

  private static Row row(SourcingPlanView.Cooperative left, SourcingPlanView.Cooperative right) {
    SourcingPlanView.Cooperative either = left == null ? right : left;
    return new Row(
        either.cooperativeId(),
        either.nameFr(),
        either.nameAr(),
        left == null ? null : left.amount(),
        right == null ? null : right.amount(),
        left == null ? null : left.sharePercent(),
        right == null ? null : right.sharePercent(),
        left == null ? null : left.reason(),
        right == null ? null : right.reason());
  }
}
