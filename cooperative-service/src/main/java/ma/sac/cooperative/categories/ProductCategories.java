package ma.sac.cooperative.categories;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ma.sac.kit.db.Sql;

/** The list that a product's category is from; what is in it stays. */
@ApplicationScoped
class ProductCategories {
  private final Sql sql;

  ProductCategories(Sql sql) {
    this.sql = sql;
  }

  Optional<ProductCategory> find(String code) {
    return sql.first(
        "SELECT * FROM product_category WHERE code = ?", ProductCategories::read, code);
  }

  Optional<ProductCategory> take(String code) {
    return sql.first(
        "SELECT * FROM product_category WHERE code = ? FOR UPDATE", ProductCategories::read, code);
  }

  /** By code, one more than the limit. */
  List<ProductCategory> page(String after, int limit) {
    return sql.list(
        "SELECT * FROM product_category WHERE code > ? ORDER BY code LIMIT ?",
        ProductCategories::read,
        after,
        limit + 1);
  }

  /** False when the code is in the list. */
  boolean add(ProductCategory category, String by) {
    ProductCategory.Details details = category.details();
    return sql.update(
            "INSERT INTO product_category (code, name_fr, name_ar, needs_onssa, created_by, version) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            category.code(),
            details.nameFr(),
            details.nameAr(),
            details.needsOnssa(),
            by,
            category.version())
        == 1;
  }

  /** Writes a category that this transaction has taken. */
  void keep(ProductCategory category) {
    ProductCategory.Details details = category.details();
    sql.update(
        "UPDATE product_category SET name_fr = ?, name_ar = ?, needs_onssa = ?, version = ? WHERE code = ?",
        details.nameFr(),
        details.nameAr(),
        details.needsOnssa(),
        category.version(),
        category.code());
  }

  private static ProductCategory read(ResultSet row) throws SQLException {
    return new ProductCategory(
        row.getString("code"),
        new ProductCategory.Details(
            row.getString("name_fr"), row.getString("name_ar"), row.getBoolean("needs_onssa")),
        row.getLong("version"));
  }
}
