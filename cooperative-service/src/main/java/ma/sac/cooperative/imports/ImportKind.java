package ma.sac.cooperative.imports;

/** What a list is of. */
public enum ImportKind {
  COOPERATIVES,
  PRODUCTS,
  OFFERS
}
