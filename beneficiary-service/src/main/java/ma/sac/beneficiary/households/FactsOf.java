package ma.sac.beneficiary.households;

import ma.sac.beneficiary.scoring.ScoredFacts;

/** What a family is scored by, after its members changed. */
final class FactsOf {
  private FactsOf() {}

  /** The same of a family of that size, with or without a disability. */
  static ScoredFacts family(ScoredFacts facts, int size, int dependants, boolean disability) {
    return new ScoredFacts(
        size,
        dependants,
        disability,
        facts.widowOrSingleHead(),
        facts.incomeLoss(),
        facts.housing(),
        facts.rural());
  }
}
