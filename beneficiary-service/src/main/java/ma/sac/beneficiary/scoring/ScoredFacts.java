package ma.sac.beneficiary.scoring;

/**
 * What a family is scored by; whether it lives in a rural commune follows from its territory. Told
 * to nobody but who may read the family.
 */
public record ScoredFacts(
    int householdSize,
    int dependants,
    boolean disability,
    boolean widowOrSingleHead,
    boolean incomeLoss,
    Housing housing,
    boolean rural) {

  /** The same of a family that lives in a rural commune, or not. */
  public ScoredFacts in(boolean ruralCommune) {
    return new ScoredFacts(
        householdSize,
        dependants,
        disability,
        widowOrSingleHead,
        incomeLoss,
        housing,
        ruralCommune);
  }

  @Override
  public String toString() {
    return "ScoredFacts[sealed]";
  }
}
