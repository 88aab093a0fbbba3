package ma.sac.cooperative.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;
import ma.sac.kit.http.Violation;
import ma.sac.kit.imports.ImportContext;
import ma.sac.kit.imports.ImportedRow;
import ma.sac.kit.imports.RowOutcome;
import ma.sac.kit.security.Territories;

/** Takes rows in one by one; what refuses a single request refuses a row, by its column. */
@ApplicationScoped
public class RowByRow {
  private final Sql sql;
  private final Validator validator;
  private final Territories territories;

  RowByRow(Sql sql, Validator validator, Territories territories) {
    this.sql = sql;
    this.validator = validator;
    this.territories = territories;
  }

  /** One list at a time writes, so that two of the same rows find each other. */
  public List<RowOutcome> take(
      List<ImportedRow> rows, ListColumns<?> columns, Function<Cells, RowOutcome> each) {
    sql.first("SELECT pg_advisory_xact_lock(hashtext('lists'))", row -> 1);
    return rows.stream().map(row -> outcome(new Cells(row), columns, each)).toList();
  }

  private static RowOutcome outcome(
      Cells cells, ListColumns<?> columns, Function<Cells, RowOutcome> each) {
    try {
      return each.apply(cells);
    } catch (Cells.BadCell bad) {
      return RowOutcome.rejected(bad.column(), bad.reason());
    } catch (Refusal refusal) {
      return refusal.facts().get("violations") instanceof List<?> listed
              && !listed.isEmpty()
              && listed.get(0) instanceof Violation first
          ? RowOutcome.rejected(columns.columnOf(first.field()), first.reason())
          : RowOutcome.rejected("", refusal.getMessage());
    }
  }

  /** Judges a row by the rules of the single request; the first column that breaks one is told. */
  public void requireValid(Object request, ListColumns<?> columns) {
    Set<ConstraintViolation<Object>> violations = validator.validate(request);
    violations.stream()
        .map(one -> Violation.of(columns.columnOf(one.getPropertyPath().toString()), one))
        .min(
            Comparator.comparing((Violation one) -> columns.names().indexOf(one.field()))
                .thenComparing(Violation::message))
        .ifPresent(
            first -> {
              throw Cells.bad(first.field(), first.reason());
            });
  }

  /** Refuses a row about a place that is not the sender's. */
  public void requireCovered(ImportContext context, String territory, String column) {
    boolean covered =
        context.territories().stream()
            .anyMatch(own -> own.equals("MA") || territories.contains(own, territory));
    if (!covered) {
      throw Cells.bad(column, "lies outside the territory of who sent the list");
    }
  }
}
