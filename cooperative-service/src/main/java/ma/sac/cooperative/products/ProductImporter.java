package ma.sac.cooperative.products;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.cooperative.cooperatives.CooperativeDirectory;
import ma.sac.cooperative.imports.Cells;
import ma.sac.cooperative.imports.ImportKind;
import ma.sac.cooperative.imports.ListKeys;
import ma.sac.cooperative.imports.Rehearsal;
import ma.sac.cooperative.imports.RowByRow;
import ma.sac.kit.imports.ImportContext;
import ma.sac.kit.imports.ImportedRow;
import ma.sac.kit.imports.RowImporter;
import ma.sac.kit.imports.RowOutcome;

/**
 * Lists the products of a list. One is known by its key, by its id where it has no key, or by its
 * French name among those of its cooperative that have none.
 */
@ApplicationScoped
class ProductImporter implements RowImporter {
  private static final ImportKind KIND = ImportKind.PRODUCTS;
  private final ListProduct listing;
  private final Products products;
  private final CooperativeDirectory directory;
  private final ListKeys keys;
  private final Rehearsal rehearsal;
  private final RowByRow rows;

  ProductImporter(
      ListProduct listing,
      Products products,
      CooperativeDirectory directory,
      ListKeys keys,
      Rehearsal rehearsal,
      RowByRow rows) {
    this.listing = listing;
    this.products = products;
    this.directory = directory;
    this.keys = keys;
    this.rehearsal = rehearsal;
    this.rows = rows;
  }

  @Override
  public String type() {
    return KIND.name();
  }

  @Override
  public List<String> requiredColumns() {
    List<String> names = ProductRow.COLUMNS.names();
    return names.subList(0, names.indexOf("onssaValidUntil"));
  }

  @Override
  public List<String> columns() {
    return ProductRow.COLUMNS.names();
  }

  @Override
  public List<RowOutcome> take(List<ImportedRow> some, ImportContext context) {
    return rows.take(some, ProductRow.COLUMNS, cells -> take(cells, context));
  }

  @Override
  public void ended(UUID importId) {
    rehearsal.forget(importId);
  }

  private RowOutcome take(Cells cells, ImportContext context) {
    CooperativeDirectory.Entry owner = owner(cells);
    ProductRow row = ProductRow.read(cells, owner.id());
    if (row.key() == null) {
      throw Cells.bad("key", "is empty");
    }
    rows.requireCovered(context, owner.territory(), "cooperativeKey");
    Optional<Product> here = here(cells, row);
    if (here.isPresent()) {
      requireSame(row, ProductRow.of(null, null, here.get()));
      if (!context.dryRun() && keyOf(here.get()) == null && !isId(cells, here.get())) {
        keys.add(KIND, row.key(), here.get().id());
      }
      return RowOutcome.KNOWN;
    }
    Optional<Cells> rehearsed = rehearsal.seen(context, row.key());
    if (rehearsed.isPresent()) {
      Cells earlier = rehearsed.get();
      ProductRow before = ProductRow.read(earlier, owner(earlier).id());
      requireSame(row, before);
      return RowOutcome.KNOWN;
    }
    rows.requireValid(row.request(), ProductRow.COLUMNS);
    if (!row.active()) {
      throw Cells.bad("active", "is no longer made");
    }
    listing.requireAllowed(row.request(), owner);
    if (context.dryRun()) {
      rehearsal.note(context, row.key(), cells);
    } else {
      Product made = listing.list(row.request(), context.createdBy(), context.importId());
      keys.add(KIND, row.key(), made.id());
    }
    return RowOutcome.ACCEPTED;
  }

  private CooperativeDirectory.Entry owner(Cells cells) {
    String key = cells.key("cooperativeKey");
    return Optional.ofNullable(key)
        .flatMap(named -> keys.find(ImportKind.COOPERATIVES, named).map(directory::get))
        .or(() -> Optional.ofNullable(key).flatMap(directory::registeredAs))
        .orElseThrow(
            () -> Cells.bad("cooperativeKey", "is neither key nor number of a cooperative"));
  }

  private Optional<Product> here(Cells cells, ProductRow row) {
    return keys.find(KIND, row.key())
        .or(() -> Optional.ofNullable(cells.idOrNull("key")))
        .flatMap(products::find)
        .or(
            () ->
                products
                    .named(row.request().cooperativeId(), row.request().nameFr())
                    .filter(found -> keyOf(found) == null));
  }

  private String keyOf(Product product) {
    return keys.of(KIND, List.of(product.id())).get(product.id());
  }

  private static boolean isId(Cells cells, Product product) {
    return product.id().equals(cells.idOrNull("key"));
  }

  private static void requireSame(ProductRow row, ProductRow here) {
    if (!row.request().cooperativeId().equals(here.request().cooperativeId())) {
      throw Cells.bad("key", "is another cooperative's product");
    }
    ProductRow.COLUMNS.requireSame(row, here);
  }
}
