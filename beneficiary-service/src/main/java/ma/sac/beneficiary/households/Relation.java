package ma.sac.beneficiary.households;

/** What somebody is to the head of the family. */
public enum Relation {
  HEAD,
  SPOUSE,
  CHILD,
  PARENT,
  SIBLING,
  GRANDCHILD,
  OTHER_RELATIVE,
  UNRELATED
}
