package ma.sac.cooperative.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.sac.kit.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All orders of one revision of a sourcing plan. */
@Schema(
    examples =
        "{\"planId\":\"0199aa00-0000-7000-8000-000000000010\",\"planRevision\":1,\"campaignId\":\"0199aa00-0000-7000-8000-000000000011\",\"orders\":[{\"cooperativeId\":\"0199aa00-0000-7000-8000-000000000001\",\"warehouseId\":\"0199aa00-0000-7000-8000-000000000012\",\"deliveryDate\":\"2026-04-25\",\"delivery\":\"WAREHOUSE\",\"lines\":[{\"offerId\":\"0199aa00-0000-7000-8000-000000000002\",\"quantity\":3600}]}]}")
record BatchRequest(
    @Schema(examples = "0199aa00-0000-7000-8000-000000000010") @NotNull UUID planId,
    @Schema(examples = "1") @NotNull @Min(1) Integer planRevision,
    @Schema(examples = "0199aa00-0000-7000-8000-000000000011") @NotNull UUID campaignId,
    @NotEmpty @Size(max = 5000) List<@NotNull @Valid Order> orders) {

  @Schema(name = "OrderToPlace")
  record Order(
      @Schema(examples = "0199aa00-0000-7000-8000-000000000001") @NotNull UUID cooperativeId,
      @Schema(examples = "0199aa00-0000-7000-8000-000000000012") @NotNull UUID warehouseId,
      @Schema(examples = "2026-04-25") @NotNull LocalDate deliveryDate,
      @NotNull Delivery.Mode delivery,
      @NotEmpty @Size(max = 100) List<@NotNull @Valid Line> lines) {}

  @Schema(name = "LineToPlace")
  record Line(
      @Schema(examples = "0199aa00-0000-7000-8000-000000000002") @NotNull UUID offerId,
      @Schema(examples = "3600") @NotNull @Min(1) @Max(1_000_000_000) Long quantity) {}

  /** One order a cooperative, one line an offer. */
  void requireDistinct() {
    Set<UUID> cooperatives = new HashSet<>();
    for (Order order : orders) {
      if (!cooperatives.add(order.cooperativeId())) {
        throw Refusal.invalid("orders", "a cooperative gets one order a plan revision")
            .with("cooperativeId", order.cooperativeId());
      }
      long offers = order.lines().stream().map(Line::offerId).distinct().count();
      if (offers < order.lines().size()) {
        throw Refusal.invalid("orders.lines", "an offer has one line an order")
            .with("cooperativeId", order.cooperativeId());
      }
    }
  }
}
