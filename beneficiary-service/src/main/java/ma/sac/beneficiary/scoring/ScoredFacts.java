package ma.sac.beneficiary.scoring;

/** What a family is scored by. Told to nobody but who may read the family. */
public record ScoredFacts(
    int householdSize,
    int dependants,
    boolean disability,
    boolean widowOrSingleHead,
    boolean incomeLoss,
    Housing housing) {

  @Override
  public String toString() {
    return "ScoredFacts[sealed]";
  }
}
