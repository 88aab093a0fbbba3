package ma.sac.cooperative.products;

/** What goes into a basket, and the basket itself. */
public enum ProductKind {
  CONTENT,
  CONTAINER
}
