package ma.sac.cooperative.categories;

/** What products are of, such as {@code olive-oil}. */
record ProductCategory(String code, Details details, long version) {

  /**
   * What may be edited.
   *
   * @param needsOnssa whether its products are food that the food safety office authorises
   */
  record Details(String nameFr, String nameAr, boolean needsOnssa) {}

  ProductCategory changed(Details to) {
    return new ProductCategory(code, to, version + 1);
  }
}
