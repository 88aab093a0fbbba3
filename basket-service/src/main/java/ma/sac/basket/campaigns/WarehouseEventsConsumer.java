package ma.sac.basket.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import ma.sac.basket.supply.Heard;
import ma.sac.kit.db.Sql;
import ma.sac.kit.events.EventsConsumer;
import ma.sac.kit.events.Handled;
import ma.sac.kit.events.ReceivedEvent;

/** Keeps copies of warehouses, open or closed: a name to show beside stock. */
@ApplicationScoped
class WarehouseEventsConsumer implements EventsConsumer {
  record Warehouse(
      @NotNull UUID warehouseId,
      @NotNull String nameFr,
      @NotNull String nameAr,
      @NotNull String territory,
      @NotNull String status) {}

  private final Sql sql;
  private final Heard heard;

  WarehouseEventsConsumer(Sql sql, Heard heard) {
    this.sql = sql;
    this.heard = heard;
  }

  @Override
  public String topic() {
    return "sac.places.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of("warehouse.opened", "warehouse.closed");
  }

  @Override
  public Handled on(ReceivedEvent event) {
    heard.note(event);
    Warehouse warehouse = event.as(Warehouse.class);
    sql.update(
        """
        INSERT INTO known_warehouse (id, name_fr, name_ar, territory, status, sequence) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name_fr = excluded.name_fr, name_ar = excluded.name_ar, territory = excluded.territory,
          status = excluded.status, sequence = excluded.sequence
        WHERE known_warehouse.sequence < excluded.sequence
        """,
        warehouse.warehouseId(),
        warehouse.nameFr(),
        warehouse.nameAr(),
        warehouse.territory(),
        warehouse.status(),
        event.sequence());
    return Handled.DONE;
  }
}
