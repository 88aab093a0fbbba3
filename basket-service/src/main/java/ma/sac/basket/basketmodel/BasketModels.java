package ma.sac.basket.basketmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.sac.basket.BasketProblem;
import ma.sac.kit.db.Sql;
import ma.sac.kit.http.Refusal;

/** The versions of all basket models. */
@ApplicationScoped
public class BasketModels {
  private final Sql sql;

  BasketModels(Sql sql) {
    this.sql = sql;
  }

  public Optional<BasketModel> find(UUID id, int version) {
    return sql.first(
        "SELECT * FROM basket_model WHERE id = ? AND version = ?",
        row -> read(row, components(id, version)),
        id,
        version);
  }

  /** For what is about to be sourced or made; refused while the version is a draft. */
  public BasketModel published(UUID id, int version) {
    return find(id, version)
        .filter(BasketModel::isPublished)
        .orElseThrow(
            () ->
                new Refusal(
                        BasketProblem.MODEL_NOT_PUBLISHED,
                        "The campaign's basket model version is not published")
                    .with("basketModelId", String.valueOf(id))
                    .with("basketModelVersion", version));
  }

  Optional<BasketModel> latest(UUID id) {
    return sql.first("SELECT max(version) FROM basket_model WHERE id = ?", row -> row.getInt(1), id)
        .flatMap(version -> find(id, version));
  }

  /** The latest version of each model, by id. */
  List<BasketModel> page(UUID after, int limit) {
    return sql.list(
        """
        SELECT DISTINCT ON (id) * FROM basket_model WHERE (?::uuid IS NULL OR id > ?::uuid)
        ORDER BY id, version DESC LIMIT ?
        """,
        row -> read(row, components(row.getObject("id", UUID.class), row.getInt("version"))),
        after,
        after,
        limit + 1);
  }

  void add(BasketModel model, String by) {
    sql.update(
        "INSERT INTO basket_model (id, version, status, name_fr, name_ar, created_by) VALUES (?, ?, ?, ?, ?, ?)",
        model.id(),
        model.version(),
        model.status(),
        model.nameFr(),
        model.nameAr(),
        by);
    List<Object[]> rows = new ArrayList<>();
    for (BasketModel.Component component : model.components()) {
      rows.add(
          new Object[] {
            component.componentId(),
            model.id(),
            model.version(),
            rows.size() + 1,
            component.kind(),
            component.category(),
            component.quantity(),
            component.netWeightGrams(),
            component.substitutes()
          });
    }
    sql.batch(
        """
        INSERT INTO basket_model_component (id, model_id, version, no, kind, category, quantity, net_weight_grams, substitutes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::text[])
        """,
        rows);
  }

  /** Whether this call published it: a second one finds no draft. */
  boolean publish(UUID id, int version) {
    return sql.update(
            "UPDATE basket_model SET status = 'PUBLISHED' WHERE id = ? AND version = ? AND status = 'DRAFT'",
            id,
            version)
        == 1;
  }

  private List<BasketModel.Component> components(UUID id, int version) {
    return sql.list(
        "SELECT * FROM basket_model_component WHERE model_id = ? AND version = ? ORDER BY no",
        row ->
            new BasketModel.Component(
                row.getObject("id", UUID.class),
                BasketModel.Kind.valueOf(row.getString("kind")),
                row.getString("category"),
                row.getInt("quantity"),
                row.getInt("net_weight_grams"),
                List.of((String[]) row.getArray("substitutes").getArray())),
        id,
        version);
  }

  private static BasketModel read(ResultSet row, List<BasketModel.Component> components)
      throws SQLException {
    return new BasketModel(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        BasketModel.Status.valueOf(row.getString("status")),
        row.getString("name_fr"),
        row.getString("name_ar"),
        components);
  }
}
