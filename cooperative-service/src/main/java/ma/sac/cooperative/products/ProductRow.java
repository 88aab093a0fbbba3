package ma.sac.cooperative.products;

import java.util.UUID;
import ma.sac.cooperative.imports.Cells;
import ma.sac.cooperative.imports.ListColumns;

/** A row of a list of products; its cooperative is named by its key or its registration number. */
record ProductRow(String key, String cooperativeKey, ProductRequest request, boolean active) {
  static final ListColumns<ProductRow> COLUMNS =
      new ListColumns<ProductRow>()
          .naming("key", ProductRow::key)
          .naming("cooperativeKey", ProductRow::cooperativeKey, "cooperativeId")
          .with("nameFr", row -> row.request.nameFr())
          .with("nameAr", row -> row.request.nameAr())
          .with("kind", row -> row.request.kind())
          .with("category", row -> row.request.category())
          .with("unit", row -> row.request.unit())
          .with("netWeightGrams", row -> row.request.netWeightGrams())
          .with("shelfLifeDays", row -> row.request.shelfLifeDays())
          .with("onssa", row -> row.request.onssaAuthorisation(), "onssaAuthorisation")
          .with("onssaValidUntil", row -> row.request.onssaValidUntil(), "onssaConsistent")
          .naming("active", ProductRow::active);

  static ProductRow read(Cells cells, UUID cooperative) {
    return new ProductRow(
        cells.key("key"),
        cells.key("cooperativeKey"),
        new ProductRequest(
            cooperative,
            cells.word("kind", ProductKind.class),
            cells.text("category"),
            cells.text("nameFr"),
            cells.text("nameAr"),
            cells.text("unit"),
            cells.integer("netWeightGrams"),
            cells.integer("shelfLifeDays"),
            cells.text("onssa"),
            cells.date("onssaValidUntil"),
            null),
        !Boolean.FALSE.equals(cells.yes("active")));
  }

  static ProductRow of(String key, String cooperativeKey, Product product) {
    Product.Details details = product.details();
    return new ProductRow(
        key,
        cooperativeKey,
        new ProductRequest(
            product.cooperativeId(),
            product.kind(),
            product.category(),
            details.nameFr(),
            details.nameAr(),
            details.unit(),
            details.netWeightGrams(),
            details.shelfLifeDays(),
            details.authorisation().number(),
            details.authorisation().validUntil(),
            null),
        details.active());
  }
}
