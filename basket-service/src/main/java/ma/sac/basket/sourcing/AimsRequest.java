package ma.sac.basket.sourcing;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import ma.sac.sourcing.Aims;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
    description =
        "What a plan is good for beside being cheap. Each of the first four says how many percent of the cheapest plan's cost may be paid to have all of it rather than nothing; what is left out has its usual value.",
    examples =
        "{\"spread\": 5, \"womenLed\": 2, \"priority\": 2, \"nearness\": 1, \"largestShare\": 25}")
record AimsRequest(
    @Schema(description = "A fair share for each who can supply, the smallest as large as can be")
        @Digits(integer = 3, fraction = 2)
        @DecimalMin("0")
        @DecimalMax("50")
        BigDecimal spread,
    @Schema(description = "Bought from cooperatives that women lead")
        @Digits(integer = 3, fraction = 2)
        @DecimalMin("0")
        @DecimalMax("50")
        BigDecimal womenLed,
    @Schema(description = "Bought from small cooperatives and those of the priority territories")
        @Digits(integer = 3, fraction = 2)
        @DecimalMin("0")
        @DecimalMax("50")
        BigDecimal priority,
    @Schema(description = "Bought near the warehouse: its province before its region before others")
        @Digits(integer = 3, fraction = 2)
        @DecimalMin("0")
        @DecimalMax("50")
        BigDecimal nearness,
    @Schema(
            description =
                "Percent above which what one cooperative gets counts a fifth dearer; 100 for no limit")
        @Digits(integer = 3, fraction = 2)
        @DecimalMin("1")
        @DecimalMax("100")
        BigDecimal largestShare) {

  /** The weights that are given, the others as they were. */
  static Aims over(AimsRequest request, Aims before) {
    return request == null
        ? before
        : new Aims(
            value(request.spread, before.spread()),
            value(request.womenLed, before.womenLed()),
            value(request.priority, before.priority()),
            value(request.nearness, before.nearness()),
            value(request.largestShare, before.largestShare()));
  }

  private static double value(BigDecimal given, double otherwise) {
    return given == null ? otherwise : given.doubleValue();
  }
}
