package ma.sac.beneficiary.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import ma.sac.beneficiary.visibility.Visibility;
import ma.sac.kit.db.Sql;
import ma.sac.kit.db.Transactions;
import ma.sac.linkage.ListOfPersons;
import ma.sac.linkage.Matcher;
import ma.sac.linkage.Observations;

/**
 * Learns the weights from the registry: from families drawn by their random ids, and from the
 * blocks with the lowest marks, which are random, too.
 */
@ApplicationScoped
class LearnWeights {
  private static final int FAMILIES = 20_000;
  private static final int CHUNK = 500;
  private static final int ROWS = 3_000;
  private static final long PAIRS = 300_000;

  private final BlockingMarks marks;
  private final ComparableFamilies families;
  private final Visibility visibility;
  private final Sql sql;

  LearnWeights(BlockingMarks marks, ComparableFamilies families, Visibility visibility, Sql sql) {
    this.marks = marks;
    this.families = families;
    this.visibility = visibility;
    this.sql = sql;
  }

  Matcher matcher() {
    Observations observations = new Observations();
    drawFamilies(observations);
    double share = drawBlocks(observations);
    long persons = system(marks::persons);
    return observations.matcher(share, persons);
  }

  private void drawFamilies(Observations observations) {
    UUID after = new UUID(0, 0);
    for (int drawn = 0; drawn < FAMILIES; drawn += CHUNK) {
      UUID from = after;
      List<UUID> some =
          system(
              () ->
                  sql.list(
                      "SELECT household_id FROM marked_household WHERE household_id > ? ORDER BY household_id LIMIT ?",
                      row -> row.getObject(1, UUID.class),
                      from,
                      CHUNK));
      if (some.isEmpty()) {
        return;
      }
      system(() -> families.open(some))
          .values()
          .forEach(
              family -> observations.family(family.stream().map(MarkedPerson::profile).toList()));
      after = some.get(some.size() - 1);
    }
  }

  /** The share of the blocks that was looked at. */
  private double drawBlocks(Observations observations) {
    long[] pairs = new long[1];
    long mark = -1;
    while (pairs[0] < PAIRS) {
      long from = mark;
      List<BlockingMarks.Block> blocks = system(() -> marks.blocksAfter(from, ROWS));
      if (blocks.isEmpty()) {
        return 1;
      }
      Map<UUID, List<MarkedPerson>> known = system(() -> families.open(households(blocks)));
      for (BlockingMarks.Block block : blocks) {
        eachPair(
            block,
            known,
            pair -> {
              pairs[0]++;
              observations.pair(
                  pair.one().marks().get(block.mark()),
                  pair.one().profile(),
                  pair.other().profile(),
                  pair.one().meetsFirstBy(block.mark(), pair.other()));
            });
      }
      mark = blocks.get(blocks.size() - 1).mark();
    }
    return (double) (mark + 1) / BlockingMarks.END;
  }

  /** Two members of different families that have a mark in common. */
  record Pair(MarkedPerson one, MarkedPerson other) {}

  /** Those households of blocks that are worth comparing. */
  static Set<UUID> households(List<BlockingMarks.Block> blocks) {
    Set<UUID> households = new HashSet<>();
    blocks.stream()
        .filter(LearnWeights::isComparable)
        .forEach(block -> households.addAll(block.households()));
    return households;
  }

  private static boolean isComparable(BlockingMarks.Block block) {
    return block.households().size() > 1
        && block.households().size() <= ListOfPersons.LARGEST_BLOCK;
  }

  static void eachPair(
      BlockingMarks.Block block, Map<UUID, List<MarkedPerson>> known, Consumer<Pair> visitor) {
    if (!isComparable(block)) {
      return;
    }
    List<MarkedPerson> persons =
        new HashSet<>(block.households())
            .stream()
                .sorted()
                .flatMap(id -> known.getOrDefault(id, List.of()).stream())
                .filter(person -> person.marks().containsKey(block.mark()))
                .toList();
    for (int i = 1; i < persons.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (!persons.get(i).household().equals(persons.get(j).household())) {
          visitor.accept(new Pair(persons.get(j), persons.get(i)));
        }
      }
    }
  }

  private <T> T system(java.util.function.Supplier<T> work) {
    return Transactions.inNew(() -> visibility.asSystem(work));
  }
}
