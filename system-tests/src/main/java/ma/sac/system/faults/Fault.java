package ma.sac.system.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Something that goes wrong.
 *
 * @param at seconds after the start
 * @param lasts seconds, 0 for what is done in a moment
 */
record Fault(FaultKind kind, String target, int at, int lasts) {

  private static final int FIRST = 4;

  /** The next comes while the suite still gets over the last. */
  private static final int REST = 3;

  /** The same seed and length give the same faults. */
  static List<Fault> sequence(long seed, int seconds) {
    Random random = new Random(seed);
    List<Fault> faults = new ArrayList<>();
    List<FaultKind> deck = new ArrayList<>();
    int at = FIRST;
    while (true) {
      if (deck.isEmpty()) {
        // Each kind comes once before any comes again; kills, the commonest, twice.
        deck.addAll(List.of(FaultKind.values()));
        deck.add(FaultKind.KILL);
        Collections.shuffle(deck, random);
      }
      FaultKind kind = deck.remove(0);
      String target = kind.targets().get(random.nextInt(kind.targets().size()));
      int lasts = kind.least() + random.nextInt(kind.most(seconds) - kind.least() + 1);
      if (at + lasts > seconds) {
        return faults;
      }
      faults.add(new Fault(kind, target, at, lasts));
      at += lasts + REST + random.nextInt(REST + 1);
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%5d s  %-8s %-28s%s",
        at,
        kind.word(),
        target,
        lasts == 0 ? "" : " for " + lasts + " s");
  }
}
