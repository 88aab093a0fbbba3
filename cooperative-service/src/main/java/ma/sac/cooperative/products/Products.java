package ma.sac.cooperative.products;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.cooperative.web.ListQuery;
import ma.sac.cooperative.web.OnBehalfOf;
import ma.sac.cooperative.web.SearchKeys;
import ma.sac.kit.db.Sql;

/** The catalogue. */
@ApplicationScoped
class Products {
  private static final String SELECT =
      "SELECT product.*, listed.needs_onssa FROM product JOIN product_category listed ON listed.code = product.category";
  private final Sql sql;
  private final SearchKeys searchKeys;

  Products(Sql sql, SearchKeys searchKeys) {
    this.sql = sql;
    this.searchKeys = searchKeys;
  }

  Optional<Product> find(UUID id) {
    return sql.first(SELECT + " WHERE product.id = ?", Products::read, id);
  }

  Optional<Product> take(UUID id) {
    return sql.first(SELECT + " WHERE product.id = ? FOR UPDATE OF product", Products::read, id);
  }

  /** The first that the cooperative listed under exactly this name. */
  Optional<Product> named(UUID cooperative, String nameFr) {
    return sql.first(
        SELECT
            + " WHERE product.cooperative_id = ? AND product.name_fr = ? ORDER BY product.id LIMIT 1",
        Products::read,
        cooperative,
        nameFr);
  }

  /** Filters that are null do not filter. */
  record Filter(
      String text,
      UUID cooperative,
      ProductKind kind,
      String category,
      String territory,
      Boolean womenLed) {}

  List<Product> page(Filter filter, UUID after, int limit) {
    return new ListQuery(
            SELECT + " JOIN cooperative ON cooperative.id = product.cooperative_id", "product.id")
        .whereEach("product.search_key LIKE ?", searchKeys.patterns(filter.text()))
        .where("product.cooperative_id = ?", filter.cooperative())
        .where("product.kind = ?", filter.kind())
        .where("product.category = ?", filter.category())
        .where("cooperative.territory_path @> ARRAY[?]::text[]", filter.territory())
        .where("cooperative.women_led = ?", filter.womenLed())
        .page(sql, after, limit, Products::read);
  }

  void add(Product product, OnBehalfOf onBehalfOf, String by) {
    Product.Details details = product.details();
    sql.update(
        """
        INSERT INTO product (id, cooperative_id, kind, category, name_fr, name_ar, unit, net_weight_grams, shelf_life_days,
          onssa_authorisation, onssa_valid_until, active, orderable, on_behalf_channel, on_behalf_reference, created_by, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        product.id(),
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
        details.active(),
        product.orderable(),
        OnBehalfOf.channelOf(onBehalfOf),
        OnBehalfOf.referenceOf(onBehalfOf),
        by,
        product.version());
  }

  /** Writes a product that this transaction has taken. */
  void keep(Product product) {
    Product.Details details = product.details();
    sql.update(
        """
        UPDATE product SET name_fr = ?, name_ar = ?, unit = ?, net_weight_grams = ?, shelf_life_days = ?, onssa_authorisation = ?,
          onssa_valid_until = ?, active = ?, orderable = ?, version = ? WHERE id = ?
        """,
        details.nameFr(),
        details.nameAr(),
        details.unit(),
        details.netWeightGrams(),
        details.shelfLifeDays(),
        details.authorisation().number(),
        details.authorisation().validUntil(),
        details.active(),
        product.orderable(),
        product.version(),
        product.id());
  }

  /** Some of which was last told what does not hold on that day, taken by this instance alone. */
  List<Product> takeToldOtherwise(LocalDate today, int limit) {
    return sql.list(
        SELECT
            + """
               WHERE product.orderable <> (product.active AND (NOT listed.needs_onssa
                OR product.onssa_authorisation IS NOT NULL AND coalesce(product.onssa_valid_until >= ?, true)))
              ORDER BY product.id LIMIT ? FOR UPDATE OF product SKIP LOCKED
              """,
        Products::read,
        today,
        limit);
  }

  private static Product read(ResultSet row) throws SQLException {
    return new Product(
        row.getObject("id", UUID.class),
        row.getObject("cooperative_id", UUID.class),
        ProductKind.valueOf(row.getString("kind")),
        row.getString("category"),
        row.getBoolean("needs_onssa"),
        new Product.Details(
            row.getString("name_fr"),
            row.getString("name_ar"),
            row.getString("unit"),
            row.getInt("net_weight_grams"),
            (Integer) row.getObject("shelf_life_days"),
            new Authorisation(
                row.getString("onssa_authorisation"),
                row.getObject("onssa_valid_until", LocalDate.class)),
            row.getBoolean("active")),
        row.getBoolean("orderable"),
        row.getLong("version"));
  }
}
