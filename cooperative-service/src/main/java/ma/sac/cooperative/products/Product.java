package ma.sac.cooperative.products;

import java.util.UUID;

/** What a cooperative makes and sells. */
record Product(
    UUID id, UUID cooperativeId, ProductKind kind, String category, Details details, long version) {

  /** What may be edited. */
  record Details(
      String nameFr,
      String nameAr,
      String unit,
      int netWeightGrams,
      Integer shelfLifeDays,
      String onssaAuthorisation,
      boolean active) {}

  Product changed(Details to) {
    return new Product(id, cooperativeId, kind, category, to, version + 1);
  }
}
