package ma.sac.basket.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import ma.sac.basket.Fact;
import ma.sac.basket.LocalDay;
import ma.sac.basket.basketmodel.BasketModel;
import ma.sac.basket.basketmodel.BasketModels;
import ma.sac.basket.lots.Account;
import ma.sac.basket.lots.Lot;
import ma.sac.basket.lots.Lots;
import ma.sac.basket.lots.StockLedger;
import ma.sac.basket.serials.SerialRange;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.events.Outbox;

/** Records the baskets that were really made: their components leave stock, all or none. */
@ApplicationScoped
class CompleteAssembly {
  private final AssemblyRuns runs;
  private final RunComponents components;
  private final BasketModels models;
  private final Lots lots;
  private final StockLedger ledger;
  private final Outbox outbox;
  private final Audit audit;

  CompleteAssembly(
      AssemblyRuns runs,
      RunComponents components,
      BasketModels models,
      Lots lots,
      StockLedger ledger,
      Outbox outbox,
      Audit audit) {
    this.runs = runs;
    this.components = components;
    this.models = models;
    this.lots = lots;
    this.ledger = ledger;
    this.outbox = outbox;
    this.audit = audit;
  }

  @Transactional
  AssemblyRun complete(UUID id, int made, String by) {
    AssemblyRun run = runs.locked(id);
    run.mustAllow(made);
    BasketModel model = models.find(run.modelId(), run.modelVersion()).orElseThrow();
    List<Lot> released =
        lots.lockedReleased(
            run.campaignId(), run.warehouseId(), categories(model), LocalDay.today());
    Map<UUID, Integer> available =
        ledger.balances(
            Account.AVAILABLE, run.warehouseId(), released.stream().map(Lot::id).toList());
    List<RunComponent> allocated =
        new FirstExpiredFirstOut(model.components(), released, available).allocate(made);
    Map<UUID, Integer> used = new HashMap<>();
    allocated.forEach(c -> used.merge(c.lotId(), c.quantity(), Integer::sum));
    take(run, used, by);
    runs.done(run, made);
    components.add(id, allocated);
    components.sumUp(id);
    outbox.publish(
        Fact.ofBaskets(
            RunEvent.ASSEMBLED,
            id,
            runs.nextSequence(id),
            RunEvent.of(run, new SerialRange(run.number(), 1, made))));
    audit.record("completeAssemblyRun", "assembly-run:" + id, null);
    return runs.find(id).orElseThrow();
  }

  private static Set<String> categories(BasketModel model) {
    Set<String> categories = new TreeSet<>();
    for (BasketModel.Component component : model.components()) {
      categories.add(component.category());
      categories.addAll(component.substitutes());
    }
    return categories;
  }

  private void take(AssemblyRun run, Map<UUID, Integer> used, String by) {
    ledger.post(
        used.entrySet().stream()
            .map(
                lot ->
                    StockLedger.Move.within(
                        run.warehouseId(),
                        lot.getKey(),
                        Account.AVAILABLE,
                        Account.BASKETS,
                        lot.getValue()))
            .toList(),
        "assembly",
        run.id(),
        by);
    lots.move(ledger.usedUp(used.keySet()), Lot.Status.CONSUMED);
  }
}
