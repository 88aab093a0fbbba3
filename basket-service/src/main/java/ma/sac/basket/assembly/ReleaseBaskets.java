package ma.sac.basket.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.basket.BasketProblem;
import ma.sac.basket.Fact;
import ma.sac.basket.LocalDay;
import ma.sac.basket.custody.Discrepancies;
import ma.sac.basket.lots.Account;
import ma.sac.basket.lots.Lot;
import ma.sac.basket.lots.Lots;
import ma.sac.basket.lots.StockLedger;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.events.Outbox;
import ma.sac.kit.http.Refusal;

/**
 * Hands the baskets of a run to distribution. Its lots are locked first, so that a recall comes
 * wholly before, and refuses it, or wholly after, and names its baskets.
 */
@ApplicationScoped
class ReleaseBaskets {
  private final AssemblyRuns runs;
  private final RunComponents components;
  private final Lots lots;
  private final StockLedger ledger;
  private final Discrepancies discrepancies;
  private final Outbox outbox;
  private final Audit audit;

  ReleaseBaskets(
      AssemblyRuns runs,
      RunComponents components,
      Lots lots,
      StockLedger ledger,
      Discrepancies discrepancies,
      Outbox outbox,
      Audit audit) {
    this.runs = runs;
    this.components = components;
    this.lots = lots;
    this.ledger = ledger;
    this.discrepancies = discrepancies;
    this.outbox = outbox;
    this.audit = audit;
  }

  @Transactional
  AssemblyRun release(UUID id, String by) {
    AssemblyRun run = runs.locked(id);
    run.mustBeReleasable(LocalDay.today());
    Map<UUID, Integer> units = new HashMap<>();
    components.of(id).forEach(c -> units.merge(c.lotId(), c.quantity(), Integer::sum));
    refuseRecalled(lots.locked(units.keySet()));
    ledger.post(
        units.entrySet().stream()
            .map(
                lot ->
                    StockLedger.Move.within(
                        run.warehouseId(),
                        lot.getKey(),
                        Account.BASKETS,
                        Account.DISTRIBUTED,
                        lot.getValue()))
            .toList(),
        "release",
        id,
        by);
    runs.released(run);
    discrepancies.released(run.number());
    AssemblyRun released = runs.find(id).orElseThrow();
    outbox.publish(
        Fact.ofBaskets(
            BasketsReleased.TYPE,
            id,
            runs.nextSequence(id),
            BasketsReleased.of(released, components.released(id))));
    audit.record("releaseAssemblyRun", "assembly-run:" + id, null);
    return released;
  }

  private static void refuseRecalled(List<Lot> inside) {
    List<UUID> recalled =
        inside.stream().filter(lot -> lot.status() == Lot.Status.RECALLED).map(Lot::id).toList();
    if (!recalled.isEmpty()) {
      throw new Refusal(BasketProblem.LOT_RECALLED, "A lot inside these baskets is recalled")
          .with("lotIds", recalled);
    }
  }
}
