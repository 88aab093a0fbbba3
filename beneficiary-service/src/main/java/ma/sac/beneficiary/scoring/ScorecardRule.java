package ma.sac.beneficiary.scoring;

/**
 * Gives its points when the fact lies between {@code atLeast} and {@code atMost} (either may be
 * open), or equals {@code word}.
 */
public record ScorecardRule(
    int position,
    Fact fact,
    Integer atLeast,
    Integer atMost,
    String word,
    int points,
    String textFr,
    String textAr) {

  /** What a rule looks at. */
  public enum Fact {
    HOUSEHOLD_SIZE,
    DEPENDANTS,
    DISABILITY,
    WIDOW_OR_SINGLE_HEAD,
    INCOME_LOSS,
    HOUSING,
    RURAL
  }

  boolean matches(ScoredFacts facts) {
    return switch (fact) {
      case HOUSEHOLD_SIZE -> within(facts.householdSize());
      case DEPENDANTS -> within(facts.dependants());
      case DISABILITY -> facts.disability();
      case WIDOW_OR_SINGLE_HEAD -> facts.widowOrSingleHead();
      case INCOME_LOSS -> facts.incomeLoss();
      case HOUSING -> facts.housing().name().equals(word);
      case RURAL -> facts.rural();
    };
  }

  private boolean within(int number) {
    return (atLeast == null || number >= atLeast) && (atMost == null || number <= atMost);
  }
}
