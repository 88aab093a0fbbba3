package ma.sac.cooperative.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each order of a plan revision; for ever the same. */
record BatchView(UUID planId, int planRevision, List<Verdict> verdicts) {

  enum Outcome {
    PLACED,
    REFUSED
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "OrderVerdict")
  record Verdict(UUID cooperativeId, Outcome verdict, UUID orderId, Why refusal) {

    static Verdict placed(UUID cooperative, UUID order) {
      return new Verdict(cooperative, Outcome.PLACED, order, null);
    }

    static Verdict refused(UUID cooperative, Why why) {
      return new Verdict(cooperative, Outcome.REFUSED, null, why);
    }
  }

  /** Units where an offer is named, else MAD. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "OrderRefusal")
  record Why(String type, String detail, UUID offerId, BigDecimal asked, BigDecimal available) {}
}
