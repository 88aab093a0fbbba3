package ma.sac.cooperative.support;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the system opened a support action; there is one for each cause, for ever. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SupportCause")
public record Cause(
    Type type,
    @Schema(description = "What it is about, as kind:id") String subject,
    @Schema(description = "The order, where there is one") @Nullable UUID orderId) {

  @Schema(name = "SupportCauseType")
  public enum Type {
    AUTHORISATION_EXPIRED(SupportAction.Kind.LEGAL),
    GOODS_REJECTED(SupportAction.Kind.TRAINING),
    SHORT_DELIVERY(SupportAction.Kind.TRAINING);

    private final SupportAction.Kind help;

    Type(SupportAction.Kind help) {
      this.help = help;
    }

    SupportAction.Kind help() {
      return help;
    }
  }

  public static Cause goodsRejected(UUID receipt, UUID order) {
    return new Cause(Type.GOODS_REJECTED, "goods-receipt:" + receipt, order);
  }

  public static Cause shortDelivery(UUID order) {
    return new Cause(Type.SHORT_DELIVERY, "purchase-order:" + order, order);
  }

  /** A renewed authorisation that ends in its turn is another cause. */
  public static Cause authorisationExpired(UUID product, LocalDate lastDay) {
    return new Cause(Type.AUTHORISATION_EXPIRED, "product:" + product + "@" + lastDay, null);
  }
}
