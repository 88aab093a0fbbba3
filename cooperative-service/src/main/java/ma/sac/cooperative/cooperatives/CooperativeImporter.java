package ma.sac.cooperative.cooperatives;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.cooperative.imports.Cells;
import ma.sac.cooperative.imports.ImportKind;
import ma.sac.cooperative.imports.ListKeys;
import ma.sac.cooperative.imports.Rehearsal;
import ma.sac.cooperative.imports.RowByRow;
import ma.sac.kit.imports.ImportContext;
import ma.sac.kit.imports.ImportedRow;
import ma.sac.kit.imports.RowImporter;
import ma.sac.kit.imports.RowOutcome;
import ma.sac.kit.security.Territories.Territory;

/**
 * Registers the cooperatives of a list. One whose registration number is here is known, and gets
 * the list's key where it has none.
 */
@ApplicationScoped
class CooperativeImporter implements RowImporter {
  private static final ImportKind KIND = ImportKind.COOPERATIVES;
  private final RegisterCooperative registration;
  private final Cooperatives cooperatives;
  private final ContactSafe safe;
  private final ListKeys keys;
  private final Rehearsal rehearsal;
  private final RowByRow rows;

  CooperativeImporter(
      RegisterCooperative registration,
      Cooperatives cooperatives,
      ContactSafe safe,
      ListKeys keys,
      Rehearsal rehearsal,
      RowByRow rows) {
    this.registration = registration;
    this.cooperatives = cooperatives;
    this.safe = safe;
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
    return CooperativeRow.COLUMNS
        .names()
        .subList(0, CooperativeRow.COLUMNS.names().indexOf("evidence"));
  }

  @Override
  public List<String> columns() {
    return CooperativeRow.COLUMNS.names();
  }

  @Override
  public List<RowOutcome> take(List<ImportedRow> some, ImportContext context) {
    return rows.take(some, CooperativeRow.COLUMNS, cells -> take(cells, context));
  }

  @Override
  public void ended(UUID importId) {
    rehearsal.forget(importId);
  }

  private RowOutcome take(Cells cells, ImportContext context) {
    CooperativeRow row = CooperativeRow.read(cells);
    Optional<Cooperative> registered =
        Optional.ofNullable(row.request().registrationNumber()).flatMap(cooperatives::registeredAs);
    if (registered.isPresent()) {
      return known(cells, row, registered.get(), context);
    }
    Optional<Cells> rehearsed =
        rehearsal.seen(context, "number " + row.request().registrationNumber());
    if (rehearsed.isPresent()) {
      CooperativeRow earlier = CooperativeRow.read(rehearsed.get());
      CooperativeRow.COLUMNS.requireSame(row, earlier);
      requireKeyOf(row, earlier.ownKey());
      return RowOutcome.KNOWN;
    }
    requireFreeKey(row, context);
    rows.requireValid(row.request(), CooperativeRow.COLUMNS);
    Territory commune = registration.commune(row.request().commune());
    rows.requireCovered(context, commune.code(), "communeCode");
    if (context.dryRun()) {
      rehearsal.note(context, "number " + row.request().registrationNumber(), cells);
      noteKey(row, context, cells);
    } else {
      UUID made = registration.register(row.request(), commune, context.createdBy()).id();
      keep(row, made);
    }
    return RowOutcome.ACCEPTED;
  }

  private RowOutcome known(
      Cells cells, CooperativeRow row, Cooperative here, ImportContext context) {
    // Where another officer's cooperative lies is not told.
    rows.requireCovered(context, here.territory(), "registrationNumber");
    CooperativeRow.COLUMNS.requireSame(
        row, CooperativeRow.of(here, safe.contact(here), safe.rib(here)));
    String key = keys.of(KIND, List.of(here.id())).get(here.id());
    if (key == null) {
      requireFreeKey(row, context);
      if (context.dryRun()) {
        noteKey(row, context, cells);
      } else {
        keep(row, here.id());
      }
    } else {
      requireKeyOf(row, key);
    }
    return RowOutcome.KNOWN;
  }

  private void keep(CooperativeRow row, UUID cooperative) {
    if (row.ownKey() != null) {
      keys.add(KIND, row.ownKey(), cooperative);
    }
  }

  private void noteKey(CooperativeRow row, ImportContext context, Cells cells) {
    if (row.ownKey() != null) {
      rehearsal.note(context, "key " + row.ownKey(), cells);
    }
  }

  private boolean isRehearsedOfAnother(CooperativeRow row, ImportContext context) {
    return rehearsal
        .seen(context, "key " + row.ownKey())
        .map(earlier -> earlier.text("registrationNumber"))
        .filter(number -> !number.equals(row.request().registrationNumber()))
        .isPresent();
  }

  private void requireFreeKey(CooperativeRow row, ImportContext context) {
    boolean taken =
        row.ownKey() != null
            && (keys.find(KIND, row.ownKey()).isPresent()
                || cooperatives.registeredAs(row.ownKey()).isPresent()
                || isRehearsedOfAnother(row, context));
    if (taken) {
      throw Cells.bad("key", "is another cooperative's");
    }
  }

  private static void requireKeyOf(CooperativeRow row, String key) {
    if (row.ownKey() != null && !row.ownKey().equals(key)) {
      throw Cells.bad("key", "is not the key that this cooperative has");
    }
  }
}
