package ma.sac.distribution.stock;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Consecutive serials of one run, both ends included. */
public record SerialRange(
    @Schema(examples = "1") @Min(0) @Max(999999) long run,
    @Schema(examples = "1") @Min(0) @Max(999999) int from,
    @Schema(examples = "250") @Min(0) @Max(999999) int to) {

  /** The run as the stock's tables keep it. */
  public int runNumber() {
    return Math.toIntExact(run);
  }

  public int size() {
    return to - from + 1;
  }
}
