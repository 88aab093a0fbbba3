package ma.sac.basket.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import ma.sac.kit.db.Sql;

/** What is known of warehouses. */
@ApplicationScoped
public class KnownWarehouses {
  private final Sql sql;

  KnownWarehouses(Sql sql) {
    this.sql = sql;
  }

  /** The commune where it stands, when it was heard of. */
  public Optional<String> territory(UUID warehouseId) {
    return sql.first(
        "SELECT territory FROM known_warehouse WHERE id = ? AND territory IS NOT NULL",
        row -> row.getString(1),
        warehouseId);
  }
}
