package ma.sac.basket.assembly;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.basket.serials.SerialRange;

/** The baskets of a run are distribution-service's from now on; weight and cost are a basket's. */
record BasketsReleased(
    UUID runId,
    UUID campaignId,
    UUID warehouseId,
    int baskets,
    List<SerialRange> serialRanges,
    int basketWeightGrams,
    BigDecimal basketCost,
    @Nullable LocalDate bestBefore,
    List<ReleasedLot> lots) {

  static final String TYPE = "baskets.released";

  /** What all baskets of the run hold of one lot. */
  record ReleasedLot(
      UUID lotId,
      String lotCode,
      UUID orderId,
      UUID cooperativeId,
      String cooperativeNameFr,
      String cooperativeNameAr,
      String territory,
      boolean womenLed,
      String kind,
      String category,
      int quantity,
      long weightGrams,
      BigDecimal amount,
      @Nullable LocalDate bestBefore) {

    static ReleasedLot read(ResultSet row) throws SQLException {
      return new ReleasedLot(
          row.getObject("id", UUID.class),
          row.getString("lot_code"),
          row.getObject("order_id", UUID.class),
          row.getObject("cooperative_id", UUID.class),
          row.getString("name_fr"),
          row.getString("name_ar"),
          row.getString("territory"),
          row.getBoolean("women_led"),
          row.getString("kind"),
          row.getString("category"),
          row.getInt("quantity"),
          row.getLong("weight"),
          row.getBigDecimal("amount"),
          row.getObject("best_before", LocalDate.class));
    }
  }

  static BasketsReleased of(AssemblyRun run, List<ReleasedLot> lots) {
    return new BasketsReleased(
        run.id(),
        run.campaignId(),
        run.warehouseId(),
        run.standing(),
        run.serialRanges(),
        run.weightGrams(),
        run.cost(),
        run.bestBefore(),
        lots);
  }
}
