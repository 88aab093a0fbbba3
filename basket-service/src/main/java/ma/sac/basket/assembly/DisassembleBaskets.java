package ma.sac.basket.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.sac.basket.Fact;
import ma.sac.basket.LocalDay;
import ma.sac.basket.lots.Account;
import ma.sac.basket.lots.Lot;
import ma.sac.basket.lots.Lots;
import ma.sac.basket.lots.StockLedger;
import ma.sac.basket.serials.SerialRange;
import ma.sac.kit.audit.Audit;
import ma.sac.kit.events.Outbox;

/** Takes the last baskets of a run apart: their components go back to the lots they came from. */
@ApplicationScoped
class DisassembleBaskets {
  private final AssemblyRuns runs;
  private final RunComponents components;
  private final Lots lots;
  private final StockLedger ledger;
  private final Outbox outbox;
  private final Audit audit;

  DisassembleBaskets(
      AssemblyRuns runs,
      RunComponents components,
      Lots lots,
      StockLedger ledger,
      Outbox outbox,
      Audit audit) {
    this.runs = runs;
    this.components = components;
    this.lots = lots;
    this.ledger = ledger;
    this.outbox = outbox;
    this.audit = audit;
  }

  @Transactional
  AssemblyRun disassemble(UUID id, int baskets, String by) {
    AssemblyRun run = runs.locked(id);
    run.mustHave(baskets);
    int kept = run.standing() - baskets;
    Map<UUID, Integer> freed = new HashMap<>();
    components.of(id).stream()
        .filter(c -> c.unitsBeyond(kept) > 0)
        .forEach(c -> freed.merge(c.lotId(), c.unitsBeyond(kept), Integer::sum));
    giveBack(run, freed, by);
    components.cut(id, kept);
    runs.disassembled(run, kept);
    components.sumUp(id);
    outbox.publish(
        Fact.ofBaskets(
            RunEvent.DISASSEMBLED,
            id,
            runs.nextSequence(id),
            RunEvent.of(run, new SerialRange(run.number(), kept + 1, run.standing()))));
    audit.record("disassembleBaskets", "assembly-run:" + id, null);
    return runs.find(id).orElseThrow();
  }

  /** Goods of a lot that is recalled or past its best-before come back blocked. */
  private void giveBack(AssemblyRun run, Map<UUID, Integer> freed, String by) {
    List<StockLedger.Move> moves = new ArrayList<>();
    List<UUID> usable = new ArrayList<>();
    for (Lot lot : lots.locked(freed.keySet())) {
      boolean good = lot.status() == Lot.Status.RELEASED || lot.status() == Lot.Status.CONSUMED;
      Account to = good && !lot.isPast(LocalDay.today()) ? Account.AVAILABLE : Account.BLOCKED;
      if (to == Account.AVAILABLE) {
        usable.add(lot.id());
      }
      moves.add(
          StockLedger.Move.within(
              run.warehouseId(), lot.id(), Account.BASKETS, to, freed.get(lot.id())));
    }
    ledger.post(moves, "disassembly", run.id(), by);
    lots.move(usable, Lot.Status.RELEASED);
  }
}
