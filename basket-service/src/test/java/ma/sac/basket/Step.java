package ma.sac.basket;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * What may be done to a campaign's goods. A number picks among what there is by then, so that a
 * step means something in every sequence.
 */
sealed interface Step {
  int LONGEST = 40;

  /** An order of one component, heard as placed and perhaps as confirmed, for less or for all. */
  record Hear(boolean container, int ordered, int confirmed) implements Step {}

  /** Goods for an order, past their best-before when they do not keep, checked at once or later. */
  record Receive(int order, int accepted, int rejected, int code, boolean keeps, boolean checked)
      implements Step {}

  record Reverse(int receipt) implements Step {}

  record Release(int lot, boolean byReceiver) implements Step {}

  record Recall(int lot) implements Step {}

  record Lift(int lot) implements Step {}

  /** The night after a lot's best-before. */
  record Age(int lot) implements Step {}

  /** To the branch, or back from it. */
  record Send(int lot, int units, boolean back) implements Step {}

  record Arrive(int transfer, int missing) implements Step {}

  record Assemble(int planned, int made, boolean atBranch) implements Step {}

  record Disassemble(int run, int baskets) implements Step {}

  record Distribute(int run) implements Step {}

  /** Sequences that turn about baskets: goods go into them, are stopped, and come out again. */
  static Arbitrary<List<Step>> sequences() {
    return Arbitraries.frequencyOf(
            Tuple.of(1, hear()),
            Tuple.of(4, receive()),
            Tuple.of(1, picks().map(Reverse::new)),
            Tuple.of(2, release()),
            Tuple.of(4, picks().map(Recall::new)),
            Tuple.of(2, picks().map(Lift::new)),
            Tuple.of(1, picks().map(Age::new)),
            Tuple.of(3, send()),
            Tuple.of(3, arrive()),
            Tuple.of(7, assemble()),
            Tuple.of(6, disassemble()),
            Tuple.of(1, picks().map(Distribute::new)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(LONGEST)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  private static Arbitrary<Integer> picks() {
    return Arbitraries.integers().between(0, 20);
  }

  private static Arbitrary<Integer> units(int most) {
    return Arbitraries.integers().between(0, most);
  }

  private static Arbitrary<Step> hear() {
    return Combinators.combine(Arbitraries.of(false, true), units(40), units(40))
        .as((container, ordered, confirmed) -> new Hear(container, 1 + ordered, confirmed));
  }

  private static Arbitrary<Step> receive() {
    return Combinators.combine(
            picks(),
            units(25),
            Arbitraries.of(0, 0, 3),
            units(4),
            Arbitraries.of(true, true, true, false),
            Arbitraries.of(false, true))
        .as(Receive::new);
  }

  private static Arbitrary<Step> release() {
    return Combinators.combine(picks(), Arbitraries.of(false, false, false, true)).as(Release::new);
  }

  private static Arbitrary<Step> assemble() {
    return Combinators.combine(units(1), units(5), Arbitraries.of(false, false, true))
        .as((more, made, atBranch) -> new Assemble(1 + made + more, 1 + made, atBranch));
  }

  private static Arbitrary<Step> send() {
    return Combinators.combine(picks(), units(12), Arbitraries.of(false, false, true))
        .as((lot, units, back) -> new Send(lot, 1 + units, back));
  }

  private static Arbitrary<Step> arrive() {
    return Combinators.combine(picks(), Arbitraries.of(0, 0, 2)).as(Arrive::new);
  }

  private static Arbitrary<Step> disassemble() {
    return Combinators.combine(picks(), units(5)).as((run, n) -> new Disassemble(run, 1 + n));
  }
}
