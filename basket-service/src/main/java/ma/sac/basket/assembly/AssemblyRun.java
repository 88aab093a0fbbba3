package ma.sac.basket.assembly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.sac.basket.BasketProblem;
import ma.sac.basket.serials.SerialRange;
import ma.sac.kit.http.Refusal;

/**
 * Lots turned into baskets. Its baskets are the counters 1 to {@code standing}: what is taken apart
 * again is taken from the end.
 */
public record AssemblyRun(
    UUID id,
    int number,
    UUID campaignId,
    UUID warehouseId,
    UUID modelId,
    int modelVersion,
    int planned,
    Integer made,
    int standing,
    Status status,
    LocalDate bestBefore,
    Integer weightGrams,
    BigDecimal cost,
    long version) {

  public enum Status {
    PLANNED,
    DONE,
    CANCELLED,
    RELEASED
  }

  public List<SerialRange> serialRanges() {
    return standing == 0 ? List.of() : List.of(new SerialRange(number, 1, standing));
  }

  void mustBePlanned() {
    if (status != Status.PLANNED) {
      throw Refusal.conflict("The run is " + status + ", not PLANNED");
    }
  }

  void mustAllow(int reallyMade) {
    mustBePlanned();
    if (reallyMade > planned) {
      throw Refusal.invalid("made", "is more than the " + planned + " that were planned");
    }
  }

  void mustBeReleasable(LocalDate today) {
    mustBeDone();
    if (standing == 0) {
      throw Refusal.conflict("All of the run's baskets were taken apart");
    }
    if (bestBefore != null && bestBefore.isBefore(today)) {
      throw new Refusal(BasketProblem.PAST_BEST_BEFORE, "Something in the baskets is past it")
          .with("bestBefore", bestBefore);
    }
  }

  void mustHave(int baskets) {
    mustBeDone();
    if (baskets > standing) {
      throw Refusal.invalid("baskets", "the run has " + standing);
    }
  }

  private void mustBeDone() {
    if (status != Status.DONE) {
      throw Refusal.conflict("The run is " + status + ", not DONE");
    }
  }
}
