package ma.sac.cooperative.offers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.cooperative.cooperatives.CooperativeDirectory;
import ma.sac.cooperative.imports.Cells;
import ma.sac.cooperative.imports.ImportKind;
import ma.sac.cooperative.imports.ListKeys;
import ma.sac.cooperative.imports.ReceiveList;
import ma.sac.cooperative.imports.Rehearsal;
import ma.sac.cooperative.imports.RowByRow;
import ma.sac.cooperative.products.Catalogue;
import ma.sac.kit.imports.ImportContext;
import ma.sac.kit.imports.ImportedRow;
import ma.sac.kit.imports.RowImporter;
import ma.sac.kit.imports.RowOutcome;

/** Publishes the offers of a list. One is known by its key, or by its id where it has no key. */
@ApplicationScoped
class OfferImporter implements RowImporter {
  private static final ImportKind KIND = ImportKind.OFFERS;
  private final PublishOffer publication;
  private final Offers offers;
  private final Catalogue catalogue;
  private final CooperativeDirectory directory;
  private final ListKeys keys;
  private final Rehearsal rehearsal;
  private final RowByRow rows;

  OfferImporter(
      PublishOffer publication,
      Offers offers,
      Catalogue catalogue,
      CooperativeDirectory directory,
      ListKeys keys,
      Rehearsal rehearsal,
      RowByRow rows) {
    this.publication = publication;
    this.offers = offers;
    this.catalogue = catalogue;
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
    List<String> names = OfferRow.COLUMNS.names();
    return names.subList(0, names.indexOf(OfferRow.FROM));
  }

  @Override
  public List<String> columns() {
    return OfferRow.COLUMNS.names();
  }

  @Override
  public List<RowOutcome> take(List<ImportedRow> some, ImportContext context) {
    return rows.take(some, OfferRow.COLUMNS, cells -> take(cells, context));
  }

  @Override
  public void ended(UUID importId) {
    rehearsal.forget(importId);
  }

  private RowOutcome take(Cells cells, ImportContext context) {
    Catalogue.Entry product = product(cells);
    CooperativeDirectory.Entry owner = directory.get(product.cooperativeId());
    rows.requireCovered(context, owner.territory(), "productKey");
    OfferRow row = OfferRow.read(cells, product.id(), dayZero(context));
    if (row.key() == null) {
      throw Cells.bad("key", "is empty");
    }
    Optional<OfferRow> here =
        here(cells, row)
            .map(offer -> OfferRow.of(null, null, offer))
            .or(() -> rehearsed(row, context));
    if (here.isPresent()) {
      requireSame(row, here.get(), cells);
      return RowOutcome.KNOWN;
    }
    rows.requireValid(row.request(), OfferRow.COLUMNS);
    if ("WITHDRAWN".equals(cells.text("status"))) {
      throw Cells.bad("status", "is withdrawn");
    }
    publication.requireAllowed(row.request(), product, owner);
    if (context.dryRun()) {
      rehearsal.note(context, row.key(), cells);
    } else {
      Offer made = publication.publish(row.request(), context.createdBy(), context.importId());
      keys.add(KIND, row.key(), made.id());
    }
    return RowOutcome.ACCEPTED;
  }

  private Catalogue.Entry product(Cells cells) {
    return Optional.ofNullable(cells.key("productKey"))
        .flatMap(key -> keys.find(ImportKind.PRODUCTS, key))
        .or(() -> Optional.ofNullable(cells.idOrNull("productKey")))
        .flatMap(catalogue::find)
        .orElseThrow(() -> Cells.bad("productKey", "is no key of a product"));
  }

  private Optional<Offer> here(Cells cells, OfferRow row) {
    return keys.find(KIND, row.key())
        .or(() -> Optional.ofNullable(cells.idOrNull("key")))
        .flatMap(offers::find);
  }

  private Optional<OfferRow> rehearsed(OfferRow row, ImportContext context) {
    return rehearsal
        .seen(context, row.key())
        .map(earlier -> OfferRow.read(earlier, product(earlier).id(), dayZero(context)));
  }

  private static void requireSame(OfferRow row, OfferRow here, Cells cells) {
    if (!row.request().productId().equals(here.request().productId())) {
      throw Cells.bad("key", "is an offer of another product");
    }
    // Days are counted from a day that may be another this time.
    boolean byDates = cells.text(OfferRow.FROM) != null && cells.text(OfferRow.TO) != null;
    OfferRow.COLUMNS.requireSame(byDates ? row : row.withoutWindow(), here);
  }

  private static LocalDate dayZero(ImportContext context) {
    return LocalDate.parse(context.options().get(ReceiveList.DAY_ZERO));
  }
}
