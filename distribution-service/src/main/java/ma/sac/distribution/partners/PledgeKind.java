package ma.sac.distribution.partners;

/** What is promised. Only FUNDING counts as money; the others have an estimated value. */
public enum PledgeKind {
  FUNDING,
  GOODS_IN_KIND,
  TRANSPORT,
  PREMISES,
  EXPERTISE,
  COORDINATION
}
