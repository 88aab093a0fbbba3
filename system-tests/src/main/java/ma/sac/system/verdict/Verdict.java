package ma.sac.system.verdict;

import java.util.List;

/** The nine promises of the domain, judged. */
public record Verdict(List<Invariant> invariants) {

  public static Verdict on(Evidence evidence) {
    GoodsVerdict goods = new GoodsVerdict(evidence);
    FamilyVerdict families = new FamilyVerdict(evidence);
    TraceVerdict traces = new TraceVerdict(evidence);
    return new Verdict(
        List.of(
            goods.hundredPercent(),
            new OfferVerdict(evidence).noOversell(),
            new MoneyVerdict(evidence).noOverspend(),
            goods.conservation(),
            families.oneVoucherOneBasket(),
            traces.nothingLost(),
            families.privacy(),
            families.explainable(),
            traces.traceable()));
  }

  public boolean held() {
    return invariants.stream().allMatch(Invariant::held);
  }
}
