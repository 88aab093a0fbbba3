package ma.sac.cooperative.products;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a cooperative makes and sells.
 *
 * @param needsOnssa whether its category is food that needs an authorisation
 * @param orderable whether it may be ordered, as it was last told
 */
record Product(
    UUID id,
    UUID cooperativeId,
    ProductKind kind,
    String category,
    boolean needsOnssa,
    Details details,
    boolean orderable,
    long version) {

  /** What may be edited. */
  record Details(
      String nameFr,
      String nameAr,
      String unit,
      int netWeightGrams,
      Integer shelfLifeDays,
      Authorisation authorisation,
      boolean active) {}

  Product changed(Details to, LocalDate today) {
    return with(to).assessed(today, version + 1);
  }

  /** The day came on which it may be ordered no more, or its category's rule changed. */
  Product reassessed(LocalDate today) {
    return assessed(today, version + 1);
  }

  Product listed(LocalDate today) {
    return assessed(today, version);
  }

  boolean isOrderableOn(LocalDate day) {
    return details.active() && (!needsOnssa || details.authorisation().holdsOn(day));
  }

  private Product with(Details to) {
    return new Product(id, cooperativeId, kind, category, needsOnssa, to, orderable, version);
  }

  private Product assessed(LocalDate today, long newVersion) {
    return new Product(
        id, cooperativeId, kind, category, needsOnssa, details, isOrderableOn(today), newVersion);
  }
}
