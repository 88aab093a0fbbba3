package ma.sac.distribution.handovers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a hand-over is taken back; one of the known words is published, any other stays here as it
 * is.
 */
@Schema(examples = "{\"reason\":\"WRONG_BASKET\"}")
record ReversalRequest(@NotBlank @Size(max = 500) String reason) {
  ReversalReason published() {
    for (ReversalReason known : ReversalReason.values()) {
      if (known.name().equals(reason)) {
        return known;
      }
    }
    return ReversalReason.OTHER;
  }
}
